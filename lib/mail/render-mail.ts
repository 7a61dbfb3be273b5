import "server-only";
import { render, toPlainText } from "@react-email/render";
import type { ReactElement } from "react";

/** A template as HTML and as text; the text keeps each link's address. */
export async function renderMail(body: ReactElement): Promise<{ html: string; text: string }> {
  const html = await render(body);
  const text = toPlainText(html, {
    wordwrap: 78,
    selectors: [
      { selector: "h1", options: { uppercase: false } },
      { selector: "a", options: { hideLinkHrefIfSameAsText: true } },
      { selector: "[data-text-skip]", format: "skip" },
    ],
  });
  return { html, text };
}
