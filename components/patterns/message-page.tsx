import Link from "next/link";
import type { ReactNode } from "react";
import { Logo } from "./logo";

type MessagePageProps = { title: string; children: ReactNode; actions?: ReactNode };

/** A page that has one thing to say: not found, an error, an invitation that has expired. */
export function MessagePage({ title, children, actions }: MessagePageProps) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-xl flex-col justify-center gap-5 px-6 py-16">
      <Link href="/" className="w-fit rounded-md">
        <Logo />
      </Link>
      <div className="grid gap-2">
        <h1 className="text-2xl leading-8 font-semibold tracking-tight">{title}</h1>
        <div className="grid gap-3 text-pretty text-muted-foreground">{children}</div>
      </div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </main>
  );
}
