import { csvRow } from "@/lib/metering/csv-row";
import {
  complianceNotice,
  controlStatusLabels,
  controlStatusSentences,
  controlStatuses,
  type ControlDto,
  type FrameworkDto,
} from "./schema";

const columns = [
  "framework",
  "control",
  "status",
  "policy_id",
  "policy",
  "pack",
  "mode",
  "held_30_days",
  "observed_30_days",
  "facts",
  "gaps",
];

/** One line for each policy of each control, in UTF-8 (RFC 4180). */
export function writeCsvReport(framework: FrameworkDto): string {
  const rows = framework.items.flatMap((item) =>
    item.policies.map((policy) =>
      csvRow([
        framework.title,
        item.control,
        controlStatusLabels[item.status],
        policy.policyId,
        policy.title,
        policy.pack,
        policy.mode,
        policy.acted,
        policy.observed,
        factLines(item).join("; "),
        item.gaps
          .filter(({ policyId }) => policyId === null || policyId === policy.policyId)
          .map(({ sentence }) => sentence)
          .join(" "),
      ]),
    ),
  );
  return csvRow(columns) + rows.join("");
}

/** The same as Markdown for the PDF. `at` is when it was made. */
export function writeMarkdownReport(framework: FrameworkDto, workspace: string, at: Date): string {
  const { title, reference, controls, evidence, drift, items } = framework;
  const { audit } = evidence;
  const counted = `${number(evidence.decisions)} decisions`;
  const covered = `${number(audit.covered)} of ${number(audit.entries)} entries of the audit log are signed by a checkpoint`;
  const lines = [
    `# ${plain(title)}: controls and evidence`,
    `${plain(workspace)}, ${at.toISOString().slice(0, 16).replace("T", " ")} UTC. ${plain(reference)}.`,
    complianceNotice,
    "## Summary",
    table(
      ["Status", "Controls", "Meaning"],
      controlStatuses.map((status) => [
        controlStatusLabels[status],
        String(controls[status]),
        controlStatusSentences[status],
      ]),
    ),
    `Evidence since ${evidence.since.slice(0, 10)}: ${counted}; ${covered}${audit.newestAt ? `, the newest of ${audit.newestAt.slice(0, 10)}` : ""}.`,
    "## What moved",
    drift.length === 0
      ? "Nothing in the last 30 days."
      : drift.map(({ sentence }) => `- ${plain(sentence)}`).join("\n"),
    "## Controls",
    ...items.flatMap(controlLines),
  ];
  return lines.join("\n\n");
}

function controlLines(item: ControlDto): string[] {
  const facts = factLines(item);
  return [
    `### ${plain(item.control)}: ${controlStatusLabels[item.status]}`,
    table(
      ["Policy", "Pack", "Mode", "Held", "Observed"],
      item.policies.map(({ title, packTitle, mode, acted, observed }) => [
        title,
        packTitle,
        mode,
        number(acted),
        number(observed),
      ]),
    ),
    ...(facts.length > 0 ? [facts.map((line) => `- Fact: ${plain(line)}`).join("\n")] : []),
    ...(item.gaps.length > 0 ? [item.gaps.map(({ sentence }) => `- Gap: ${plain(sentence)}`).join("\n")] : []),
  ];
}

function factLines({ facts }: ControlDto): string[] {
  return facts.map(({ title, subjectLabel, state, statedBy, statedAt, expiresAt }) => {
    const until = expiresAt ? `, until ${expiresAt.slice(0, 10)}` : "";
    const by = statedBy && statedAt ? ` by ${statedBy} on ${statedAt.slice(0, 10)}${until}` : "";
    const said = { stated: "stated", expired: "expired, stated", unstated: "not stated" }[state];
    return `${title} (${subjectLabel}): ${said}${by}`;
  });
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(plain).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Names that people gave must not become markup. */
function plain(text: string): string {
  return /^-+$/.test(text) ? text : text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>#|~]/g, "\\$&");
}

function number(value: number): string {
  return value.toLocaleString("en");
}
