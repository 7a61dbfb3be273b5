"use client";

import { ArrowRight, Building2, FileText, Keyboard } from "lucide-react";
import { useTheme } from "next-themes";
import { useRouter } from "next/navigation";
import { useState } from "react";
import {
  CommandDialog,
  CommandEmpty,
  CommandGroup,
  CommandInput,
  CommandItem,
  CommandList,
  CommandShortcut,
} from "@/components/ui/command";
import { themeChoices } from "@/components/patterns/theme-toggle";
import { Kbd } from "@/components/ui/kbd";
import { createActions } from "./create-actions";
import { visibleNavigation } from "./navigation";
import type { ShellCommand, ShellData } from "./shell-types";
import { usePaletteSearch } from "./use-palette-search";

type CommandPaletteProps = {
  data: ShellData;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onOpenShortcuts: () => void;
};

function byGroup(commands: ShellCommand[]): [string, ShellCommand[]][] {
  const groups = new Map<string, ShellCommand[]>();
  for (const command of commands) {
    const name = command.group ?? "Commands";
    groups.set(name, [...(groups.get(name) ?? []), command]);
  }
  return [...groups];
}

/** Everything one can go to or do, found by typing. */
export function CommandPalette({ data, open, onOpenChange, onOpenShortcuts }: CommandPaletteProps) {
  const router = useRouter();
  const { setTheme } = useTheme();
  const [query, setQuery] = useState("");
  const { workspace, workspaces, can, commands = [], searchUrl } = data;
  const search = usePaletteSearch(searchUrl, workspace.slug, open ? query : "");

  function act(action: () => void) {
    onOpenChange(false);
    setQuery("");
    action();
  }
  const go = (href: string) => act(() => router.push(href));
  const others = workspaces.filter(({ slug }) => slug !== workspace.slug);

  return (
    <CommandDialog open={open} onOpenChange={onOpenChange} title="Search and commands">
      <CommandInput
        value={query}
        onValueChange={setQuery}
        placeholder={searchUrl ? "Search agents, runs, documents, or type a command" : "Type a command"}
      />
      <CommandList>
        {/* The list counts only what it filters itself, so it takes found entries for none. */}
        {search.results.length > 0 ? null : (
          <CommandEmpty>
            {search.loading ? "Searching…" : search.failed ? "The search did not answer. Try again." : "Nothing found."}
          </CommandEmpty>
        )}
        {search.results.length > 0 ? (
          <CommandGroup heading="Found" forceMount>
            {search.results.map(({ id, kind, title, detail, href }) => (
              <CommandItem key={id} value={`found ${id}`} keywords={[query, title]} onSelect={() => go(href)}>
                <FileText aria-hidden />
                <span className="truncate">{title}</span>
                <CommandShortcut>{detail ? `${kind} · ${detail}` : kind}</CommandShortcut>
              </CommandItem>
            ))}
          </CommandGroup>
        ) : null}
        <CommandGroup heading="Go to">
          {visibleNavigation(can).flatMap(({ entries }) =>
            entries.map(({ label, path, icon: Icon, key }) => (
              <CommandItem key={path} value={`Go to ${label}`} onSelect={() => go(`/${workspace.slug}${path}`)}>
                <Icon aria-hidden />
                {label}
                {key ? (
                  <CommandShortcut>
                    <Kbd>g</Kbd>
                    <Kbd>{key}</Kbd>
                  </CommandShortcut>
                ) : null}
              </CommandItem>
            )),
          )}
        </CommandGroup>
        <CommandGroup heading="Create">
          {createActions(workspace.slug, can).map(({ label, href, icon: Icon }) => (
            <CommandItem key={label} value={label} onSelect={() => go(href)}>
              <Icon aria-hidden />
              {label}
            </CommandItem>
          ))}
        </CommandGroup>
        {byGroup(commands).map(([group, entries]) => (
          <CommandGroup key={group} heading={group}>
            {entries.map(({ id, label, href, keywords }) => (
              <CommandItem key={id} value={`${label} ${id}`} keywords={keywords} onSelect={() => go(href)}>
                <ArrowRight aria-hidden />
                {label}
              </CommandItem>
            ))}
          </CommandGroup>
        ))}
        {others.length > 0 ? (
          <CommandGroup heading="Switch workspace">
            {others.map(({ name, slug }) => (
              <CommandItem key={slug} value={`Switch to ${name} ${slug}`} onSelect={() => go(`/${slug}`)}>
                <Building2 aria-hidden />
                {name}
              </CommandItem>
            ))}
          </CommandGroup>
        ) : null}
        <CommandGroup heading="View">
          {themeChoices.map(({ value, label, icon: Icon }) => (
            <CommandItem key={value} value={`Theme ${label}`} onSelect={() => act(() => setTheme(value))}>
              <Icon aria-hidden />
              {label} theme
            </CommandItem>
          ))}
          <CommandItem value="Keyboard shortcuts" onSelect={() => act(onOpenShortcuts)}>
            <Keyboard aria-hidden />
            Keyboard shortcuts
          </CommandItem>
        </CommandGroup>
      </CommandList>
    </CommandDialog>
  );
}
