import { PassThrough, Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { answerLines } from "./answer-lines";

/** The answers to a stream that arrives in the given pieces. */
async function answersTo(pieces: readonly Buffer[]) {
  const output = new PassThrough();
  const received: Buffer[] = [];
  output.on("data", (piece: Buffer) => received.push(piece));
  const refused = await answerLines(Readable.from(pieces), output, (text) => ({ length: text.length }));
  output.end();
  const lines = Buffer.concat(received).toString().split("\n").slice(0, -1);
  return { refused, lines: lines.map((line): unknown => JSON.parse(line)) };
}

const codeOf = (code: string) => ({ error: { code, message: expect.any(String) } });

describe("answerLines", () => {
  it("answers line by line, whatever the pieces and line ends", async () => {
    const bytes = Buffer.from('{"text":"añ😀"}\r\n{"text":"","id":7}\n{"text":"last"}');
    const expected = { refused: 0, lines: [{ length: 4 }, { length: 0 }, { length: 4 }] };
    expect(await answersTo([bytes])).toEqual(expected);
    expect(await answersTo(Array.from(bytes, (byte) => Buffer.from([byte])))).toEqual(expected);
  });

  it("refuses a bad line in its place and goes on", async () => {
    const input = ["not json", '{"text":5}', "[]", "null", "", '{"text":"ok"}'].join("\n");
    const { refused, lines } = await answersTo([Buffer.from(`${input}\n`), Buffer.from([0xff, 10])]);
    expect(refused).toBe(6);
    expect(lines).toEqual([
      codeOf("invalid_json"),
      codeOf("invalid_record"),
      codeOf("invalid_record"),
      codeOf("invalid_record"),
      codeOf("invalid_json"),
      { length: 2 },
      codeOf("invalid_utf8"),
    ]);
  });

  it("refuses texts and lines over the limit without keeping them", async () => {
    const text = Buffer.from(`{"text":"${"a".repeat(2_000_001)}"}\n`);
    const endless = Array.from({ length: 13 }, () => Buffer.alloc(1_000_000, "a"));
    const { refused, lines } = await answersTo([text, ...endless, Buffer.from('\n{"text":"ok"}\n')]);
    expect(refused).toBe(2);
    expect(lines).toEqual([codeOf("text_too_long"), codeOf("line_too_long"), { length: 2 }]);
  });

  it("has nothing to say to an empty stream", async () => {
    expect(await answersTo([])).toEqual({ refused: 0, lines: [] });
  });
});
