import { chmodSync, mkdirSync, statSync } from "node:fs";
import { LocalError, hasCode } from "./local-error.ts";

/** Makes the folder of everything that a start creates, readable by its owner only. */
export function openLocalFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    if ((statSync(dir).mode & 0o077) !== 0) chmodSync(dir, 0o700);
  } catch (error) {
    if (hasCode(error, "EEXIST", "ENOTDIR"))
      throw new LocalError(`${dir} is a file: remove it, a folder of that name is needed.`);
    if (hasCode(error, "EACCES", "EPERM", "EROFS"))
      throw new LocalError(`The folder ${dir} cannot be written: check its owner and permissions.`);
    throw error;
  }
}
