import { apiRoute } from "@/lib/http/api-route";
import { downloadArtifactContract } from "@/lib/runs/api";
import { fileResponse } from "@/lib/http/file-response";
import { getArtifactFile } from "@/lib/runs/save-artifact";

export const GET = apiRoute(downloadArtifactContract, async ({ ctx, params }) =>
  fileResponse(await getArtifactFile(ctx, params)),
);
