import { getDetectionSettingsContract, saveDetectionSettingsContract } from "@/lib/governance/detection-api";
import { getDetectionSettings } from "@/lib/governance/get-detection-settings";
import { saveDetectionSettings } from "@/lib/governance/save-detection-settings";
import { apiRoute } from "@/lib/http/api-route";

export const GET = apiRoute(getDetectionSettingsContract, ({ ctx }) => getDetectionSettings(ctx));

export const PUT = apiRoute(saveDetectionSettingsContract, ({ ctx, body }) => saveDetectionSettings(ctx, body));
