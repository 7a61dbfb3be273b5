import { once } from "node:events";
import type { Writable } from "node:stream";
import { z } from "zod";
import { maxScanLength } from "@/lib/governance/detectors/scan";

/** Bytes of one line. The longest text that is scanned fits even if each of its characters is written as an escape. */
const maxLineBytes = 6 * maxScanLength + 4_096;
const newline = 10;

const record = z.object({ text: z.string() });

export type LineError = { readonly code: string; readonly message: string };
type Line = { readonly bytes: Buffer } | { readonly tooLong: true };

/**
 * Answers each line of a stream of `{"text": …}` objects with one line of JSON, in order, without keeping more than one
 * line. A line that cannot be answered gets `{"error":{"code","message"}}` in its place: `line_too_long`,
 * `invalid_utf8`, `invalid_json`, `invalid_record` or `text_too_long`. Returns how many lines were refused.
 */
export async function answerLines(
  input: AsyncIterable<Buffer>,
  output: Writable,
  answer: (text: string) => object,
): Promise<number> {
  let refused = 0;
  for await (const line of splitLines(input)) {
    const result = answerLine(line, answer);
    if ("error" in result) refused += 1;
    if (!output.write(`${JSON.stringify(result)}\n`)) await once(output, "drain");
  }
  return refused;
}

/** Runs `answerLines` on the process's own streams; the exit code is 1 when a line was refused. */
export async function answerStandardInput(answer: (text: string) => object): Promise<void> {
  // The reader of a pipe may leave early (`… | head`): that is no failure of ours.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  if ((await answerLines(process.stdin, process.stdout, answer)) > 0) process.exitCode = 1;
}

function answerLine(line: Line, answer: (text: string) => object): object | { error: LineError } {
  if ("tooLong" in line) return refuse("line_too_long", `a line may have at most ${maxLineBytes} bytes`);
  let source: string;
  try {
    source = new TextDecoder("utf-8", { fatal: true }).decode(line.bytes);
  } catch {
    return refuse("invalid_utf8", "the line is not valid UTF-8");
  }
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return refuse("invalid_json", 'the line is not JSON; write {"text": "…"}');
  }
  const parsed = record.safeParse(value);
  if (!parsed.success) return refuse("invalid_record", 'the line must be an object with a string "text"');
  const { text } = parsed.data;
  if (text.length > maxScanLength) {
    return refuse("text_too_long", `a text may have at most ${maxScanLength} characters, this one has ${text.length}`);
  }
  return answer(text);
}

const refuse = (code: string, message: string): { error: LineError } => ({ error: { code, message } });

/** The lines of a stream. Of a line over the limit nothing is kept. A last line needs no line break. */
async function* splitLines(input: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let size = 0;
  const take = (): Line => {
    const line: Line = size > maxLineBytes ? { tooLong: true } : { bytes: Buffer.concat(parts) };
    [parts, size] = [[], 0];
    return line;
  };
  const add = (part: Buffer) => {
    size += part.length;
    if (size > maxLineBytes) parts = [];
    else parts.push(part);
  };
  for await (const chunk of input) {
    let from = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      add(chunk.subarray(from, at));
      from = at + 1;
      yield take();
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (size > 0) yield take();
}
