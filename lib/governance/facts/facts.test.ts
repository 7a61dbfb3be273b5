import { describe, expect, it } from "vitest";
import { checkFacts } from "../cedar/check-facts";
import { STAGES } from "../cedar/schema-types";
import { typicalFacts } from "../packs/typical-facts";
import { buildAgentFacts } from "./agent-facts";
import { buildApprovalsFacts, type ApprovalsInput } from "./approvals-facts";
import { inputStageFacts } from "./build-stage-facts";
import { buildDataFacts } from "./data-facts";
import { buildLocalModelFacts, buildModelFacts } from "./model-facts";
import { buildRunFacts } from "./run-facts";
import { buildTimeFacts } from "./time-facts";
import { buildCallFacts, buildToolFacts, isPrivateHost, matchesHost } from "./tool-facts";
import { buildWorkspaceFacts } from "./workspace-facts";

describe("fact builders", () => {
  it.each(STAGES)("make complete facts for stage %s", (stage) => {
    expect(checkFacts(stage, typicalFacts(stage))).toBeNull();
  });

  it("fill in the careful value for what nobody stated", () => {
    const facts = inputStageFacts({
      agentId: "a",
      agent: buildAgentFacts({ autonomy: "autonomous", owner: undefined }),
      data: buildDataFacts({}),
      run: buildRunFacts(),
      workspace: buildWorkspaceFacts({ id: "ws" }),
      time: buildTimeFacts(0),
    });
    expect(checkFacts("input", facts)).toBeNull();
    expect(facts.agent).toMatchObject({ owner: "", allowedTools: [], inventoried: false });
    expect(facts.context.workspace).toMatchObject({ aiPolicyAccepted: false, hasBaaModel: false });
    expect(facts.context.source).toMatchObject({ governed: false, workspaceId: "ws" });
    expect(buildModelFacts({ provider: "p", name: "n" })).toMatchObject({
      external: true,
      trainsOnInputs: true,
      dpaSigned: false,
    });
    expect(buildLocalModelFacts({ name: "n" })).toMatchObject({ external: false, trainsOnInputs: false });
    expect(buildToolFacts({ name: "t" })).toMatchObject({ sideEffect: true, risk: 4, signatureValid: false });
    expect(buildCallFacts()).toMatchObject({ host: "", hostAllowed: true, argsSchemaValid: false });
  });

  it("add groups to what was found, and project the cost of the step", () => {
    const data = buildDataFacts({
      spans: [{ class: "jwt" }, { class: "jwt" }],
      classes: ["email"],
      masked: ["email", "email"],
    });
    expect([...data.pii].sort()).toEqual(["email", "jwt", "secret"]);
    expect(data.masked).toEqual(["email"]);
    expect(buildRunFacts({ costMicroUsd: 5, estMicroUsd: 7, dayMicroUsd: 100 })).toMatchObject({
      projectedMicroUsd: 12,
      dayProjectedMicroUsd: 107,
    });
    expect(buildRunFacts({ costMicroUsd: Number.MAX_SAFE_INTEGER, estMicroUsd: 7 }).projectedMicroUsd).toBe(
      Number.MAX_SAFE_INTEGER,
    );
  });
});

describe("buildApprovalsFacts", () => {
  const approval = { roles: ["finance", "approver"], approverId: "u1", digest: "d", expiresAtMs: 1_000 };
  const input: ApprovalsInput = {
    given: [approval],
    digest: "d",
    requesterId: "u9",
    canRequesterApprove: false,
    nowMs: 999,
  };

  it("counts an approval of this very call", () => {
    expect(buildApprovalsFacts(input)).toEqual({ roles: ["finance", "approver"], count: 1, requesterApproved: false });
    expect(buildApprovalsFacts()).toEqual({ roles: [], count: 0, requesterApproved: false });
  });

  it.each([
    ["another digest", { digest: "other" }],
    ["expiry", { nowMs: 1_000 }],
    ["the requester's own hand", { requesterId: "u1" }],
  ])("does not count one voided by %s", (_, change) => {
    expect(buildApprovalsFacts({ ...input, ...change })).toMatchObject({ roles: [], count: 0 });
  });

  it("counts a person once, and the requester where that is allowed", () => {
    const given = [approval, { ...approval, roles: ["dpo"] }, { ...approval, approverId: "u2", roles: ["owner"] }];
    expect(buildApprovalsFacts({ ...input, given })).toMatchObject({
      roles: ["finance", "approver", "dpo", "owner"],
      count: 2,
    });
    const own = buildApprovalsFacts({ ...input, requesterId: "u1", canRequesterApprove: true });
    expect(own).toEqual({ roles: ["finance", "approver"], count: 1, requesterApproved: true });
  });
});

describe("hosts", () => {
  it.each([
    "localhost", "127.0.0.1", "127.1", "2130706433", "0x7f000001", "017700000001", "10.0.0.8", "192.168.1.1", "172.16.0.1", "169.254.169.254",
    "100.64.0.1", "0.0.0.0", "[::1]", "::ffff:127.0.0.1", "fe80::1", "fd00::1", "metadata.google.internal", "db", "printer.local", "LOCALHOST.", "x.localhost",
  ])("%s is private", (host) => {
    expect(isPrivateHost(host)).toBe(true);
    expect(buildCallFacts({ host, allowedHosts: ["*"] }).hostPrivate).toBe(true);
  }); // prettier-ignore

  it.each(["example.org", "8.8.8.8", "2606:4700::1111", "api.example.co.uk", "localhost.example.org"])(
    "%s is public",
    (host) => {
      expect(isPrivateHost(host)).toBe(false);
    },
  );

  it("is private when a public name resolves to a private address", () => {
    expect(buildCallFacts({ host: "rebind.example.org", resolvedAddresses: ["8.8.8.8", "10.0.0.1"] }).hostPrivate).toBe(
      true,
    );
  });

  it("matches exact names, subdomains and everything, never a suffix without a dot", () => {
    expect(matchesHost("API.Example.org.", ["api.example.org"])).toBe(true);
    expect(matchesHost("a.b.example.org", ["*.example.org"])).toBe(true);
    expect(matchesHost("example.org", ["*.example.org"])).toBe(true);
    expect(matchesHost("evilexample.org", ["*.example.org", "example.org"])).toBe(false);
    expect(matchesHost("example.org.evil.com", ["example.org"])).toBe(false);
    expect(matchesHost("anything.example", ["*"])).toBe(true);
    expect(buildCallFacts({ host: "example.org" }).hostAllowed).toBe(false);
  });
});

describe("time", () => {
  it("gives hour and weekday in the workspace's zone, and UTC for an unknown one", () => {
    const sundayNight = Date.UTC(2026, 0, 4, 23, 30);
    expect(buildTimeFacts(sundayNight, "UTC")).toEqual({ nowMs: sundayNight, hour: 23, weekday: 7 });
    expect(buildTimeFacts(sundayNight, "Asia/Tokyo")).toMatchObject({ hour: 8, weekday: 1 });
    expect(buildTimeFacts(sundayNight, "America/St_Johns")).toMatchObject({ hour: 20, weekday: 7 });
    expect(buildTimeFacts(sundayNight, "Nowhere/None")).toMatchObject({ hour: 23 });
  });
});
