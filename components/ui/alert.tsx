import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

const tones = {
  info: { icon: Info, classes: "text-brand" },
  success: { icon: CircleCheck, classes: "text-allowed" },
  warning: { icon: TriangleAlert, classes: "text-masked" },
  error: { icon: CircleAlert, classes: "text-denied" },
} as const;

type AlertProps = Omit<ComponentProps<"div">, "title"> & {
  tone?: keyof typeof tones;
  title: ReactNode;
  /** Buttons or links, shown at the end. */
  actions?: ReactNode;
};

/** A message in the page. Errors are announced at once, the rest politely. */
export function Alert({ tone = "info", title, actions, className, children, ...props }: AlertProps) {
  const { icon: Icon, classes } = tones[tone];
  return (
    <div
      role={tone === "error" ? "alert" : "status"}
      className={cn("flex items-start gap-3 rounded-lg border bg-card px-3.5 py-3", className)}
      {...props}
    >
      <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", classes)} />
      <div className="grid min-w-0 flex-1 gap-1">
        <p className="font-medium">{title}</p>
        {children ? <div className="text-13 text-muted-foreground">{children}</div> : null}
        {actions ? <div className="mt-1 flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </div>
  );
}
