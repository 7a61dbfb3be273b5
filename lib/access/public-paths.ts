/**
 * First segments of addresses that are pages of our own: no workspace can have one as its slug. Add the segment of a
 * new top-level page here before it is published.
 */
const reservedSegments = new Set(
  (
    "_next about account accounts admin agents ai api api-keys api-reference app approval approvals approve apps assets audit " +
    "auth billing blog changelog careers confirm-email console contact crews customers dashboard demo developers docs " +
    "download enterprise favicon features forgot-password gallery-tmp gateway guide guides health help home icon images img inngest " +
    "integrations invite invitation invitations jobs knowledge legal local log-in login logout magic-link mail mandate marketplace " +
    "metrics models new next null onboarding openapi opengraph-image operator operators packs partners policies policy pricing privacy product " +
    "public reference register reset-password robots root runs security services settings sign-in sign-out sign-up signin " +
    "signout signup sitemap static status store support system team teams terms threads tools trust undefined usage user users v1 " +
    "verify verify-email webhooks well-known workspace workspaces www"
  ).split(" "),
);

/** Pages of our own that need a signed-in person all the same. */
const privateSegments = new Set(["account", "new", "operator"]);

export function isReservedSegment(segment: string): boolean {
  return reservedSegments.has(segment.toLowerCase());
}

/** Whether a visitor without a session can only be sent to sign in: the product, the account, the operator console. */
export function needsSession(pathname: string): boolean {
  const [segment = ""] = pathname.split("/").slice(1);
  if (segment === "" || segment.startsWith(".")) return false;
  return privateSegments.has(segment) || !isReservedSegment(segment);
}
