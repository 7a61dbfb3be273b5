/** Where the original file of a document is downloaded. */
export function fileHref(slug: string, documentId: string): string {
  return `/api/v1/documents/${documentId}/file?workspace=${encodeURIComponent(slug)}`;
}
