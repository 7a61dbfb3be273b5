/** Hands the browser a file to save, made from parts that are in memory. */
export function saveFile(name: string, parts: BlobPart[], type: string): void {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address when it starts to save, which may be after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
