import "server-only";
import { isTemporary } from "@/lib/webhooks/callback-fetch";
import type { EgressError } from "@/lib/tools/egress/egress-error";
import { DeliveryProblem } from "./delivery-problem";

/** A request that did not leave or was not answered, as a problem of its destination. */
export function egressProblem(error: EgressError): DeliveryProblem {
  const message =
    error.code === "egress_too_many_redirects"
      ? "The server redirects elsewhere. Name the address that it redirects to, or the right region."
      : error.message;
  return new DeliveryProblem(message, isTemporary(error) ? "later" : "fix", { cause: error });
}
