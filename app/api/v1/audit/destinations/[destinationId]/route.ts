import { deleteAuditDestinationContract, updateAuditDestinationContract } from "@/lib/audit-delivery/api";
import { deleteDestination } from "@/lib/audit-delivery/delete-destination";
import { updateDestination } from "@/lib/audit-delivery/update-destination";
import { apiRoute } from "@/lib/http/api-route";

export const PATCH = apiRoute(updateAuditDestinationContract, ({ ctx, params, body }) =>
  updateDestination(ctx, params.destinationId, body),
);

export const DELETE = apiRoute(deleteAuditDestinationContract, ({ ctx, params }) =>
  deleteDestination(ctx, params.destinationId),
);
