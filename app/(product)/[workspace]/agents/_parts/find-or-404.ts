import "server-only";
import { notFound } from "next/navigation";
import { AppError } from "@/lib/core/errors";

/** What a page shows; the "not found" page when the thing does not exist here. Other errors go on. */
export async function findOr404<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
}
