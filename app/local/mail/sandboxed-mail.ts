/**
 * A mail's HTML for a sandboxed frame: its own policy comes first, so that nothing in the mail can load anything, and
 * links open in a new tab.
 */
export function sandboxedMail(html: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  return `<meta http-equiv="Content-Security-Policy" content="${policy}"><base target="_blank">${html}`;
}
