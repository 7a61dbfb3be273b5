import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { PageHeader, type PageHeaderProps } from "./page-header";

type PageShellProps = PageHeaderProps & {
  children: ReactNode;
  /** "full" for tables and traces, "content" (1,200 px) for settings and forms. */
  width?: "full" | "content";
};

/** A page inside the shell: header, then content, with the one set of margins. */
export function PageShell({ children, width = "full", className, ...header }: PageShellProps) {
  return (
    <div
      className={cn(
        "flex w-full flex-col gap-5 px-4 py-5 sm:px-6",
        width === "content" && "mx-auto max-w-[1200px]",
        className,
      )}
    >
      <PageHeader {...header} />
      {children}
    </div>
  );
}
