import type { PolicyDefinition } from "@/lib/governance/cedar/policy-definition";

/** A law, a standard or a set of principles whose controls policies cite. */
export type Framework = {
  readonly id: string;
  readonly title: string;
  /** The text that its controls are numbered in. */
  readonly reference: string;
  /** How citations of its controls begin. */
  readonly prefixes: readonly string[];
};

/** In the order in which they are shown. Every citation of a shipped policy belongs to exactly one (a test holds that). */
export const frameworks: readonly Framework[] = [
  { id: "gdpr", title: "GDPR", reference: "Regulation (EU) 2016/679", prefixes: ["GDPR "] },
  { id: "eu-ai-act", title: "EU AI Act", reference: "Regulation (EU) 2024/1689", prefixes: ["EU AI Act "] },
  { id: "hipaa", title: "HIPAA", reference: "45 CFR Parts 160 and 164", prefixes: ["HIPAA "] },
  { id: "soc-2", title: "SOC 2", reference: "AICPA Trust Services Criteria", prefixes: ["SOC 2 "] },
  {
    id: "iso-27001",
    title: "ISO/IEC 27001",
    reference: "ISO/IEC 27001:2022, Annex A",
    prefixes: ["ISO/IEC 27001:2022 "],
  },
  {
    id: "iso-42001",
    title: "ISO/IEC 42001",
    reference: "ISO/IEC 42001:2023, Annex A",
    prefixes: ["ISO/IEC 42001:2023 "],
  },
  {
    id: "nist-ai-rmf",
    title: "NIST AI RMF",
    reference: "NIST AI 100-1 and NIST AI 600-1",
    prefixes: ["NIST AI RMF 1.0 ", "NIST AI 600-1 "],
  },
  {
    id: "nist-800-53",
    title: "FedRAMP (NIST SP 800-53)",
    reference: "NIST SP 800-53 Rev. 5",
    prefixes: ["NIST SP 800-53 "],
  },
  { id: "pci-dss", title: "PCI DSS", reference: "PCI DSS v4.0.1", prefixes: ["PCI DSS v4.0.1 "] },
  {
    id: "us-laws",
    title: "CCPA and other US laws",
    reference: "CCPA, COPPA, BIPA, GLBA, FERPA, ECOA, Title VII, SOX",
    prefixes: ["CCPA ", "COPPA ", "Illinois BIPA ", "GLBA ", "FERPA ", "ECOA ", "US Title VII", "SOX "],
  },
  {
    id: "data-protection-elsewhere",
    title: "Data protection elsewhere",
    reference: "UK GDPR, PIPL, PIPEDA, DPDP Act",
    prefixes: ["UK GDPR ", "PIPL ", "PIPEDA ", "DPDP Act "],
  },
  { id: "owasp-llm", title: "OWASP LLM Top 10", reference: "OWASP LLM Top 10, 2025", prefixes: ["OWASP LLM"] },
  { id: "owasp-agentic", title: "OWASP agentic risks", reference: "OWASP Agentic, 2026", prefixes: ["OWASP ASI"] },
  {
    id: "good-practice",
    title: "Principles and good practice",
    reference: "OECD, WHO, FinOps, OWASP API, CWE: principles, not controls",
    prefixes: ["OECD ", "WHO,", "FinOps ", "OWASP API", "CWE-"],
  },
];

/** A policy with where it stands. */
export type CitedPolicy = {
  readonly pack: string;
  readonly packTitle: string;
  readonly definition: PolicyDefinition;
};

export type Control = {
  readonly control: string;
  readonly citation: string;
  readonly policies: readonly CitedPolicy[];
};

/** The framework that a citation belongs to; null for none (the product's own rules cite nothing). */
export function frameworkOf(citation: string): Framework | null {
  return frameworks.find(({ prefixes }) => prefixes.some((prefix) => citation.startsWith(prefix))) ?? null;
}

export function findFramework(id: string): Framework | null {
  return frameworks.find((framework) => framework.id === id) ?? null;
}

/** A pack as it is installed in a workspace. */
export type InstalledPack = {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly policies: readonly PolicyDefinition[];
};

/** The controls of a framework that at least one policy of these packs cites, in the order of their numbers. */
export function controlsOf(framework: Framework, packs: readonly InstalledPack[]): Control[] {
  const cited = packs.flatMap(({ name, title, policies }) =>
    policies
      .filter(({ citation }) => frameworkOf(citation) === framework)
      .map((definition): CitedPolicy => ({ pack: name, packTitle: title, definition })),
  );
  const order = new Intl.Collator("en", { numeric: true });
  return [...Map.groupBy(cited, ({ definition }) => definition.citation)]
    .map(([citation, policies]) => ({ control: controlName(framework, citation), citation, policies }))
    .sort((a, b) => order.compare(a.control, b.control));
}

/** The citation without the name of the framework, where that is one; among several laws the whole. */
function controlName({ prefixes }: Framework, citation: string): string {
  const [prefix = ""] = prefixes;
  return prefixes.length === 1 && prefix.endsWith(" ") ? citation.slice(prefix.length) : citation;
}
