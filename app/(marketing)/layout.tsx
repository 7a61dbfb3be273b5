import type { Metadata } from "next";
import type { ReactNode } from "react";
import { MarketingFooter } from "./_landing/marketing-footer";
import { MarketingHeader } from "./_landing/marketing-header";
import { requestOrigin } from "./_landing/request-origin";

/** Absolute addresses in metadata (canonical, social picture) start where this installation was reached. */
export async function generateMetadata(): Promise<Metadata> {
  return { metadataBase: new URL(await requestOrigin()) };
}

export default function MarketingLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-primary focus:px-3 focus:py-2 focus:text-primary-foreground"
      >
        Skip to content
      </a>
      <MarketingHeader />
      <main id="main" className="flex-1">
        {children}
      </main>
      <MarketingFooter />
    </div>
  );
}
