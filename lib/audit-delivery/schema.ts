import { z } from "zod";

/** How often at most, and only when the log grew. */
export const deliveryPaces = ["checkpoint", "hour"] as const;
export const lockModes = ["GOVERNANCE", "COMPLIANCE"] as const;

const address = z.url({ protocol: /^https?$/ }).max(2_000);

const webhookTarget = z.strictObject({
  kind: z.literal("webhook"),
  url: address.describe("Takes signed POSTs as Standard Webhooks says. Not shown again"),
});

const bucketTarget = z.strictObject({
  kind: z.literal("s3"),
  bucket: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "3 to 63 lower-case letters, digits, dots and hyphens")
    .describe("Made with Object Lock turned on"),
  region: z.string().regex(/^[a-z0-9-]{1,32}$/, "a region such as eu-central-1"),
  endpoint: address
    .nullable()
    .default(null)
    .describe("Of a server other than AWS that speaks S3; null means AWS. The bucket goes into the path then"),
  prefix: z
    .string()
    .max(200)
    .regex(/^[A-Za-z0-9!_.*'()/-]*$/, "letters, digits and ! _ . * ' ( ) / -")
    .default("")
    .describe("Put before every key as it is; end it with a slash for a folder"),
  accessKeyId: z.string().regex(/^[\u0021-\u007e]{3,128}$/, "printable characters without spaces"),
  secretAccessKey: z.string().regex(/^[\u0021-\u007e]{8,200}$/, "printable characters without spaces"),
  mode: z.enum(lockModes).describe("GOVERNANCE can be lifted with a special permission, COMPLIANCE by nobody"),
  retentionDays: z.int().min(1).max(36_500).describe("How long each object is locked"),
});

/** Where to, with the secrets that it takes. */
export const deliveryTarget = z.discriminatedUnion("kind", [webhookTarget, bucketTarget]);
export type DeliveryTarget = z.output<typeof deliveryTarget>;
export type BucketTarget = z.output<typeof bucketTarget>;

export const createDestinationInput = z.strictObject({
  target: deliveryTarget,
  every: z.enum(deliveryPaces).default("checkpoint").describe("Each checkpoint (at most one a minute), or one an hour"),
});
export type CreateDestinationInput = z.output<typeof createDestinationInput>;

export const updateDestinationBody = z
  .strictObject({ isOn: z.boolean().optional(), every: z.enum(deliveryPaces).optional() })
  .refine((changes) => Object.values(changes).some((value) => value !== undefined), { message: "Change something." });
export type UpdateDestinationBody = z.output<typeof updateDestinationBody>;

export const destinationParams = z.object({ destinationId: z.string().min(1).max(100) });

export const destinationDto = z.object({
  id: z.string(),
  target: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("webhook"), host: z.string().describe("The address itself may be secret") }),
    z.object({
      kind: z.literal("s3"),
      ...bucketTarget.omit({ kind: true, secretAccessKey: true, prefix: true, endpoint: true }).shape,
      endpoint: z.string().nullable(),
      prefix: z.string(),
    }),
  ]),
  every: z.enum(deliveryPaces),
  isOn: z.boolean(),
  createdAt: z.iso.datetime(),
  deliveredSize: z.int().nullable().describe("The size of the newest checkpoint that was taken"),
  deliveredAt: z.iso.datetime().nullable(),
  lastError: z.string().nullable().describe("Why the last attempt failed; null after one that did not"),
  lastErrorAt: z.iso.datetime().nullable(),
  retryAt: z.iso.datetime().nullable().describe("When it goes on after several failures"),
});
export type DestinationDto = z.output<typeof destinationDto>;

export const destinationList = z.object({ items: z.array(destinationDto).describe("Oldest first") });
export type DestinationList = z.output<typeof destinationList>;

export const deliveryTestDto = z.object({
  ok: z.boolean(),
  size: z.int().describe("The size of the checkpoint that was sent"),
  error: z.string().nullable(),
});
export type DeliveryTestDto = z.output<typeof deliveryTestDto>;
