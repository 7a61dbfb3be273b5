import { canonicalJson } from "@/lib/core/canonical-json";
import { sha256Hex } from "@/lib/core/crypto";
import { compilePolicy, type CompiledPolicy } from "./cedar/compile-policy";
import type { PolicyDefinition } from "./cedar/policy-definition";
import { STAGES, type Stage } from "./cedar/schema-types";
import { SCHEMA_VERSION } from "./cedar/schema.generated";
import type { DecisionReason, PolicyMode } from "./decision";

/** One version of a pack, compiled once per process and shared by all workspaces that use it. */
export type CompiledPack = {
  readonly name: string;
  readonly version: string;
  /** SHA-256 over the policies' texts. */
  readonly digest: string;
  readonly policies: readonly CompiledPolicy[];
};

export type PackInstall = {
  readonly pack: CompiledPack;
  readonly mode: PolicyMode;
  /** Per policy, where it differs from the pack's mode. */
  readonly policyModes?: Readonly<Record<string, PolicyMode>>;
};

/** Takes the power from one policy for a while. The policy is still evaluated and recorded. */
export type PolicyException = {
  readonly policyId: string;
  readonly reason: string;
  readonly owner: string;
  readonly expiresAtMs: number;
  /** Only for this agent; for all when absent. */
  readonly agentId?: string;
};

export type PolicyEntry = { readonly policy: CompiledPolicy; readonly reason: DecisionReason };
export type StageEntries = {
  readonly permits: readonly PolicyEntry[];
  readonly forbids: readonly PolicyEntry[];
  readonly observed: readonly PolicyEntry[];
};

/** What is in force in one workspace: small, because it only points at the shared compiled policies. */
export type PolicySet = {
  readonly version: string;
  readonly stages: Readonly<Record<Stage, StageEntries>>;
  readonly exceptions: ReadonlyMap<string, readonly PolicyException[]>;
};

/** Compiles the policies of one pack version. A workspace's own policies are the pack named `custom`. */
export function compilePack(name: string, version: string, policies: readonly PolicyDefinition[]): CompiledPack {
  const digest = sha256Hex(canonicalJson(policies.map((policy) => [policy.id, policy.text])));
  return { name, version, digest, policies: policies.map(compilePolicy) };
}

/**
 * Puts the installed packs of a workspace together. The version is a digest over everything that can change a verdict,
 * so an approval bound to it is void as soon as any of that changes.
 */
export function createPolicySet(
  installs: readonly PackInstall[],
  exceptions: readonly PolicyException[] = [],
): PolicySet {
  const stages = Object.fromEntries(
    STAGES.map((stage) => [stage, { permits: [], forbids: [], observed: [] }]),
  ) as unknown as Record<Stage, { permits: PolicyEntry[]; forbids: PolicyEntry[]; observed: PolicyEntry[] }>;

  for (const install of installs) {
    for (const policy of install.pack.policies) {
      const { definition } = policy;
      const mode = install.policyModes?.[definition.id] ?? install.mode;
      if (mode === "off") continue;
      const entry = { policy, reason: toReason(install.pack, definition, mode) };
      for (const stage of definition.stages) {
        const entries = stages[stage];
        if (definition.obligation === "log") entries.observed.push(entry);
        else if (definition.effect === "permit") {
          if (mode === "enforce") entries.permits.push(entry);
        } else if (mode === "enforce") entries.forbids.push(entry);
        else entries.observed.push(entry);
      }
    }
  }

  const byPolicy = new Map<string, PolicyException[]>();
  for (const exception of exceptions) {
    byPolicy.set(exception.policyId, [...(byPolicy.get(exception.policyId) ?? []), exception]);
  }
  const version = sha256Hex(
    canonicalJson([
      SCHEMA_VERSION,
      installs
        .map(({ pack, mode, policyModes }) => [pack.name, pack.version, pack.digest, mode, policyModes ?? {}])
        .sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1)),
      [...exceptions].sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1)),
    ]),
  );
  return { version, stages, exceptions: byPolicy };
}

function toReason(pack: CompiledPack, definition: PolicyDefinition, mode: PolicyMode): DecisionReason {
  return Object.freeze({
    policyId: definition.id,
    pack: pack.name,
    version: pack.version,
    title: definition.title,
    citation: definition.citation,
    rationale: definition.rationale,
    obligation: definition.obligation,
    mode,
  });
}
