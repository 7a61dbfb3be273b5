import { AppError } from "./errors";
import type { Page } from "./page-schema";

/**
 * Lists are ordered newest first by (createdAt, id); a cursor names the last row of the previous page, so that rows
 * written meanwhile neither repeat nor hide any.
 */
export type Cursor = { at: Date; id: string };

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(`${cursor.at.toISOString()}|${cursor.id}`).toString("base64url");
}

/** Throws `invalid_input` for what is not one of our cursors. */
export function decodeCursor(text: string | undefined): Cursor | null {
  if (text === undefined) return null;
  const [at = "", id = ""] = Buffer.from(text, "base64url").toString("utf8").split("|");
  const date = new Date(at);
  if (Number.isNaN(date.getTime()) || id === "") throw new AppError("invalid_input", "The cursor is not valid.");
  return { at: date, id };
}

/** Prisma `where` for rows after the cursor in (createdAt desc, id desc) order. */
export function afterCursor(cursor: Cursor | null): object {
  if (!cursor) return {};
  return { OR: [{ createdAt: { lt: cursor.at } }, { createdAt: cursor.at, id: { lt: cursor.id } }] };
}

/** Cuts `limit + 1` fetched rows into a page. */
export function toPage<Row extends { id: string; createdAt: Date }, Dto>(
  rows: Row[],
  limit: number,
  toDto: (row: Row) => Dto,
): Page<Dto> {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return {
    items: kept.map(toDto),
    nextCursor: rows.length > limit && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
  };
}
