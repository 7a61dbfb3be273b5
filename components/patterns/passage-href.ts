/** Where a passage can be read in its document: the reader opens there and marks it. */
export function passageHref(slug: string, passage: { documentId: string; chunkId: string }): string {
  return `/${slug}/knowledge/${passage.documentId}?passage=${passage.chunkId}`;
}
