import { z } from "zod";
import { AppError } from "@/lib/core/errors";

/** Query of every list: `limit` 1–100 and the cursor of the previous answer. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().max(512).optional(),
});

export type PageRequest = z.output<typeof pageQuery>;

/** A page of a list; `nextCursor` is null on the last one. */
export type Page<T> = { items: T[]; nextCursor: string | null };

/** The DTO of a page of items. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

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
