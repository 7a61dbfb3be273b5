import { defineContract } from "@/lib/http/contract";
import { detectionSettingsDto, saveDetectionBody, tryDetectionBody, tryDetectionDto } from "./detection-schema";

const tag = "Policies";

export const getDetectionSettingsContract = defineContract({
  operationId: "getDetectionSettings",
  method: "get",
  path: "/v1/policies/detection",
  tag,
  permission: "policies:manage",
  summary: "Get what is looked for",
  description:
    "The workspace's own classes, its lists, and the built-in classes that are off. It takes the right to change them to read them, because the lists may name people.",
  response: detectionSettingsDto,
});

export const saveDetectionSettingsContract = defineContract({
  operationId: "saveDetectionSettings",
  method: "put",
  path: "/v1/policies/detection",
  tag,
  permission: "policies:manage",
  summary: "Set what is looked for",
  description:
    "Replaces all of it. Binds from the next step on, also in runs that are under way. Classes of your own are masked before external models by the base pack; other rules can name them.",
  body: saveDetectionBody,
  response: detectionSettingsDto,
  errors: ["conflict"],
  example: {
    body: {
      version: 0,
      allow: ["+49 30 1234567"],
      deny: [{ text: "Project Nightingale", class: "code_name" }],
      custom: [
        { class: "case_number", shapes: ["CASE-######"], patterns: ["LEGAL-\\d{4}/[A-Z]{2}"] },
        { class: "code_name", words: ["Kestrel"] },
      ],
      off: ["licence_plate"],
    },
  },
});

export const tryDetectionContract = defineContract({
  operationId: "tryDetection",
  method: "post",
  path: "/v1/policies/detection/try",
  tag,
  permission: "policies:manage",
  summary: "Try what is found in a text",
  description: "Nothing is kept of the text.",
  body: tryDetectionBody,
  response: tryDetectionDto,
  example: { body: { text: "Write to ana@example.org about CASE-123456." } },
});
