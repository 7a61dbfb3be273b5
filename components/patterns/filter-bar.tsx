"use client";

import { Search, X } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
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

  function apply(changes: Record<string, string | null>) {
    const href = hrefWith(pathname, searchParams, { ...changes, cursor: null });
    startTransition(() => router.replace(href, { scroll: false }));
  }

  const names = [...(searchPlaceholder ? [searchParam] : []), ...filters.map((filter) => filter.param)];
  const isFiltered = names.some((name) => searchParams.get(name));
  return (
    <div role="search" className="flex flex-wrap items-center gap-2">
      {searchPlaceholder ? (
        <SearchInput
          key={searchParam}
          placeholder={searchPlaceholder}
          value={searchParams.get(searchParam) ?? ""}
          onSearch={(text) => apply({ [searchParam]: text })}
        />
      ) : null}
      {filters.map((filter) => (
        <NativeSelect
          key={filter.param}
          aria-label={filter.label}
          value={searchParams.get(filter.param) ?? ""}
          onChange={(event) => apply({ [filter.param]: event.target.value })}
          className="w-auto"
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
  const [urlValue, setUrlValue] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // The URL changed without this field (back, "Clear"): follow it. While typing, the field leads.
  if (value !== urlValue) {
    setUrlValue(value);
    if (value !== text.trim()) setText(value);
  }

  useEffect(() => () => clearTimeout(timer.current), []);

  function change(next: string) {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onSearch(next.trim()), debounceMs);
  }

  return (
    <div className="relative w-full sm:w-64">
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
          if (event.key !== "Enter") return;
          clearTimeout(timer.current);
          onSearch(text.trim());
        }}
        className="pl-8"
      />
    </div>
  );
}
