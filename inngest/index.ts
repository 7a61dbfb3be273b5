import { ingestDocumentJob } from "./functions/knowledge/ingest-document";
import { executeRun } from "./functions/runs/execute-run";

/** Every durable function. A test fails when a file in functions/ is missing here. */
export const functions = [executeRun, ingestDocumentJob];
