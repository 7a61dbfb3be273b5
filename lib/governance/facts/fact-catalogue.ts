/** Whom or what a fact is about: the workspace, a model provider by its name, an agent by its id. */
export const factSubjectKinds = ["workspace", "provider", "agent"] as const;
export type FactSubjectKind = (typeof factSubjectKinds)[number];

/** Which facts of a decision a statement fills in. */
export type FactGroup = "workspace" | "model" | "agent" | "run" | "data" | "subject" | "decision" | "output" | "source";

export type StatableFact = {
  /** How the API and the audit log name it. */
  readonly fact: string;
  readonly about: FactSubjectKind;
  readonly title: string;
  readonly description: string;
  readonly kind: "boolean" | "choice" | "list";
  /** For `choice`: the values that the rules know. */
  readonly choices?: readonly string[];
  readonly group: FactGroup;
  readonly attribute: string;
  /** True when stating it sets the attribute to false. */
  readonly negated?: true;
  /** Stated for the present version of an agent; another version needs its own statement. */
  readonly perVersion?: true;
  /** What the rules see while it is not stated or has expired. */
  readonly fallback: string;
};

type Line = readonly [attribute: string, title: string, description: string];

const regions = ["eu", "uk", "us", "ca", "in", "cn", "ch", "jp", "au", "br", "sg"] as const;
const no = "no";

function booleans(about: FactSubjectKind, group: FactGroup, lines: readonly Line[]): StatableFact[] {
  return lines.map(([attribute, title, description]) => {
    return {
      fact: `${about}.${attribute}`,
      about,
      title,
      description,
      kind: "boolean",
      group,
      attribute,
      fallback: no,
    };
  });
}

