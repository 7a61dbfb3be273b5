"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toaster";
import type { ProviderDto } from "@/lib/models/provider-schema";
import { testProviderAction } from "./actions";

type TestButtonProps = { slug: string; provider: Pick<ProviderDto, "id" | "name"> };

/** Makes one tiny real call and says how it went; the result stays beside the provider. */
export function TestButton({ slug, provider }: TestButtonProps) {
  const [pending, setPending] = useState(false);

  async function test() {
    setPending(true);
    await testAndTell(slug, provider);
    setPending(false);
  }

  return (
    <Button
      variant="outline"
      size="sm"
      pending={pending}
      onClick={() => void test()}
      aria-label={`Test connection to ${provider.name}`}
    >
      Test connection
    </Button>
  );
}

export async function testAndTell(slug: string, provider: Pick<ProviderDto, "id" | "name">): Promise<void> {
  try {
    const result = await testProviderAction(slug, { providerId: provider.id });
    if (!result.ok) toast.error(`${provider.name}: ${result.error.message}`);
    else if (result.data.error) toast.error(`${provider.name}: ${result.data.error.message}`);
    else
      toast.success(
        `${provider.name} works: ${result.data.model} answered in ${result.data.latencyMs.toLocaleString("en")} ms`,
      );
  } catch {
    toast.error("The server could not be reached. Try again.");
  }
}
