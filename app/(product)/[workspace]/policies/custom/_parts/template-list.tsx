import Link from "next/link";
import { Card } from "@/components/ui/card";
import { customPolicyTemplates } from "@/lib/governance/custom-policy-templates";

/** Rules to start from. */
export function TemplateList({ slug }: { slug: string }) {
  return (
    <section aria-label="Templates" className="grid gap-3">
      <h2 className="font-medium">Start from a template</h2>
      <Card>
        <ul className="divide-y">
          {customPolicyTemplates.map(({ name, title, description }) => (
            <li key={name} className="grid gap-0.5 px-4 py-3">
              <h3 className="font-medium">
                <Link href={`/${slug}/policies/custom/new?template=${name}`} className="hover:underline">
                  {title}
                </Link>
              </h3>
              <p className="max-w-[75ch] text-13 text-pretty text-muted-foreground">{description}</p>
            </li>
          ))}
        </ul>
      </Card>
    </section>
  );
}
