import { formatBytes } from "./bytes-format";

export type FileLimits = {
  /** Extensions with their dot, or media types ("application/pdf", "image/*"); empty accepts all. */
  accept: string[];
  maxBytes: number;
  maxFiles: number;
};

/** What the rules look at; a browser's File fits. */
export type ChoosableFile = { name: string; size: number; type: string };

function isAccepted(file: ChoosableFile, accept: string[]): boolean {
  if (accept.length === 0) return true;
  const name = file.name.toLowerCase();
  return accept.some((rule) => {
    const wanted = rule.trim().toLowerCase();
    if (wanted.startsWith(".")) return name.endsWith(wanted);
    if (wanted.endsWith("/*")) return file.type.toLowerCase().startsWith(wanted.slice(0, -1));
    return file.type.toLowerCase() === wanted;
  });
}

/** Why a file cannot be taken, as a sentence for the person who chose it; null when it can. */
export function refusalOf(file: ChoosableFile, limits: FileLimits): string | null {
  if (!isAccepted(file, limits.accept)) return `This kind of file is not accepted. Choose ${limits.accept.join(", ")}.`;
  if (file.size === 0) return "This file is empty.";
  if (file.size > limits.maxBytes) {
    return `This file is ${formatBytes(file.size)}; the limit is ${formatBytes(limits.maxBytes)}.`;
  }
  return null;
}

/** Splits a choice of files into those to take and those refused, each with its reason. `already` counts toward maxFiles. */
export function chooseFiles<T extends ChoosableFile>(
  files: T[],
  limits: FileLimits,
  already: number,
): { taken: T[]; refused: { file: T; reason: string }[] } {
  const taken: T[] = [];
  const refused: { file: T; reason: string }[] = [];
  for (const file of files) {
    const reason =
      refusalOf(file, limits) ??
      (already + taken.length >= limits.maxFiles ? `No more than ${limits.maxFiles} files at a time.` : null);
    if (reason) refused.push({ file, reason });
    else taken.push(file);
  }
  return { taken, refused };
}