/** Everything that a person can state. A fact that is not here cannot be stated, only measured. */
export const statableFacts: readonly StatableFact[] = [
  ...booleans("workspace", "workspace", [
    ["aiPolicyAccepted", "AI policy adopted", "The organisation has adopted a policy for the use of AI."],
    ["criminalDataAuthorised", "Criminal records authorised", "Law authorises this organisation to process them."],
    ["cacAssessmentPassed", "Security assessment for exports from China passed", "By the Cyberspace Administration."],
  ]),
  {
    fact: "workspace.dataRegion",
    about: "workspace",
    title: "Region of the data",
    description: "Where the data of this workspace lives and has to stay under the rules on residency.",
    kind: "choice",
    choices: regions,
    group: "data",
    attribute: "region",
    fallback: "not stated",
  },
  {
    fact: "workspace.restrictedRegions",
    about: "workspace",
    title: "Regions that data may not go to",
    description: "Regions that law or contract closes to this workspace.",
    kind: "list",
    group: "workspace",
    attribute: "restrictedRegions",
    fallback: "none",
  },
  {
    fact: "workspace.enabledTools",
    about: "workspace",
    title: "Tools enabled by the organisation",
    description: "Names of tools that agents may have at all, where a rule asks for such a list.",
    kind: "list",
    group: "workspace",
    attribute: "enabledTools",
    fallback: "none",
  },
  ...booleans("provider", "model", [
    ["baa", "Business associate agreement", "Signed with this provider, for protected health information."],
    ["dpaSigned", "Data processing agreement", "Signed with this provider."],
    ["sccSigned", "Standard contractual clauses", "Signed with this provider for transfers to a third country."],
    ["adequateRegion", "Adequate region", "The provider processes in a country with an adequacy decision."],
    ["vendorReviewed", "Vendor reviewed", "The security and privacy of this provider were reviewed."],
    ["fedrampModerate", "FedRAMP Moderate", "The provider's service is authorised at Moderate or higher."],
    ["pciAgreement", "Card data agreement", "The provider acknowledged its duties for card data in writing."],
    [
      "incidentOpen",
      "Incident open",
      "An incident at this provider is not settled; calls go elsewhere where a rule says so.",
    ],
  ]),
  {
    fact: "provider.noTraining",
    about: "provider",
    title: "No training on inputs",
    description: "The provider has agreed in writing not to train on what it is sent.",
    kind: "boolean",
    group: "model",
    attribute: "trainsOnInputs",
    negated: true,
    fallback: "it may train on inputs",
  },
  {
    fact: "provider.region",
    about: "provider",
    title: "Region of processing",
    description: "Where this provider processes what it is sent, by contract.",
    kind: "choice",
    choices: regions,
    group: "model",
    attribute: "region",
    fallback: "unknown",
  },
  {
    fact: "agent.riskTier",
    about: "agent",
    title: "Risk tier",
    description: "Outcome of the risk classification of this agent's use.",
    kind: "choice",
    choices: ["minimal", "limited", "high"],
    group: "agent",
    attribute: "riskTier",
    fallback: "not assessed",
  },
  {
    fact: "agent.purpose",
    about: "agent",
    title: "Purpose",
    description: "What this agent's runs process data for.",
    kind: "choice",
    choices: [
      "support", "treatment", "payment", "operations", "research", "analytics", "advertising", "direct_marketing",
      "hiring", "credit", "internal",
    ],
    group: "data",
    attribute: "purpose",
    fallback: "not stated",
  }, // prettier-ignore
  {
    fact: "agent.allowedPurposes",
    about: "agent",
    title: "Allowed purposes",
    description: "The purposes for which this agent may be used.",
    kind: "list",
    group: "agent",
    attribute: "allowedPurposes",
    fallback: "none",
  },
  {
    fact: "agent.purposeAllows",
    about: "agent",
    title: "Data that the purpose needs",
    description: "Classes of personal data that this agent's purpose needs, such as email; they are not masked for it.",
    kind: "list",
    group: "data",
    attribute: "purposeAllows",
    fallback: "none",
  },
  {
    fact: "agent.lawfulBasis",
    about: "agent",
    title: "Lawful basis",
    description: "The basis on which this agent processes personal data.",
    kind: "choice",
    choices: [
      "consent", "contract", "legal_obligation", "vital_interests", "public_task", "legitimate_interests",
    ],
    group: "data",
    attribute: "lawfulBasis",
    fallback: "not stated",
  }, // prettier-ignore
  {
    fact: "agent.dataClass",
    about: "agent",
    title: "Class of the data",
    description: "The most sensitive label of the data that this agent works on.",
    kind: "choice",
    choices: ["public", "internal", "confidential", "phi", "cui", "education_record"],
    group: "data",
    attribute: "dataClass",
    fallback: "not labelled",
  },
  ...booleans("agent", "agent", [
    ["inventoried", "In the inventory", "This agent is listed in the inventory of AI systems."],
    ["purposeDocumented", "Purpose documented", "Its intended purpose is written down."],
    ["instructionsPublished", "Instructions for use published", "People who use it can read how to use it."],
    ["riskAssessmentCurrent", "Risk assessment current", "Its risks were assessed and the assessment is current."],
    ["impactAssessed", "Impact assessed", "Its impact on people was assessed."],
    ["dpiaApproved", "Data protection impact assessment approved", "For this agent's processing."],
    ["friaRequired", "Fundamental rights assessment required", "This use needs one."],
    ["friaDone", "Fundamental rights assessment done", "It was done and its outcome allows the use."],
    ["rawPersonalDataAllowed", "Raw personal data allowed", "This agent may work on personal data unmasked."],
  ]),
  ...booleans("agent", "agent", [
    ["disabled", "Stopped", "Every step of this agent is denied while this is stated: the base pack enforces it."],
    ["decommissioned", "Decommissioned", "This agent was taken out of use."],
    ["incidentOpen", "Incident open", "An incident with this agent is not settled."],
    ["prohibitedUse", "Prohibited use", "The use of this agent is a practice that the EU AI Act prohibits."],
  ]),
  {
    fact: "agent.useCase",
    about: "agent",
    title: "Use case",
    description: "Whether this agent is used for something that laws treat in particular.",
    kind: "choice",
    choices: ["emotion_recognition", "social_scoring", "remote_biometric_id", "hiring", "credit", "education", "other"],
    group: "agent",
    attribute: "useCase",
    fallback: "not stated",
  },
  {
    fact: "agent.env",
    about: "agent",
    title: "Environment",
    description: "Where this agent works; while it is not stated, rules for production apply.",
    kind: "choice",
    choices: ["production", "staging", "test"],
    group: "run",
    attribute: "env",
    fallback: "production",
  },
  {
    fact: "agent.deployment",
    about: "agent",
    title: "Place of use",
    description: "In what surroundings this agent deals with people.",
    kind: "choice",
    choices: ["workplace", "education", "public"],
    group: "run",
    attribute: "deployment",
    fallback: "not stated",
  },
  {
    fact: "agent.deploymentReason",
    about: "agent",
    title: "Reason for the use",
    description: "Reasons for which law allows what it forbids otherwise.",
    kind: "choice",
    choices: ["medical", "safety"],
    group: "run",
    attribute: "deploymentReason",
    fallback: "not stated",
  },
  {
    fact: "agent.art9Condition",
    about: "agent",
    title: "Condition for special categories",
    description: "Which condition of GDPR Art. 9(2) allows this agent to process special categories of data.",
    kind: "choice",
    choices: [
      "explicit_consent", "employment_law", "vital_interests", "non_profit", "made_public", "legal_claims",
      "public_interest", "health_care", "public_health", "research",
    ],
    group: "data",
    attribute: "art9Condition",
    fallback: "none",
  }, // prettier-ignore
  ...booleans("agent", "subject", [
    ["consentRecorded", "Consent recorded", "The people whose data this agent processes have consented, on record."],
    ["noticeGiven", "Notice given", "They were told what their data is used for."],
    ["authorizationOnFile", "Authorisation on file", "They signed an authorisation for this use (HIPAA)."],
    ["writtenRelease", "Written release", "They signed a release for biometric data (Illinois BIPA)."],
    ["isChild", "Deals with children", "People whose data this agent processes may be children."],
    ["under13", "Deals with children under 13", "They may be younger than thirteen (COPPA)."],
    ["parentalConsent", "Parental consent", "Those who have parental responsibility have consented, on record."],
  ]),
  ...booleans("agent", "decision", [
    ["aboutPerson", "Decides about people", "Answers of this agent are, or prepare, decisions about a person."],
    ["significantEffect", "Significant effect", "These decisions have legal or similarly significant effects."],
    ["adverse", "May turn people down", "These decisions may refuse somebody something."],
  ]),
  ...booleans("agent", "output", [
    ["groundingRequired", "Answers rest on sources", "What this agent says has to stand in what it has read."],
  ]),
  ...booleans("agent", "source", [
    ["governed", "Sources examined", "The data that this agent reads was examined for origin, quality and bias."],
  ]),
  {
    fact: "agent.evalsPassed",
    about: "agent",
    title: "Evaluations passed",
    description: "The present version of this agent passed its evaluations.",
    kind: "boolean",
    group: "run",
    attribute: "evalsPassed",
    perVersion: true,
    fallback: no,
  },
  {
    fact: "agent.versionApproved",
    about: "agent",
    title: "Version approved",
    description: "A person approved the present version of this agent for use.",
    kind: "boolean",
    group: "run",
    attribute: "versionApproved",
    perVersion: true,
    fallback: no,
  },
];

const byName = new Map(statableFacts.map((entry) => [entry.fact, entry]));

/** The catalogue's entry; null when nobody can state such a fact. */
export function findStatableFact(fact: string): StatableFact | null {
  return byName.get(fact) ?? null;
}
