import type { AgentFacts } from "../cedar/schema.generated";

export type Autonomy = "ask_always" | "ask_when_risky" | "autonomous";

/**
 * Facts about the acting agent. What nobody stated gets the careful value: no owner, no tools, not inventoried, nothing
 * assessed. Budgets that nobody set do not bind here (plan limits bind elsewhere), so they default to the largest integer.
 */
export function buildAgentFacts(input: Partial<AgentFacts> & { autonomy: Autonomy }): AgentFacts {
  return {
    owner: "",
    ownerActive: false,
    onBehalfOf: "",
    riskTier: "",
    useCase: "",
    prohibitedUse: false,
    allowedTools: [],
    allowedPurposes: [],
    scopes: [],
    rawPersonalDataAllowed: false,
    disabled: false,
    decommissioned: false,
    incidentOpen: false,
    inventoried: false,
    purposeDocumented: false,
    instructionsPublished: false,
    riskAssessmentCurrent: false,
    impactAssessed: false,
    dpiaApproved: false,
    friaRequired: false,
    friaDone: false,
    runBudgetMicroUsd: Number.MAX_SAFE_INTEGER,
    dayBudgetMicroUsd: Number.MAX_SAFE_INTEGER,
    ...defined(input),
    autonomy: input.autonomy,
  };
}

/** The same object without keys whose value is undefined, so that they cannot overwrite a default. */
export function defined<T extends object>(input: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  type Defined = { [K in keyof T]: Exclude<T[K], undefined> };
  // Nearly every caller has none; copying for them took longer than the decision.
  for (const key in input) {
    if (input[key] !== undefined) continue;
    return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Defined;
  }
  return input as Defined;
}
