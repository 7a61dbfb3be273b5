/**
 * The one importer of Cedar's reference implementation. It parses and type-checks policies, and it evaluates
 * the few policies that the compiled engine does not support.
 */
export {
  checkParsePolicySet,
  policySetTextToParts,
  policyToJson,
  preparsePolicySet,
  schemaToJsonWithResolvedTypes,
  statefulIsAuthorized,
  validate,
} from "@cedar-policy/cedar-wasm/nodejs";
export type { DetailedError, EntityJson, Expr, PolicyJson } from "@cedar-policy/cedar-wasm/nodejs";
