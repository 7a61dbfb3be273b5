"use client";

import { useTheme } from "next-themes";
import { Toaster as Sonner } from "sonner";

export { toast } from "sonner";

/** Mount once (the shell does). Call `toast.success("Run started")`, `toast.error(message)`. */
export function Toaster() {
  const { theme } = useTheme();
  const known = theme === "light" || theme === "dark" ? theme : "system";
  return (
    <Sonner
      theme={known}
      position="bottom-right"
      closeButton
      toastOptions={{
        classNames: {
          toast: "!rounded-lg !border !bg-popover !text-popover-foreground !shadow-popover !font-sans !text-13",
          description: "!text-muted-foreground",
          actionButton: "!bg-primary !text-primary-foreground",
          success: "[&_[data-icon]]:text-allowed",
          error: "[&_[data-icon]]:text-denied",
        },
      }}
    />
  );
}
