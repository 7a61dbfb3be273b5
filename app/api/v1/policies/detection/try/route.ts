import { tryDetectionContract } from "@/lib/governance/detection-api";
import { tryDetection } from "@/lib/governance/try-detection";
import { apiRoute } from "@/lib/http/api-route";

export const POST = apiRoute(tryDetectionContract, ({ ctx, body }) => tryDetection(ctx, body));
