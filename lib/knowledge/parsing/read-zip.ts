import { inflateRawSync } from "node:zlib";
import { DocumentError } from "./document-error.ts";
import { parseLimits } from "./parsed-document.ts";

type Entry = {
  name: string;
  method: number;
  compressed: number;
  uncompressed: number;
  headerAt: number;
  isEncrypted: boolean;
};

const END_RECORD = 0x06054b50;
const DIRECTORY_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;

/**
 * Reads chosen entries of a zip container under limits, so that a small file cannot grow without bound: the directory's
 * sizes are checked before anything is inflated, and inflating stops at the stated size, since a directory can lie.
 * Throws `document_damaged`, `document_encrypted` or `document_too_complex`.
 * Format: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. Zip64 is refused: no file of 50 MB needs it.
 */
export function readZip(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view, bytes);
  const chosen = entries.filter((entry) => wanted(entry.name));
  requireModestSizes(chosen);
  const contents = new Map<string, Uint8Array>();
  for (const entry of chosen) {
    if (contents.has(entry.name)) throw damaged();
    contents.set(entry.name, inflateEntry(view, bytes, entry));
  }
  return contents;
}

function readDirectory(view: DataView, bytes: Uint8Array): Entry[] {
  const endAt = findEndRecord(view);
  if (endAt === null) throw damaged();
  const count = view.getUint16(endAt + 10, true);
  let at = view.getUint32(endAt + 16, true);
  if (count === 0xffff || at === 0xffffffff || count > parseLimits.zipEntries) {
    throw new DocumentError("document_too_complex", "The file is an archive with too many parts.");
  }
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_RECORD) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    entries.push({
      name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength))
        .toString("utf8")
        .replaceAll("\\", "/"),
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      uncompressed: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

function findEndRecord(view: DataView): number | null {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at--) if (view.getUint32(at, true) === END_RECORD) return at;
  return null;
}

function requireModestSizes(entries: readonly Entry[]): void {
  let total = 0;
  for (const entry of entries) {
    if (entry.isEncrypted) throw new DocumentError("document_encrypted", "This file is protected by a password.");
    total += entry.uncompressed;
    const ratio = entry.uncompressed / Math.max(1, entry.compressed);
    const isBomb = entry.uncompressed > parseLimits.zipRatioFloorBytes && ratio > parseLimits.zipRatio;
    if (isBomb || entry.uncompressed > parseLimits.zipEntryBytes || total > parseLimits.zipTotalBytes) {
      throw new DocumentError("document_too_complex", "The file unpacks to far more than its size and is not read.");
    }
  }
}

function inflateEntry(view: DataView, bytes: Uint8Array, entry: Entry): Uint8Array {
  if (entry.headerAt + 30 > view.byteLength || view.getUint32(entry.headerAt, true) !== LOCAL_RECORD) throw damaged();
  const start =
    entry.headerAt + 30 + view.getUint16(entry.headerAt + 26, true) + view.getUint16(entry.headerAt + 28, true);
  const data = bytes.subarray(start, start + entry.compressed);
  if (data.length !== entry.compressed) throw damaged();
  if (entry.method === 0) return data;
  if (entry.method !== 8)
    throw new DocumentError("document_damaged", "The file is packed in a way that no office program uses.");
  try {
    const inflated = inflateRawSync(data, { maxOutputLength: Math.max(1, entry.uncompressed) });
    if (inflated.length !== entry.uncompressed) throw damaged();
    return inflated;
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    if (error instanceof RangeError) {
      throw new DocumentError("document_too_complex", "The file unpacks to more than it states and is not read.");
    }
    throw damaged(error);
  }
}

function damaged(cause?: unknown): DocumentError {
  return new DocumentError("document_damaged", "This file is damaged and cannot be opened.", { cause });
}
