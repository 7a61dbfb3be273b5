import type { ReactNode } from "react";

type SectionProps = { id: string; title: string; lead: string; children: ReactNode };

/** A titled part of the landing page that the header can link to. */
export function Section({ id, title, lead, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-14 border-t">
      <div className="mx-auto grid w-full max-w-[1200px] gap-8 px-4 py-16 sm:px-6">
        <div className="grid max-w-[65ch] gap-2">
          <h2 id={`${id}-title`} className="text-2xl leading-8 font-semibold tracking-tight">
            {title}
          </h2>
          <p className="text-base text-pretty text-muted-foreground">{lead}</p>
        </div>
        {children}
      </div>
    </section>
  );
}
