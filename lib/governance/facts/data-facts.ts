import type { DataFacts, SourceFacts, SubjectFacts } from "../cedar/schema.generated";
import { withGroups } from "../detectors/span-classes";
import { defined } from "./agent-facts";

export type DataInput = Partial<Omit<DataFacts, "pii" | "masked" | "taint" | "contentFlags">> & {
  /** Classes that the detectors found, or their spans. */
  readonly classes?: readonly string[];
  readonly spans?: readonly { readonly class: string }[];
  readonly masked?: readonly string[];
  readonly taint?: readonly ("untrusted" | "private")[];
  readonly contentFlags?: readonly string[];
};

/**
 * Facts about the data of this step. A group such as `secret` is added when any of its classes was found, and counts
 * as masked only when all of the found ones are. Unstated purpose, basis, region and label are empty texts.
 */
export function buildDataFacts(input: DataInput): DataFacts {
  const { classes, spans, masked, taint, contentFlags, ...rest } = input;
  const found = new Set(classes ?? []);
  for (const span of spans ?? []) found.add(span.class);
  const foundWithGroups = withGroups([...found]);
  return {
    dataClass: "",
    region: "",
    purpose: "",
    purposeAllows: [],
    lawfulBasis: "",
    art9Condition: "",
    origin: "user",
    hiddenText: false,
    injectionScore: 0,
    leakDetected: false,
    ...defined(rest),
    pii: foundWithGroups,
    masked: [...new Set(masked ?? [])],
    taint: [...new Set(taint ?? [])],
    contentFlags: [...new Set(contentFlags ?? [])],
  };
}

/** Facts about the person whom the data is about. Nothing recorded means no consent and no objection. */
export function buildSubjectFacts(input: Partial<SubjectFacts> = {}): SubjectFacts {
  return {
    consentRecorded: false,
    isChild: false,
    under13: false,
    parentalConsent: false,
    erased: false,
    restricted: false,
    objected: false,
    optedOut: false,
    limitSensitive: false,
    authorizationOnFile: false,
    writtenRelease: false,
    noticeGiven: false,
    ...defined(input),
  };
}

/** Facts about where retrieved content comes from. Nothing recorded means ungoverned and without provenance. */
export function buildSourceFacts(input: Partial<SourceFacts> & { workspaceId: string }): SourceFacts {
  return { governed: false, provenanceRecorded: false, env: "", ...defined(input) };
}
