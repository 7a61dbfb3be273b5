import { Check, Minus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ObligationBadge } from "@/components/patterns/obligation-badge";
import { UnmeasuredNotice } from "@/components/patterns/unmeasured-notice";
import { CodeFrame } from "@/components/ui/code-frame";
import { findCataloguePack } from "@/lib/governance/catalogue";

type PolicyPageProps = { params: Promise<{ pack: string; policy: string }> };

async function findPolicy(params: PolicyPageProps["params"]) {
  const { pack: name, policy: id } = await params;
  const pack = findCataloguePack(name);
  const policy = pack?.policies.find((candidate) => candidate.id === id);
  return pack && policy ? { pack, policy } : null;
}

export async function generateMetadata({ params }: PolicyPageProps): Promise<Metadata> {
  const found = await findPolicy(params);
  if (!found) return {};
  const { pack, policy } = found;
  const title = `${policy.title} (${pack.title})`;
  const url = `/docs/policies/${pack.name}/${policy.id}`;
  return {
    title,
    description: policy.sentence,
    alternates: { canonical: url },
    robots: { index: true, follow: true },
    openGraph: { type: "article", siteName: "Mandate", title, description: policy.sentence, url },
  };
}

/** One rule: in words, why, which control it supports, in code, and its cases. */
export default async function CataloguePolicyPage({ params }: PolicyPageProps) {
  const found = await findPolicy(params);
  if (!found) notFound();
  const { pack, policy } = found;
  return (
    <article className="grid max-w-[50rem] min-w-0 gap-6">
      <header className="grid gap-2">
        <p className="flex flex-wrap gap-x-2 text-13 text-muted-foreground">
          <Link href="/docs/policies" className="text-brand underline underline-offset-2">
            Policy catalogue
          </Link>
          <span aria-hidden>/</span>
          <Link href={`/docs/policies/${pack.name}`} className="text-brand underline underline-offset-2">
            {pack.title}
          </Link>
        </p>
        <h1 className="text-2xl leading-8 font-semibold tracking-tight text-balance">{policy.title}</h1>
        <p className="flex flex-wrap items-center gap-2 text-13 text-muted-foreground">
          <ObligationBadge obligation={policy.obligation} />
          <code className="font-mono text-xs break-all">
            {pack.name}@{pack.version}/{policy.id}
          </code>
        </p>
      </header>
      <p className="max-w-[70ch] text-base text-pretty break-words">{policy.sentence}</p>
      <UnmeasuredNotice unmeasured={policy.unmeasured} />
      <p className="max-w-[70ch] text-pretty text-muted-foreground">{policy.rationale}</p>
      {policy.citation ? <p>Supports {policy.citation}.</p> : null}
      <section aria-labelledby="code" className="grid min-w-0 gap-2">
        <h2 id="code" className="text-base font-semibold">
          In Cedar
        </h2>
        <CodeFrame title={`${policy.id}.cedar`} code={policy.text.trim()} />
      </section>
      <section aria-labelledby="cases" className="grid min-w-0 gap-2">
        <h2 id="cases" className="text-base font-semibold">
          Tested with
        </h2>
        <ul className="grid gap-1.5 text-13">
          {policy.cases.map(({ name, stage, holds }) => (
            <li key={`${stage}:${name}`} className="flex min-w-0 items-start gap-2">
              {holds ? (
                <Check aria-hidden className="mt-0.5 size-3.5 shrink-0 text-allowed" />
              ) : (
                <Minus aria-hidden className="mt-0.5 size-3.5 shrink-0 text-muted-foreground" />
              )}
              <span className="min-w-0 break-words">
                <span className="text-muted-foreground">
                  {holds ? "Holds" : "Does not hold"}, stage {stage}:{" "}
                </span>
                {name.replace(/^(does not hold|holds): /, "")}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}
