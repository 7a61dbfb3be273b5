"use client";

import { TextSearch } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useState, useTransition, type FormEvent } from "react";
import { hrefWith } from "@/components/patterns/href-with";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";

type FindFormProps = { text: string; base: string | null };

/** Searches the passages of all documents, or of the chosen knowledge base. The search is in the address. */
export function FindForm({ text, base }: FindFormProps) {
  const router = useRouter();
  const pathname = usePathname();
  const searchParams = useSearchParams();
  const [value, setValue] = useState(text);
  const [pending, startTransition] = useTransition();
  const label = base ? "Search the passages of this knowledge base" : "Search the passages of all documents";

  function find(next: string) {
    startTransition(() => router.push(hrefWith(pathname, searchParams, { find: next.trim() }), { scroll: false }));
  }

  return (
    <form
      role="search"
      aria-label={label}
      className="flex flex-wrap items-center gap-2"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        find(value);
      }}
    >
      <div className="relative min-w-0 flex-1 basis-64 sm:max-w-2xl">
        <TextSearch
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-2.5 size-3.5 -translate-y-1/2 text-muted-foreground"
        />
        <Input
          type="search"
          maxLength={1_000}
          aria-label={label}
          placeholder="Search inside the documents: a question or key words"
          className="pl-8"
          value={value}
          onChange={(event) => setValue(event.target.value)}
        />
      </div>
      <Button type="submit" variant="outline" pending={pending} disabled={value.trim() === ""}>
        Search passages
      </Button>
      {text ? (
        <Button variant="ghost" onClick={() => find("")}>
          Close the search
        </Button>
      ) : null}
    </form>
  );
}
