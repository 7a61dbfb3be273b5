import { expect, it } from "vitest";
import { sandboxedMail } from "./sandboxed-mail";

it("puts the policy before anything of the mail", () => {
  const page = sandboxedMail('<!doctype html><img src="https://tracker.test/x.gif"><script>1</script>');
  expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<img"));
  expect(page.startsWith("<meta")).toBe(true);
});
