"use client";

import { Search, X } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect, useOptimistic, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { Spinner } from "@/components/ui/spinner";
import { hrefWith } from "./href-with";

export type FilterOption = { value: string; label: string };

export type SelectFilter = {
  /** The query parameter. */
  param: string;
  label: string;
  options: FilterOption[];
};

type FilterBarProps = {
  /** Leave out for a list without search. */
  searchPlaceholder?: string;
  searchParam?: string;
  filters?: SelectFilter[];
};

const debounceMs = 250;

/** Search and filters that live in the URL: shareable, and kept through back and reload. `/` focuses the search. */
export function FilterBar({ searchPlaceholder, searchParam = "q", filters = [] }: FilterBarProps) {
  const router = useRouter();
  const pathname = usePathname();
  const searchParams = useSearchParams();
  const [pending, startTransition] = useTransition();
  const committed = searchParams.toString();
  const [query, showQuery] = useOptimistic(committed);
  // A change made while an earlier one is still on its way builds on that one, not on the URL of the moment.
  const intended = useRef(committed);
  useEffect(() => {
    if (!pending) intended.current = committed;
  }, [pending, committed]);

  function apply(changes: Record<string, string | null>) {
    const href = hrefWith(pathname, new URLSearchParams(intended.current), { ...changes, cursor: null });
    const next = href.slice(pathname.length + 1);
    intended.current = next;
    startTransition(() => {
      showQuery(next);
      router.replace(href, { scroll: false });
    });
  }

  const shown = new URLSearchParams(query);
  const names = [...(searchPlaceholder ? [searchParam] : []), ...filters.map((filter) => filter.param)];
  const isFiltered = names.some((name) => shown.get(name));
  return (
    <div role="search" className="grid grid-cols-2 items-center gap-2 max-sm:w-full sm:flex sm:flex-wrap">
      {searchPlaceholder ? (
        <SearchInput
          key={searchParam}
          placeholder={searchPlaceholder}
          value={shown.get(searchParam) ?? ""}
          onSearch={(text) => apply({ [searchParam]: text })}
        />
      ) : null}
      {filters.map((filter) => (
        <NativeSelect
          key={filter.param}
          aria-label={filter.label}
          value={shown.get(filter.param) ?? ""}
          onChange={(event) => apply({ [filter.param]: event.target.value })}
          className="sm:w-auto sm:max-w-64"
        >
          <option value="">{filter.label}: any</option>
          {filter.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </NativeSelect>
      ))}
      {isFiltered ? (
        <Button variant="ghost" onClick={() => apply(Object.fromEntries(names.map((name) => [name, null])))}>
          <X aria-hidden />
          Clear
        </Button>
      ) : null}
      {pending ? <Spinner className="text-muted-foreground" /> : null}
    </div>
  );
}

type SearchInputProps = { placeholder: string; value: string; onSearch: (text: string) => void };

function SearchInput({ placeholder, value, onSearch }: SearchInputProps) {
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  const [sent, setSent] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // A value that did not come from here (back, "Clear") is followed. While one types, the field leads.
  if (value !== seen) {
    setSeen(value);
    if (value !== sent) {
      setText(value);
      setSent(value);
    }
  }

  useEffect(() => () => clearTimeout(timer.current), []);

  function send(next: string) {
    clearTimeout(timer.current);
    setSent(next.trim());
    onSearch(next.trim());
  }

  function change(next: string) {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => send(next), debounceMs);
  }

  return (
    <div className="relative col-span-2 sm:w-64">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-3.5 -translate-y-1/2 text-muted-foreground"
      />
      <Input
        type="search"
        data-page-search
        aria-label={placeholder}
        placeholder={placeholder}
        value={text}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") send(text);
        }}
        className="pl-8"
      />
    </div>
  );
}
