import { cn } from "./cn";

/** The first letters of the first two words, upper case; "?" for an empty name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean).slice(0, 2);
  const letters = words.map((word) => Array.from(word)[0] ?? "").join("");
  return letters.toLocaleUpperCase() || "?";
}

type AvatarProps = { name: string; shape?: "circle" | "square"; size?: "sm" | "md"; className?: string };

/** Initials in a quiet tile. Decoration: the name stands beside it or in the control's label. */
export function Avatar({ name, shape = "circle", size = "md", className }: AvatarProps) {
  return (
    <span
      aria-hidden
      className={cn(
        "inline-flex shrink-0 items-center justify-center border bg-secondary font-medium text-secondary-foreground select-none",
        shape === "circle" ? "rounded-full" : "rounded-md",
        size === "sm" ? "size-5 text-[10px]" : "size-7 text-11",
        className,
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
