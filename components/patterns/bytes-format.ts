const units = ["B", "kB", "MB", "GB", "TB"] as const;

/** A size for people, in powers of 1,024 as file managers count: "512 B", "1.4 MB". */
export function formatBytes(bytes: number): string {
  if (!Number.isFinite(bytes) || bytes < 0) return "–";
  let value = bytes;
  let unit = 0;
  while (value >= 1_023.95 && unit < units.length - 1) {
    value /= 1_024;
    unit++;
  }
  const digits = unit === 0 || value >= 100 ? Math.round(value).toString() : value.toFixed(1).replace(/\.0$/, "");
  return `${digits} ${units[unit] ?? "B"}`;
}
