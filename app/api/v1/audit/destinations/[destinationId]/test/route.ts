import { testAuditDestinationContract } from "@/lib/audit-delivery/api";
import { testDestination } from "@/lib/audit-delivery/test-destination";
import { apiRoute } from "@/lib/http/api-route";

export const POST = apiRoute(testAuditDestinationContract, ({ ctx, params }) =>
  testDestination(ctx, params.destinationId),
);
