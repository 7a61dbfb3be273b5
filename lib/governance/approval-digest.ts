import { canonicalJson } from "@/lib/core/canonical-json";
import { sha256Hex } from "@/lib/core/crypto";

/**
 * What an approval is bound to: SHA-256 over the canonical JSON of tool, arguments and policy version. A changed
 * argument, another tool or any change of the policies in force gives another digest and so voids the approval; the
 * order of keys does not. Throws a TypeError for arguments that JSON cannot carry.
 */
export function approvalDigest(call: { tool: string; args: unknown; policySetVersion: string }): string {
  return sha256Hex(
    canonicalJson({ args: call.args ?? null, policySetVersion: call.policySetVersion, tool: call.tool }),
  );
}
