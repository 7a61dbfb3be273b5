import type { Obligation } from "./cedar/policy-definition";
import type { StageFacts } from "./cedar/request";
import { decide } from "./decide";
import type { Decision } from "./decision";
import { Denied } from "./denied";
import { expandGroups } from "./detectors/span-classes";
import { enforce } from "./enforce";
import { removeClasses } from "./masking/remove-classes";
import type { PolicySet } from "./policy-set";
import { scanEach, spansOf, sumUp, type ContentSummary, type DetectionProfile } from "./scan-content";

/** The facts of keeping it: of whoever keeps it, of the place, and of what was found in it and is masked by now. */
export type StoreFactsOf = (found: ContentSummary & { readonly masked: readonly string[] }) => StageFacts<"store">;

export type KeepRequest = {
  readonly policySet: PolicySet;
  readonly detection: DetectionProfile;
  readonly facts: StoreFactsOf;
  /** Every text that would be kept, those of JSON values as `collectFieldTexts` has them. */
  readonly texts: readonly string[];
};

export type Kept = {
  readonly isAllowed: boolean;
  readonly decision: Decision;
  /** One of the texts as it may be kept; for one in a field of a JSON value with the field's name. */
  readonly clean: (text: string, field?: string | null) => string;
};

/**
 * Asks the policies whether something may be kept, once for all of its texts. A mask is met by taking the findings out
 * of the texts for good. Nobody is asked at this stage, so a rule that asks for an approval denies.
 */
export async function askToKeep(request: KeepRequest): Promise<Kept> {
  const { detection } = request;
  const masked = new Set<string>();
  const scans = await scanEach(detection, request.texts);
  const answer = await ask({ ...request, found: sumUp(scans) }, (classes) => {
    for (const name of classes) masked.add(name);
    return [...masked];
  });
  const clean = (text: string, field: string | null = null) =>
    masked.size === 0 ? text : removeClasses(text, spansOf(scans, text, field), masked);
  return { ...answer, clean };
}

type FoundRequest = Omit<KeepRequest, "texts" | "detection"> & { readonly found: ContentSummary };

/** Asks for something that cannot be changed: a rule that wants a part of it masked denies. */
export function askToKeepWhole(request: FoundRequest): Promise<Pick<Kept, "isAllowed" | "decision">> {
  return ask(request, () => null);
}

/** `mask` is told the classes and answers all that are masked now, or null when it cannot. */
async function ask(
  { policySet, facts, found }: FoundRequest,
  mask: (classes: readonly string[]) => readonly string[] | null,
): Promise<Pick<Kept, "isAllowed" | "decision">> {
  const asCame = facts({ ...found, masked: [] });
  const { outcome, decision } = await enforce((asked) => decide(policySet, "store", asked), asCame, {
    mask: ({ classes }) => {
      const masked = mask(expandGroups(classes, found.classes));
      return masked ? facts({ ...found, masked }) : null;
    },
  });
  return { isAllowed: outcome === "allowed", decision };
}

/** A rule does not let this be kept. Thrown out of a tool that wanted to keep it. */
export class NotKept extends Denied {
  override readonly name = "NotKept";

  constructor(decision: Decision) {
    super(decision, whyNotKept(decision));
  }
}

const unmet: Partial<Record<Obligation, string>> = {
  mask: " It asks for parts to be masked, which cannot be done in a file.",
  approve: " It asks for an approval, and nobody is asked at this point.",
};

/** Why something was not kept, for the person who brought it: the rule that decided, by title and id, and its reason. */
export function whyNotKept(decision: Decision): string {
  const [rule] = decision.reasons;
  if (!rule) return `It was not kept: ${decision.failure?.message ?? "no policy permits it"}`;
  const name = `“${rule.title}” (${rule.policyId}, ${rule.pack}@${rule.version})`;
  return `It was not kept, because of the rule ${name}: ${rule.rationale}${unmet[rule.obligation] ?? ""}`;
}
