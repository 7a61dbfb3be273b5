import type { ComponentProps } from "react";
import { cn } from "./cn";

/** A grey block in the place of what is loading; give it the size of the content, so that nothing jumps. */
export function Skeleton({ className, ...props }: ComponentProps<"div">) {
  return <div aria-hidden className={cn("animate-pulse rounded-sm bg-secondary", className)} {...props} />;
}
