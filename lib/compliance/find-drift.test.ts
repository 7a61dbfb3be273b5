import { describe, expect, it } from "vitest";
import { day } from "@/lib/core/clock";
import type { FactDto } from "@/lib/governance/fact-schema";
import { findDrift, type DriftSources, type ModeChange } from "./find-drift";

const nowMs = Date.parse("2026-11-21T12:00:00Z");
const inDays = (days: number): string => new Date(nowMs + days * day).toISOString();

const drift = (sources: Partial<DriftSources>) =>
  findDrift({
    nowMs,
    changes: [],
    modes: new Map(),
    outdatedPacks: [],
    facts: [],
    exceptions: [],
    rates: [],
    ...sources,
  });

const change = (from: string, to: string, daysAgo: number): ModeChange => ({
  kind: "pack",
  id: "gdpr",
  title: "GDPR",
  pack: "gdpr",
  from,
  to,
  at: new Date(nowMs - daysAgo * day),
});

const fact = (state: FactDto["state"], expiresAt: string | null): FactDto => ({
  fact: "provider.dpaSigned",
  about: "provider",
  subject: "openai",
  subjectLabel: "OpenAI",
  title: "Agreement signed",
  description: "",
  kind: "boolean",
  choices: [],
  state,
  fallback: "no",
  value: true,
  evidenceUrl: null,
  note: null,
  statedBy: "ana@example.test",
  statedAt: inDays(-100),
  expiresAt,
});

describe("findDrift", () => {
  it("is nothing where nothing moved", () => {
    expect(drift({ facts: [fact("stated", null), fact("stated", inDays(31)), fact("unstated", null)] })).toEqual([]);
  });

  it("names a pack that lost power and has not got it back, by its newest change", () => {
    const modes = new Map([["gdpr", "off"]] as const);
    expect(drift({ changes: [change("enforce", "off", 2), change("off", "enforce", 5)], modes })).toMatchObject([
      {
        kind: "pack_weakened",
        sentence: "The pack “GDPR” was turned off on 2026-11-19.",
        pack: "gdpr",
        policyId: null,
      },
    ]);
    expect(drift({ changes: [change("off", "monitor", 1), change("enforce", "off", 2)], modes })).toEqual([]);
    expect(
      drift({ changes: [change("enforce", "monitor", 2)], modes: new Map([["gdpr", "enforce"]] as const) }),
    ).toEqual([]);
  });

  it("names facts that expired or will within thirty days, and exceptions that end", () => {
    const found = drift({
      facts: [fact("stated", inDays(30)), fact("expired", inDays(-1))],
      exceptions: [
        {
          id: "exc_1",
          policyId: "base-mask-email",
          policyTitle: "Mask e-mail",
          pack: "base",
          customPolicyId: null,
          agentId: null,
          agentName: null,
          reason: "x",
          ownerId: "usr_1",
          owner: "Ana",
          state: "active",
          createdAt: inDays(-3),
          expiresAt: inDays(3),
          endedAt: null,
        },
      ],
    });
    expect(found.map(({ kind }) => kind)).toEqual(["fact_expired", "fact_expiring", "exception_ending"]);
    expect(found.map(({ sentence }) => sentence)).toEqual([
      "“Agreement signed” of OpenAI has expired; the rules see the safe value.",
      "“Agreement signed” of OpenAI expires on 2026-12-21.",
      "The exception to “Mask e-mail” ends on 2026-11-24; the rule binds again then.",
    ]);
  });

  it("names a pack that is not the newest", () => {
    const outdatedPacks = [{ pack: "base", title: "Base", version: "1.0.0", newest: "1.1.0" }];
    expect(drift({ outdatedPacks })).toMatchObject([
      {
        kind: "pack_outdated",
        pack: "base",
        sentence: "The pack “Base” is installed in version 1.0.0; 1.1.0 is the newest.",
      },
    ]);
  });

  it.each([
    [60, 60, true],
    [0, 100, true],
    [60, 230, false],
    [19, 0, false],
    [20, 0, true],
    [0, 0, false],
  ])("takes %i in a week after %i in 23 days as moved: %s", (recent, before, isMoved) => {
    const rates = [{ policyId: "p", pack: "base", title: "Rule", recent, before }];
    expect(drift({ rates }).map(({ kind }) => kind)).toEqual(isMoved ? ["rate_moved"] : []);
  });
});
