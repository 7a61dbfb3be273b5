"use client";

import { useTheme } from "next-themes";
import { useEffect } from "react";

/** Brings the theme of the profile to a browser that has none yet; a choice made in this browser stays. */
export function ApplyTheme({ theme }: { theme: string }) {
  const { setTheme } = useTheme();
  useEffect(() => {
    if (window.localStorage.getItem("theme") === null && theme !== "system") setTheme(theme);
  }, [theme, setTheme]);
  return null;
}
