import { z } from "zod";
import { STAGES } from "../cedar/schema-types";
import type { PolicyDefinition } from "../cedar/policy-definition";

/** `packs/<name>/manifest.json`. */
export const packManifest = z.strictObject({
  name: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: z.string().min(1).max(80),
  description: z.string().min(1).max(400),
  /** What the pack supports controls of; it never makes anyone compliant. */
  framework: z.string().min(1),
  defaultMode: z.enum(["enforce", "monitor", "off"]),
  schemaVersion: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** Facts that a workspace sets and that the rules compare with; `default` null when there is no limit. */
  parameters: z.array(
    z.strictObject({
      fact: z.string(),
      title: z.string(),
      unit: z.string(),
      default: z.union([z.number(), z.boolean(), z.string(), z.array(z.string())]).nullable(),
    }),
  ),
});
export type PackManifest = z.infer<typeof packManifest>;

/** One line of `packs/<name>/cases.json`: typical facts with these changes, and whether the policy then holds. */
export const packCase = z.strictObject({
  policy: z.string(),
  name: z.string().min(1),
  stage: z.enum(STAGES),
  holds: z.boolean(),
  facts: z.strictObject({
    agent: z.record(z.string(), z.unknown()).optional(),
    resource: z.record(z.string(), z.unknown()).optional(),
    context: z.record(z.string(), z.unknown()).optional(),
  }),
});
export type PackCase = z.infer<typeof packCase>;
export const packCases = z.array(packCase);

/** A pack as it is shipped: checked, parsed, ready to be compiled without Cedar's parser. */
export type PackSource = {
  readonly manifest: PackManifest;
  readonly changelog: string;
  readonly policies: readonly PolicyDefinition[];
  /** Earlier versions, newest first: workspaces stay on theirs until somebody upgrades. */
  readonly earlier: readonly { readonly version: string; readonly policies: readonly PolicyDefinition[] }[];
};
