import type { ReactNode } from "react";

type AuthCardProps = { title: string; description?: ReactNode; children?: ReactNode; footer?: ReactNode };

/** The one box of a sign-in page. */
export function AuthCard({ title, description, children, footer }: AuthCardProps) {
  return (
    <div className="grid w-full max-w-[400px] gap-4">
      <section className="grid gap-5 rounded-lg border bg-card p-6 text-card-foreground">
        <div className="grid gap-1.5">
          <h1 className="text-xl leading-7 font-semibold tracking-tight text-balance">{title}</h1>
          {description ? <div className="text-pretty text-muted-foreground">{description}</div> : null}
        </div>
        {children}
      </section>
      {footer ? <p className="text-center text-13 text-muted-foreground">{footer}</p> : null}
    </div>
  );
}
