import { createReadStream } from "node:fs";

/** No entry of ours comes near; a file without line ends must not fill the memory. */
const maxLineBytes = 8 * 1024 * 1024;

/** What is wrong with a file as a file, in words for whoever gave it. */
export class FileProblem extends Error {}

/**
 * The lines of a UTF-8 file, or of standard input for "-", one at a time, so that its size does not matter.
 * Throws FileProblem for bytes that are not UTF-8 and for a line that is too long.
 * @param {string} file
 * @returns {AsyncGenerator<string>}
 */
export async function* readLines(file) {
  const source = file === "-" ? process.stdin : createReadStream(file);
  let number = 1;
  /** @type {Buffer[]} */
  let parts = [];
  let size = 0;
  for await (const chunk of source) {
    let rest = chunk;
    for (let end = rest.indexOf(10); end !== -1; end = rest.indexOf(10)) {
      yield decode(Buffer.concat([...parts, rest.subarray(0, end)]), number);
      parts = [];
      size = 0;
      number += 1;
      rest = rest.subarray(end + 1);
    }
    parts.push(rest);
    size += rest.length;
    if (size > maxLineBytes)
      throw new FileProblem(`line ${number} is longer than ${maxLineBytes} bytes: this is not an audit export`);
  }
  if (size > 0) yield decode(Buffer.concat(parts), number);
}

/** @param {Buffer} bytes @param {number} number */
function decode(bytes, number) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new FileProblem(`line ${number} is not UTF-8 text`);
  }
}
