import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Files below a folder whose relative path matches, in a fixed order. A folder that is not there has none. */
export function filesBelow(folder: string, pattern: RegExp, depth = 12): string[] {
  if (!existsSync(folder)) return [];
  const found: string[] = [];
  const walk = (at: string, left: number): void => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      // Caches that tools keep below such names differ from day to day.
      if (entry.name.startsWith(".")) continue;
      const full = path.join(at, entry.name);
      if (entry.isDirectory() && left > 0) walk(full, left - 1);
      else if (entry.isFile() && pattern.test(path.relative(folder, full))) found.push(full);
    }
  };
  walk(folder, depth);
  return found.sort();
}

export const readText = (file: string): string => readFileSync(file, "utf8");

/** A JSON file, or one JSON value a line for `.jsonl`, as rows of unknown fields. A file that is not there has none. */
export function readRows(file: string): Record<string, unknown>[] {
  if (!existsSync(file)) return [];
  const source = readText(file);
  const value: unknown = file.endsWith(".jsonl")
    ? source
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line): unknown => JSON.parse(line))
    : JSON.parse(source);
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** A CSV file with a line of names first, as rows of texts; quotes as in RFC 4180. A file that is not there has none. */
export function readCsv(file: string): Record<string, unknown>[] {
  if (!existsSync(file)) return [];
  const lines: string[][] = [[]];
  for (const match of readText(file).matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    lines.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] !== ",") lines.push([]);
  }
  const [names = [], ...rows] = lines.filter((line) => line.length > 1);
  return rows.map((line) => Object.fromEntries(names.map((name, index) => [name, line[index] ?? ""])));
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Every string in a JSON value, however deep. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return isRecord(value) ? Object.values(value).flatMap(stringsIn) : [];
}

export const readJson = (file: string): unknown => (existsSync(file) ? JSON.parse(readText(file)) : []);

/** The text of a field, `""` if the row has none. */
export const field = (row: Record<string, unknown>, name: string): string => {
  const value = row[name];
  if (Array.isArray(value)) return value.filter((part) => typeof part === "string").join("\n");
  return typeof value === "string" ? value : "";
};
