import { z } from "zod";

const position = z.coerce.number().int().min(1).max(10_000_000).catch(1);

/** How a document is read: by passages (`part` of 25, or the one that holds `passage`) or by pages. Wrong values show the beginning. */
export const readerQuery = z.object({
  view: z.enum(["passages", "pages"]).catch("passages"),
  page: position,
  part: position,
  passage: z
    .string()
    .regex(/^chk_[0-9a-z]{1,40}$/)
    .optional()
    .catch(undefined),
});

/** Passages shown at a time. */
export const partSize = 25;
