"use client";

import { Check, ChevronsUpDown, Plus } from "lucide-react";
import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/cn";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import type { ShellData } from "./shell-types";

/** Names the workspace one is in and leads to the others. */
export function WorkspaceSwitcher({ data, collapsed }: { data: ShellData; collapsed: boolean }) {
  const { workspace, workspaces, createWorkspaceHref } = data;
  return (
    <DropdownMenu>
      <DropdownMenuTrigger
        className={cn(
          "flex h-8 min-w-0 items-center gap-2 rounded-md px-1 text-left text-13 font-medium hover:bg-accent",
          collapsed ? "mx-auto" : "w-full pr-2",
        )}
      >
        <Avatar name={workspace.name} shape="square" />
        {collapsed ? (
          <span className="sr-only">{workspace.name}, switch workspace</span>
        ) : (
          <>
            <span className="min-w-0 flex-1 truncate">
              {workspace.name}
              <span className="sr-only">, switch workspace</span>
            </span>
            <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-muted-foreground" />
          </>
        )}
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start" className="w-64">
        <DropdownMenuLabel>Workspaces</DropdownMenuLabel>
        {workspaces.map(({ name, slug }) => (
          <DropdownMenuItem key={slug} asChild>
            <Link href={`/${slug}`} aria-current={slug === workspace.slug ? "true" : undefined}>
              <Avatar name={name} shape="square" size="sm" />
              <span className="min-w-0 flex-1 truncate">{name}</span>
              {slug === workspace.slug ? <Check aria-hidden /> : null}
            </Link>
          </DropdownMenuItem>
        ))}
        {createWorkspaceHref ? (
          <>
            <DropdownMenuSeparator />
            <DropdownMenuItem asChild>
              <Link href={createWorkspaceHref}>
                <Plus aria-hidden />
                Create workspace
              </Link>
            </DropdownMenuItem>
          </>
        ) : null}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
