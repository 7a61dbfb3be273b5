/** The looks of everything that floats: popovers, menus, tooltips with content, selects. */
export const popoverSurface =
  "z-50 rounded-lg border bg-popover text-popover-foreground shadow-popover data-[state=open]:animate-in data-[state=open]:fade-in-0 data-[state=closed]:animate-out data-[state=closed]:fade-out-0 duration-100";
