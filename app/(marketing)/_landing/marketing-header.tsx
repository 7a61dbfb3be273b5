import Link from "next/link";
import { Logo } from "@/components/patterns/logo";
import { Button } from "@/components/ui/button";
import { ThemeButton } from "./theme-button";

const links = [
  { href: "/#how", label: "How it works" },
  { href: "/#controls", label: "Controls" },
  { href: "/#api", label: "API" },
];

export function MarketingHeader() {
  return (
    <header className="sticky top-0 z-30 border-b bg-background">
      <div className="mx-auto flex h-14 w-full max-w-[1200px] items-center gap-2 px-4 sm:px-6">
        <Link href="/" className="rounded-md">
          <Logo />
        </Link>
        <nav aria-label="Sections" className="ml-6 hidden gap-5 text-13 text-muted-foreground md:flex">
          {links.map(({ href, label }) => (
            <a key={href} href={href} className="rounded-sm hover:text-foreground">
              {label}
            </a>
          ))}
        </nav>
        <div className="ml-auto flex items-center gap-1.5">
          <ThemeButton />
          <Button variant="ghost" asChild>
            <Link href="/sign-in">Sign in</Link>
          </Button>
          <Button asChild>
            <Link href="/sign-up">Start</Link>
          </Button>
        </div>
      </div>
    </header>
  );
}
