import {
  deleteCustomPolicyContract,
  getCustomPolicyContract,
  updateCustomPolicyContract,
} from "@/lib/governance/custom-policy-api";
import { deleteCustomPolicy } from "@/lib/governance/delete-custom-policy";
import { getCustomPolicy } from "@/lib/governance/list-custom-policies";
import { updateCustomPolicy } from "@/lib/governance/save-custom-policy";
import { apiRoute } from "@/lib/http/api-route";

export const GET = apiRoute(getCustomPolicyContract, ({ ctx, params }) => getCustomPolicy(ctx, params));

export const PATCH = apiRoute(updateCustomPolicyContract, ({ ctx, params, body }) =>
  updateCustomPolicy(ctx, { ...params, ...body }),
);

export const DELETE = apiRoute(deleteCustomPolicyContract, async ({ ctx, params }) => {
  await deleteCustomPolicy(ctx, params);
  return undefined;
});
