import type { SideEffect, ToolRisk } from "@/lib/tools/define-tool";
import type { LimitField } from "./limit-fields";

export type ToolView = { name: string; title: string; risk: ToolRisk; sideEffect: SideEffect; fields: LimitField[] };

const effects: Record<SideEffect, string> = {
  none: "Changes nothing and reads nothing",
  read: "Only reads",
  write: "Makes or changes something in this workspace",
  external: "Reaches outside: other people or other systems",
};

const risks: Record<ToolRisk, string> = { low: "Low risk", medium: "Medium risk", high: "High risk" };

/** What a call of a tool does to the world, in words. */
export function effectText(effect: SideEffect): string {
  return effects[effect];
}

export function riskText(risk: ToolRisk): string {
  return risks[risk];
}
