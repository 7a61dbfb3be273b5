import { describe, expect, it } from "vitest";
import { isSettled, waitsFor } from "./waits-for";

const person = (userId: string, ...roles: string[]) => ({ userId, name: userId, roles: ["approver", ...roles] });
const [ada, bob, cyd] = [person("ada", "dpo"), person("bob", "finance"), person("cyd")];
const asked = (approverRoles: string[], approvalsNeeded = 1) => ({ approverRoles, approvalsNeeded, digest: "d" });
const yes = (...ids: string[]) => ids.map((userId) => ({ userId, digest: "d" }));
const whoOf = (...args: Parameters<typeof waitsFor>) => waitsFor(...args).who.map(({ userId }) => userId);

describe("what an approval waits for", () => {
  it("is one of those who hold the role", () => {
    expect(waitsFor(asked(["dpo"]), [], [ada, bob, cyd])).toEqual({
      roles: ["dpo"],
      people: 1,
      who: [{ userId: "ada", name: "ada", roles: ["dpo"] }],
    });
    expect(whoOf(asked(["approver"]), [], [ada, bob, cyd])).toEqual(["ada", "bob", "cyd"]);
    expect(isSettled(waitsFor(asked(["dpo"]), yes("ada"), [ada, bob]))).toBe(true);
  });

  it("is every role, from one person or from several", () => {
    const both = asked(["dpo", "finance"]);
    expect(waitsFor(both, yes("ada"), [ada, bob, cyd])).toMatchObject({ roles: ["finance"], people: 1 });
    expect(whoOf(both, yes("ada"), [ada, bob, cyd])).toEqual(["bob"]);
    expect(isSettled(waitsFor(both, yes("ada", "bob"), [ada, bob]))).toBe(true);
    expect(isSettled(waitsFor(both, yes("eve"), [person("eve", "dpo", "finance")]))).toBe(true);
  });

  it("is so many different people, with a place kept for a role that is missing", () => {
    const dual = asked(["dpo"], 2);
    expect(whoOf(dual, [], [ada, bob, cyd])).toEqual(["ada", "bob", "cyd"]);
    expect(whoOf(dual, yes("bob"), [ada, bob, cyd])).toEqual(["ada"]);
    expect(waitsFor(dual, yes("ada"), [ada, bob, cyd])).toMatchObject({ roles: [], people: 1 });
    expect(isSettled(waitsFor(dual, yes("ada", "ada"), [ada, bob]))).toBe(false);
    expect(isSettled(waitsFor(dual, yes("ada", "cyd"), [ada, bob, cyd]))).toBe(true);
  });

  it("is somebody else once a person who said yes lost the role, or may no longer answer", () => {
    const withoutRole = person("ada");
    expect(waitsFor(asked(["dpo"]), yes("ada"), [withoutRole, bob])).toMatchObject({
      roles: ["dpo"],
      people: 1,
      who: [],
    });
    expect(waitsFor(asked(["approver"], 2), yes("ada"), [bob, cyd])).toMatchObject({ people: 2 });
  });

  it("is a second yes of a person who got the missing role after the first", () => {
    const both = person("ada", "dpo", "finance");
    const left = waitsFor(asked(["dpo", "finance"]), yes("ada"), [both, cyd]);
    expect(left).toMatchObject({ roles: [], people: 0, who: [{ userId: "ada" }] });
  });

  it("does not count a yes to other arguments", () => {
    expect(isSettled(waitsFor(asked(["dpo"]), [{ userId: "ada", digest: "other" }], [ada]))).toBe(false);
  });

  it("is anybody who may answer, for approvals from before roles were kept", () => {
    expect(whoOf(asked([]), [], [ada, cyd])).toEqual(["ada", "cyd"]);
    expect(isSettled(waitsFor(asked([]), yes("cyd"), [ada, cyd]))).toBe(true);
  });
});
