import { createAuditDestinationContract, listAuditDestinationsContract } from "@/lib/audit-delivery/api";
import { createDestination } from "@/lib/audit-delivery/create-destination";
import { listDestinations } from "@/lib/audit-delivery/list-destinations";
import { apiRoute } from "@/lib/http/api-route";

export const GET = apiRoute(listAuditDestinationsContract, ({ ctx }) => listDestinations(ctx));

export const POST = apiRoute(createAuditDestinationContract, ({ ctx, body }) => createDestination(ctx, body));
