import type { Metadata } from "next";
import Link from "next/link";
import { listCatalogue } from "@/lib/governance/catalogue";

const description =
  "Every policy pack that ships with Mandate: rules for agents in words and in code, with the control that each supports and the cases it is tested with.";

export const metadata: Metadata = {
  title: "Policy catalogue",
  description,
  alternates: { canonical: "/docs/policies" },
  robots: { index: true, follow: true },
  openGraph: { type: "website", siteName: "Mandate", title: "Policy catalogue", description, url: "/docs/policies" },
};

/** All packs, open to everyone. */
export default function CataloguePage() {
  const packs = listCatalogue();
  const rules = packs.reduce((sum, pack) => sum + pack.policyCount, 0);
  return (
    <div className="grid max-w-[60rem] min-w-0 gap-8">
      <header className="grid gap-2">
        <h1 className="text-2xl leading-8 font-semibold tracking-tight">Policy catalogue</h1>
        <p className="max-w-[70ch] text-base text-pretty text-muted-foreground">
          {rules} rules in {packs.length} packs. A workspace enforces a pack, watches it, or leaves it off. Each rule
          names the control that it supports and is tested with cases in which it must hold, and cases in which it must
          not. A rule supports a control; it makes nobody compliant by itself.
        </p>
      </header>
      <ul className="grid gap-3 sm:grid-cols-2">
        {packs.map(({ name, title, description: text, framework, policyCount, version }) => (
          <li
            key={name}
            className="relative grid content-start gap-1 rounded-lg border bg-card p-4 transition-colors focus-within:border-ring hover:bg-surface"
          >
            <h2 className="font-medium">
              <Link href={`/docs/policies/${name}`} className="after:absolute after:inset-0 after:rounded-lg">
                {title}
              </Link>
            </h2>
            <p className="text-13 text-pretty text-muted-foreground">{text}</p>
            <p className="text-13 text-muted-foreground tabular-nums">
              {policyCount} {policyCount === 1 ? "rule" : "rules"} · {framework} · version {version}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
