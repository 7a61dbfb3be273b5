import type { ToolOutcome } from "@/lib/models/builtin/read-tool-output";

const reasons: readonly (readonly [RegExp, string])[] = [
  [/reject/i, "a reviewer rejected it"],
  [/expir/i, "nobody approved it in time"],
  [/budget/i, "a budget is used up"],
  [/quota|limit/i, "a limit is reached"],
  [/den(?:y|ied)|policy|forbid|blocked|not_allowed/i, "it is not allowed"],
  [/cancel|abort/i, "it was cancelled"],
  [/time_?out/i, "it took too long"],
  [/not_found/i, "it was not found"],
];

/** Why a tool call did not work, as the end of a sentence: ` because a reviewer rejected it: "wrong person"`. */
export function describeFailure(outcome: ToolOutcome): string {
  if (outcome.status === "ok") return "";
  const reason = reasons.find(([pattern]) => pattern.test(outcome.code))?.[1];
  const message = outcome.message.replace(/\s+/g, " ").trim().replace(/\.$/, "");
  if (message === "") return reason ? ` because ${reason}` : " because the tool failed";
  return reason ? ` because ${reason}: “${message}”` : `: ${message}`;
}
