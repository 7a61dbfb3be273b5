import { getPackUpgradeContract, upgradePackContract } from "@/lib/governance/api";
import { getPackUpgrade, upgradePack } from "@/lib/governance/upgrade-pack";
import { apiRoute } from "@/lib/http/api-route";

export const GET = apiRoute(getPackUpgradeContract, ({ ctx, params }) => getPackUpgrade(ctx, params));

export const POST = apiRoute(upgradePackContract, ({ ctx, params }) => upgradePack(ctx, params));
