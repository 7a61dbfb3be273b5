import Link from "next/link";
import { Logo } from "@/components/patterns/logo";

const groups = [
  {
    title: "Product",
    links: [
      { href: "/#how", label: "How it works" },
      { href: "/#controls", label: "Controls" },
      { href: "/#api", label: "API" },
      { href: "/docs/policies", label: "Policy catalogue" },
    ],
  },
  {
    title: "Account",
    links: [
      { href: "/sign-up", label: "Create a workspace" },
      { href: "/sign-in", label: "Sign in" },
    ],
  },
];

export function MarketingFooter() {
  return (
    <footer className="border-t bg-surface">
      <div className="mx-auto flex w-full max-w-[1200px] flex-wrap justify-between gap-8 px-4 py-10 text-13 sm:px-6">
        <div className="grid max-w-sm content-start gap-2">
          <Logo />
          <p className="text-muted-foreground">What agents may do, what they may spend, and who signs off.</p>
        </div>
        <nav aria-label="Footer" className="flex gap-16">
          {groups.map(({ title, links }) => (
            <div key={title} className="grid content-start gap-2">
              <p className="font-medium">{title}</p>
              <ul className="grid gap-1.5">
                {links.map(({ href, label }) => (
                  <li key={href}>
                    <Link href={href} className="text-muted-foreground hover:text-foreground">
                      {label}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
      </div>
    </footer>
  );
}
