import "server-only";
import { AppError } from "@/lib/core/errors";
import { logError } from "@/lib/http/problem";

export type EngineAnswer<T> = { ok: true; data: T } | { ok: false; message: string };

/**
 * What the engine answers, or why it could not: a page then shows the reason in place of the data, and the rest of the
 * console stays usable. Other errors are thrown on.
 */
export async function askEngine<T>(question: () => Promise<T>): Promise<EngineAnswer<T>> {
  try {
    return { ok: true, data: await question() };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "unavailable") throw error;
    logError(error, "operator-page");
    return { ok: false, message: error.publicMessage };
  }
}
