"use client";

import { RotateCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";

/** Loads the page's data again. */
export function TryAgainButton() {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  return (
    <Button variant="outline" size="sm" pending={pending} onClick={() => startTransition(() => router.refresh())}>
      <RotateCw aria-hidden />
      Try again
    </Button>
  );
}
