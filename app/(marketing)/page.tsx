import type { Metadata } from "next";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { ApiSample } from "./_landing/api-sample";
import { Controls } from "./_landing/controls";
import { HowItWorks } from "./_landing/how-it-works";
import { ProductPicture } from "./_landing/product-picture";
import { requestOrigin } from "./_landing/request-origin";

const title = "Mandate: put AI agents to work under a mandate";
const description =
  "Say what an agent may do, what it may spend, and who signs off. See every step, why it was allowed, and what it cost.";

const socialCard = { url: "/social-card.png", width: 1200, height: 630, alt: title };

export const metadata: Metadata = {
  title: { absolute: title },
  description,
  alternates: { canonical: "/" },
  robots: { index: true, follow: true },
  openGraph: { type: "website", siteName: "Mandate", title, description, url: "/", images: [socialCard] },
  twitter: { card: "summary_large_image", title, description, images: [socialCard] },
};

export default async function LandingPage() {
  const origin = await requestOrigin();
  return (
    <>
      <section aria-labelledby="headline" className="mx-auto grid w-full max-w-[1200px] gap-8 px-4 pt-12 pb-16 sm:px-6">
        <div className="grid max-w-[65ch] justify-items-start gap-4">
          <h1 id="headline" className="text-32 font-semibold tracking-tight text-balance">
            Put AI agents to work under a mandate
          </h1>
          <p className="text-base text-pretty text-muted-foreground">{description}</p>
          <div className="flex flex-wrap gap-2">
            <Button size="lg" asChild>
              <Link href="/sign-up">Create a workspace</Link>
            </Button>
            <Button size="lg" variant="outline" asChild>
              <a href="#how">See how it works</a>
            </Button>
          </div>
        </div>
        <ProductPicture />
      </section>
      <HowItWorks />
      <Controls />
      <ApiSample origin={origin} />
    </>
  );
}
