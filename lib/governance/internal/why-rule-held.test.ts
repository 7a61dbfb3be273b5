import { describe, expect, it } from "vitest";
import { allAttributePaths } from "../cedar/attribute-paths";
import { parsePolicies } from "../cedar/parse-policies";
import { findPackCases, findPackSource, listPackManifests } from "../load-pack";
import { caseFacts } from "../packs/run-cases";
import { clauses, phrases } from "./rule-vocabulary";
import { whyRuleHeld, whyRuleHeldInStep } from "./why-rule-held";

const shipped = listPackManifests().flatMap(({ name }) => findPackSource(name)?.policies ?? []);
const cases = listPackManifests().flatMap(({ name }) => findPackCases(name));

function whyOf(id: string, ...[stage, changes]: Parameters<typeof caseFacts>) {
  const definition = shipped.find((policy) => policy.id === id);
  return definition ? whyRuleHeld(definition, stage, caseFacts(stage, changes)) : null;
}

describe("the vocabulary", () => {
  it("has words for every fact of the schema, and for nothing else", () => {
    expect([...Object.keys(phrases), ...Object.keys(clauses)].sort()).toEqual(allAttributePaths());
  });
});

describe("whyRuleHeld", () => {
  it("says each condition with the values of the step, what would have been otherwise, and what to do", () => {
    const facts = {
      agent: { autonomy: "autonomous" },
      resource: { dpaSigned: false },
      context: { data: { pii: ["email", "name"] } },
    };
    expect(whyOf("gdpr-processor-contract", "model", facts)).toEqual({
      because: [
        "Personal data was found (found: e-mail addresses and persons' names).",
        "The model is outside this installation.",
        "No data processing agreement with the provider is stated.",
      ],
      otherwise: [
        "No personal data was found.",
        "The model is inside this installation.",
        "A data processing agreement with the provider is signed.",
      ],
      next: [
        "If it is so, state “Data processing agreement” for the model's provider (Policies, Facts).",
        "Grant an exception with a reason and an end, or let the rule only watch (the rule's page).",
      ],
    });
  });

  it("gives numbers with their units", () => {
    const budget = whyOf("base-deny-run-budget", "model", {
      agent: { runBudgetMicroUsd: 500_000 },
      context: { run: { projectedMicroUsd: 620_000 } },
    });
    expect(budget?.because).toEqual([
      "What the run will have cost with this step is above the run's budget (it is $0.62; the run's budget: $0.50).",
    ]);
    expect(whyOf("tool-payment-limit", "tool", { context: { call: { amountCents: 123_456 } } })?.because[0]).toContain(
      "(it is 1,234.56; the limit above which payments need approval: 500.00)",
    );
  });

  it("explains what held only once data was masked", () => {
    const [definition] =
      parsePolicies(`@id("custom-raw") @title("Raw") @stage("model") @obligation("deny") @rationale("x.")
      forbid (principal is Mandate::Agent, action == Mandate::Action::"model", resource is Mandate::Model)
      when { context.data.masked.contains("email") };`).policies;
    const facts = caseFacts("model", { context: { data: { pii: ["email"] } } });
    expect(definition && whyRuleHeld(definition, "model", facts)).toBeNull();
    expect(definition && whyRuleHeldInStep(definition, "model", facts)?.because).toEqual([
      "What other rules asked to mask was masked before.",
      "E-mail addresses are masked.",
    ]);
  });

  it("is null where the rule does not hold on these facts", () => {
    expect(whyOf("gdpr-processor-contract", "model", {})).toBeNull();
  });

  it("explains every shipped rule on every case in which it holds, in whole words", () => {
    for (const { policy: id, stage, holds, facts, name } of cases) {
      const why = whyOf(id, stage, facts);
      expect(why !== null, `${id}: ${name}`).toBe(holds);
      for (const text of [...(why?.because ?? []), ...(why?.otherwise ?? [])]) {
        expect(text, id).toMatch(/^[A-Z“].*\.$/);
        // No name of an attribute, no raw code of a value but the names of tools, no undefined.
        expect(text.replaceAll(/“(?:search_knowledge|cardholder_data|ws_\w+|mem_\w+)”/g, ""), id).not.toMatch(
          /[a-z][A-Z][a-z]|\w_\w|undefined|unknown|\bnull\b/,
        );
      }
    }
  });
});
