"use client";

import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { OwnProviderKind } from "@/lib/models/provider-schema";

type ProviderFieldsProps = {
  kind: OwnProviderKind;
  fieldError: (name: string) => string | null;
  /** What is stored now; absent for a new provider. */
  stored?: { baseUrl: string | null; keyHint: string | null; models: string[] };
};

/** Key, address and models of a provider; the same for a new and for a stored one. */
export function ProviderFields({ kind, fieldError, stored }: ProviderFieldsProps) {
  const isServer = kind === "openai-compatible";
  const keepsKey = stored?.keyHint !== undefined && stored.keyHint !== null;
  return (
    <>
      <FormField
        label="API key"
        optional={isServer && !keepsKey}
        required={!isServer && !keepsKey}
        error={fieldError("apiKey")}
        hint={
          keepsKey
            ? `Stored: ${stored.keyHint}. Leave empty to keep it.`
            : isServer
              ? "Only when the server wants one."
              : undefined
        }
      >
        {(control) => (
          <Input {...control} name="apiKey" type="password" autoComplete="off" spellCheck={false} maxLength={500} />
        )}
      </FormField>
      <FormField
        label="Base URL"
        optional={!isServer}
        required={isServer}
        error={fieldError("baseUrl")}
        hint={isServer ? "With the path up to /v1." : "Only for a proxy in front of the provider."}
      >
        {(control) => (
          <Input
            {...control}
            name="baseUrl"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            maxLength={500}
            defaultValue={stored?.baseUrl ?? ""}
            placeholder={isServer ? "https://models.example.com/v1" : undefined}
          />
        )}
      </FormField>
      <FormField
        label="Models"
        optional
        error={fieldError("models")}
        hint={isServer ? "The ids that the server lists, one a line." : "Ids beside the known ones, one a line."}
      >
        {(control) => (
          <Textarea
            {...control}
            name="models"
            rows={3}
            spellCheck={false}
            className="font-mono text-13"
            defaultValue={stored?.models.join("\n") ?? ""}
          />
        )}
      </FormField>
    </>
  );
}

/** One id a line; commas do as well. */
export function readModels(text: string): string[] {
  return text
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
