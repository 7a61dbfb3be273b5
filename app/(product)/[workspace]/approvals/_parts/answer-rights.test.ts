import { expect, it } from "vitest";
import type { ApprovalDto } from "@/lib/approvals/schema";
import { answerRights } from "./answer-rights";

const asked = (waitsFor: ApprovalDto["waitsFor"], answeredBy: string[] = []) =>
  ({
    waitsFor,
    answers: answeredBy.map((userId) => ({ userId, name: null, answeredAt: "" })),
  }) as unknown as ApprovalDto;
const ada = { userId: "ada", name: "Ada", roles: ["dpo"] };

it("offers a yes to those whose yes counts, and says when others have to say it too", () => {
  const one = asked({ roles: ["dpo"], people: 1, who: [ada] });
  expect(answerRights(one, "ada")).toEqual({ canApprove: true, settles: true, hasApproved: false });
  expect(answerRights(one, "bob")).toEqual({ canApprove: false, settles: false, hasApproved: false });
  const two = asked({ roles: ["dpo", "finance"], people: 1, who: [ada] });
  expect(answerRights(two, "ada")).toMatchObject({ canApprove: true, settles: false });
  const dual = asked({ roles: ["dpo"], people: 2, who: [ada] });
  expect(answerRights(dual, "ada")).toMatchObject({ canApprove: true, settles: false });
});

it("knows who said yes while others still have to, and offers nothing once it is settled", () => {
  const half = asked({ roles: ["finance"], people: 1, who: [] }, ["ada"]);
  expect(answerRights(half, "ada")).toEqual({ canApprove: false, settles: false, hasApproved: true });
  expect(answerRights(asked(null, ["ada"]), "ada")).toEqual({ canApprove: false, settles: false, hasApproved: false });
});
