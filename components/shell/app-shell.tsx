import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { ShellFrame } from "./shell-frame";
import { sidebarCookie, standInsCookie, standInsMark } from "./shell-cookies";
import type { ShellData } from "./shell-types";

type AppShellProps = ShellData & { children: ReactNode };

/** The frame of every product page: sidebar, top bar, main. Presentation only; the page itself checks who may see it. */
export async function AppShell({ children, ...data }: AppShellProps) {
  const jar = await cookies();
  return (
    <ShellFrame
      {...data}
      startCollapsed={jar.get(sidebarCookie)?.value === "collapsed"}
      showStandIns={data.standIns.length > 0 && jar.get(standInsCookie)?.value !== standInsMark(data.standIns)}
    >
      {children}
    </ShellFrame>
  );
}
