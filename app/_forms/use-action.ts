"use client";

import { useState } from "react";
import type { ActionError, ActionResult } from "@/lib/http/workspace-action";

type ActionState = { pending: boolean; error: ActionError | null };

const unreachable: ActionError = {
  code: "unavailable",
  message: "The server could not be reached. Check your connection and try again.",
  requestId: "",
};

/**
 * Runs a server action for a form: `run(input)` resolves with the data, or with null after `error` was set.
 * `fieldError("email")` is what is wrong with one field; `message` is what concerns the whole form.
 */
export function useAction<I, T>(action: (input: I) => Promise<ActionResult<T>>) {
  const [state, setState] = useState<ActionState>({ pending: false, error: null });

  async function run(input: I): Promise<{ data: T } | null> {
    setState({ pending: true, error: null });
    try {
      const result = await action(input);
      setState({ pending: false, error: result.ok ? null : result.error });
      return result.ok ? { data: result.data } : null;
    } catch {
      setState({ pending: false, error: unreachable });
      return null;
    }
  }

  const fieldError = (name: string): string | null => {
    const problems = state.error?.fields?.[name];
    if (!problems || problems.length === 0) return null;
    const text = problems.join(", ");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const hasFields = state.error?.fields !== undefined && Object.keys(state.error.fields).length > 0;
  return {
    run,
    pending: state.pending,
    error: state.error,
    message: hasFields ? null : (state.error?.message ?? null),
    fieldError,
  };
}

/** The text fields of a submitted form. */
export function textFields(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) if (typeof value === "string") fields[name] = value;
  return fields;
}
