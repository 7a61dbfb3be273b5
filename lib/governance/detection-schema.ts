import { z } from "zod";
import { SPAN_CLASSES } from "./detectors/span-classes";

/** What one workspace can put on its lists; each text is looked up in everything that an agent reads. */
export const detectionLimits = { listed: 500, custom: 40, entries: 100, textLength: 200, tryLength: 20_000 } as const;

const listedText = z.string().trim().min(2).max(detectionLimits.textLength);
const className = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9_]{1,23}$/, "2 to 24 small letters, digits and underscores, a letter first");

const customClass = z.strictObject({
  class: className.describe("Names the class in policies and in tokens, such as `case_number`"),
  words: z.array(listedText).max(detectionLimits.entries).default([]).describe("Found as whole words, in any case"),
  shapes: z
    .array(z.string().trim().min(3).max(64))
    .max(detectionLimits.entries)
    .default([])
    .describe("`#` is a digit, `@` a letter, `*` either; everything else stands for itself: `CUST-######`"),
  patterns: z
    .array(z.string().trim().min(1).max(detectionLimits.textLength))
    .max(detectionLimits.entries)
    .default([])
    .describe(
      "Regular expressions without anything that could run long; a pattern that is refused is answered with why",
    ),
  score: z.number().min(0.5).max(1).default(0.95).describe("How sure a shape or pattern is, 0.5 to 1"),
});

const settingsShape = {
  allow: z
    .array(listedText)
    .max(detectionLimits.listed)
    .default([])
    .describe("Texts that are never reported: the company's own number, test data"),
  deny: z
    .array(z.strictObject({ text: listedText, class: className }))
    .max(detectionLimits.listed)
    .default([])
    .describe("Texts that are always reported, each as a class"),
  custom: z.array(customClass).max(detectionLimits.custom).default([]),
  off: z.array(z.enum(SPAN_CLASSES)).default([]).describe("Built-in classes that are not looked for"),
};

/** What is kept. */
export const detectionSettings = z.strictObject(settingsShape);
export type DetectionSettings = z.output<typeof detectionSettings>;

export const saveDetectionBody = z.strictObject({
  ...settingsShape,
  version: z.number().int().min(0).describe("The version that was read; another one in the meantime is a conflict"),
});
export type SaveDetectionInput = z.output<typeof saveDetectionBody>;

export const detectionSettingsDto = z.object({
  ...settingsShape,
  version: z.number().int().describe("0 while nothing was ever set"),
  classes: z.array(z.string()).describe("All built-in classes"),
  required: z
    .array(z.object({ class: z.string(), policies: z.array(z.string()) }))
    .describe("Built-in classes that rules in force need, with the titles of the rules; these are always looked for"),
  updatedAt: z.iso.datetime().nullable(),
  updatedBy: z.string().nullable().describe("Who changed it last, as the audit log names them"),
});
export type DetectionSettingsDto = z.infer<typeof detectionSettingsDto>;

export const tryDetectionBody = z.strictObject({
  text: z.string().max(detectionLimits.tryLength),
  settings: detectionSettings.optional().describe("To try before saving; else what is in force"),
});
export type TryDetectionInput = z.output<typeof tryDetectionBody>;

export const tryDetectionDto = z.object({
  spans: z.array(
    z.object({
      start: z.number().int().describe("UTF-16 units; the end is exclusive"),
      end: z.number().int(),
      class: z.string(),
      score: z.number(),
      kind: z.string().optional(),
    }),
  ),
  injection: z.object({ score: z.number().int(), rules: z.array(z.string()), hiddenText: z.boolean() }),
});
export type TryDetectionDto = z.infer<typeof tryDetectionDto>;
