const longestNameBytes = 512;

/**
 * Why a name (of an event, of a signal, an event's id from its sender) cannot be used, or `null`. Names are looked up by an
 * index, which holds no NUL and nothing very long.
 */
export function checkName(text: string): string | null {
  if (text === "") return "is empty";
  if (text.includes("\u0000")) return "holds a NUL";
  return Buffer.byteLength(text) > longestNameBytes ? `is longer than ${longestNameBytes} bytes` : null;
}
