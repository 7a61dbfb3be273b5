import { z } from "zod";
import { defineContract } from "@/lib/http/contract";
import {
  createDestinationInput,
  deliveryTestDto,
  destinationDto,
  destinationList,
  destinationParams,
  updateDestinationBody,
} from "./schema";

const tag = "Audit";

export const listAuditDestinationsContract = defineContract({
  operationId: "listAuditDestinations",
  method: "get",
  path: "/v1/audit/destinations",
  tag,
  permission: "audit:read",
  summary: "List where checkpoints are delivered",
  response: destinationList,
});

export const createAuditDestinationContract = defineContract({
  operationId: "createAuditDestination",
  method: "post",
  path: "/v1/audit/destinations",
  tag,
  permission: "audit:manage",
  summary: "Deliver checkpoints outside",
  description:
    "To a webhook, signed with the workspace's webhook secret, or to a bucket of S3 under Object Lock. At least once, in " +
    "order; after a failure it goes on with the newest checkpoint.",
  body: createDestinationInput,
  response: destinationDto,
  status: 201,
  errors: ["conflict"],
  example: {
    body: {
      target: {
        kind: "s3",
        bucket: "acme-audit",
        region: "eu-central-1",
        accessKeyId: "YOUR-ACCESS-KEY-ID",
        secretAccessKey: "YOUR-SECRET-ACCESS-KEY",
        mode: "GOVERNANCE",
        retentionDays: 400,
      },
      every: "hour",
    },
  },
});

export const updateAuditDestinationContract = defineContract({
  operationId: "updateAuditDestination",
  method: "patch",
  path: "/v1/audit/destinations/{destinationId}",
  tag,
  permission: "audit:manage",
  summary: "Turn a destination of checkpoints on or off, or change how often",
  params: destinationParams,
  body: updateDestinationBody,
  response: destinationDto,
  errors: ["not_found"],
  example: { body: { isOn: false } },
});

export const deleteAuditDestinationContract = defineContract({
  operationId: "deleteAuditDestination",
  method: "delete",
  path: "/v1/audit/destinations/{destinationId}",
  tag,
  permission: "audit:manage",
  summary: "Remove a destination of checkpoints",
  params: destinationParams,
  response: z.undefined(),
  status: 204,
  errors: ["not_found"],
});

export const testAuditDestinationContract = defineContract({
  operationId: "testAuditDestination",
  method: "post",
  path: "/v1/audit/destinations/{destinationId}/test",
  tag,
  permission: "audit:manage",
  summary: "Deliver the newest checkpoint now",
  description: "A delivery that fails is an answer, not an error. Throws `conflict` while there is no checkpoint.",
  params: destinationParams,
  response: deliveryTestDto,
  errors: ["not_found", "conflict"],
});
