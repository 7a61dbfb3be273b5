import { expect, it } from "vitest";
import { ExportCounter } from "./count-export-lines";

const bytes = new TextEncoder().encode(
  '{"format":"mandate-audit-3","name":"Müller","count":3}\n' +
    '{"seq":1,"canonical":"{}"}\n{"seq":1,"salt":"","payload":""}\n{"seq":2,"canonical":"ü"}\n{"checkpoint":""}\n' +
    '{"seq":3,"canonical":"{}"}\n',
);

it("counts entries, not payloads and checkpoints, in pieces of any size, a letter cut in two included", () => {
  for (const size of [1, 7, 1_000]) {
    const counter = new ExportCounter();
    let last = counter.add(new Uint8Array());
    expect(last).toEqual({ count: null, entries: 0 });
    for (let at = 0; at < bytes.length; at += size) last = counter.add(bytes.subarray(at, at + size));
    expect(last).toEqual({ count: 3, entries: 3 });
  }
});

it("counts nothing of a header that says no count", () => {
  expect(new ExportCounter().add(new TextEncoder().encode("<html>\n</html>\n"))).toEqual({ count: null, entries: 0 });
});
