import type { AgentSettings } from "../../_parts/agent-draft";

/** Only what differs, so that a save does not take back what somebody else changed meanwhile. All of it without a `before`. */
export function changedSettings(before: AgentSettings | null, after: AgentSettings): Partial<AgentSettings> {
  if (!before) return after;
  const { modelTier, model, ...rest } = after;
  const changed: Partial<AgentSettings> = Object.fromEntries(
    Object.entries(rest).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof AgentSettings]),
    ),
  );
  // Tier and exact model exclude one another, so they go together.
  return modelTier === before.modelTier && model === before.model ? changed : { ...changed, modelTier, model };
}
