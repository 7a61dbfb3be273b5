"use client";

import { Gauge, LogOut, SunMoon, UserRound } from "lucide-react";
import { useTheme } from "next-themes";
import Link from "next/link";
import { themeChoices } from "@/components/patterns/theme-toggle";
import { Avatar } from "@/components/ui/avatar";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuSub,
  DropdownMenuSubContent,
  DropdownMenuSubTrigger,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";

type AccountMenuProps = {
  user: { name: string; email: string };
  /** Offers the operator console, which checks for itself who may open it. */
  isOperator?: boolean;
};

export function AccountMenu({ user, isOperator = false }: AccountMenuProps) {
  const { theme, setTheme } = useTheme();
  const name = user.name || user.email;
  return (
    <DropdownMenu>
      <DropdownMenuTrigger className="rounded-full">
        <Avatar name={name} />
        <span className="sr-only">Account of {name}</span>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" className="w-60">
        <div className="grid px-2 py-1.5 text-13">
          <span className="truncate font-medium">{name}</span>
          <span className="truncate text-xs text-muted-foreground">{user.email}</span>
        </div>
        <DropdownMenuSeparator />
        <DropdownMenuItem asChild>
          <Link href="/account">
            <UserRound aria-hidden />
            Account settings
          </Link>
        </DropdownMenuItem>
        {isOperator ? (
          <DropdownMenuItem asChild>
            <Link href="/operator">
              <Gauge aria-hidden />
              Operator console
            </Link>
          </DropdownMenuItem>
        ) : null}
        <DropdownMenuSub>
          <DropdownMenuSubTrigger>
            <SunMoon aria-hidden />
            Theme
          </DropdownMenuSubTrigger>
          <DropdownMenuSubContent>
            <DropdownMenuRadioGroup value={theme} onValueChange={setTheme}>
              {themeChoices.map(({ value, label }) => (
                <DropdownMenuRadioItem key={value} value={value}>
                  {label}
                </DropdownMenuRadioItem>
              ))}
            </DropdownMenuRadioGroup>
          </DropdownMenuSubContent>
        </DropdownMenuSub>
        <DropdownMenuSeparator />
        <DropdownMenuItem asChild>
          {/* Not a prefetching link: fetching this address ahead could end the session. */}
          <a href="/sign-out">
            <LogOut aria-hidden />
            Sign out
          </a>
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
