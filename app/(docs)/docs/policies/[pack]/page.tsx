import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ObligationBadge } from "@/components/patterns/obligation-badge";
import { UnmeasuredNotice } from "@/components/patterns/unmeasured-notice";
import { Badge } from "@/components/ui/badge";
import { findCataloguePack } from "@/lib/governance/catalogue";

type PackPageProps = { params: Promise<{ pack: string }> };

export async function generateMetadata({ params }: PackPageProps): Promise<Metadata> {
  const pack = findCataloguePack((await params).pack);
  if (!pack) return {};
  const title = `${pack.title}: ${pack.policies.length} rules for AI agents`;
  const url = `/docs/policies/${pack.name}`;
  return {
    title,
    description: pack.description,
    alternates: { canonical: url },
    robots: { index: true, follow: true },
    openGraph: { type: "article", siteName: "Mandate", title, description: pack.description, url },
  };
}

/** One pack: each rule in a sentence, with the control that it supports. */
export default async function CataloguePackPage({ params }: PackPageProps) {
  const pack = findCataloguePack((await params).pack);
  if (!pack) notFound();
  return (
    <article className="grid max-w-[50rem] min-w-0 gap-8">
      <header className="grid gap-2">
        <p className="text-13">
          <Link href="/docs/policies" className="text-brand underline underline-offset-2">
            Policy catalogue
          </Link>
        </p>
        <h1 className="text-2xl leading-8 font-semibold tracking-tight">{pack.title}</h1>
        <p className="max-w-[70ch] text-base text-pretty text-muted-foreground">{pack.description}</p>
        <p className="flex flex-wrap items-center gap-2 text-13 text-muted-foreground">
          <Badge tone="outline">version {pack.version}</Badge>
          {pack.framework}
        </p>
      </header>
      <ul className="grid gap-6">
        {pack.policies.map((policy) => (
          <li key={policy.id} id={policy.id} className="grid scroll-mt-20 gap-1.5 border-t pt-5">
            <div className="flex flex-wrap items-center gap-2">
              <h2 className="text-base font-semibold text-balance">
                <Link href={`/docs/policies/${pack.name}/${policy.id}`} className="hover:underline">
                  {policy.title}
                </Link>
              </h2>
              <ObligationBadge obligation={policy.obligation} />
            </div>
            <p className="max-w-[70ch] text-pretty break-words">{policy.sentence}</p>
            <UnmeasuredNotice unmeasured={policy.unmeasured} />
            {policy.citation ? <p className="text-13 text-muted-foreground">Supports {policy.citation}</p> : null}
          </li>
        ))}
      </ul>
      <p className="border-t pt-6 text-13 text-pretty text-muted-foreground">
        A pack supports controls of {pack.framework}. It does not make anyone compliant by itself: most controls also
        need people, contracts and processes. Standards are cited by number and not quoted.
      </p>
    </article>
  );
}
