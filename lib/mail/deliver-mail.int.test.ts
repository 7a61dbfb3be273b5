import { afterAll, beforeAll, expect, it } from "vitest";
import { FakeSmtp } from "@/lib/testing/fake-smtp";
import { deliverMail } from "./deliver-mail";
import { sendMail } from "./send-mail";
import { magicLinkMail } from "./templates/magic-link";

const smtp = new FakeSmtp();
const mail = { to: ["a@example.test"], subject: "Hello", html: "<p>Hello</p>", text: "Hello" };

beforeAll(async () => {
  process.env.SMTP_URL = await smtp.start();
});
afterAll(() => smtp.stop());

it("gives the same Message-ID for the same key and another for another", async () => {
  const ids = [];
  for (const idempotencyKey of ["k1", "k1", "k2"]) ids.push((await deliverMail({ ...mail, idempotencyKey })).messageId);
  expect(ids[0]).toBe(ids[1]);
  expect(ids[2]).not.toBe(ids[0]);
});

it("lets neither a subject nor an address add headers or recipients", async () => {
  await deliverMail({ ...mail, subject: "Hi\r\nBcc: b@example.test" });
  expect(smtp.mails.at(-1)?.data).toMatch(/^Subject: Hi Bcc: b@example.test/m);
  expect(smtp.to("b@example.test")).toEqual([]);
  // Refused or taken as one odd address: in no case a second recipient.
  await Promise.allSettled([deliverMail({ ...mail, to: ["c@example.test, d@example.test"] })]);
  expect(smtp.to("d@example.test")).toEqual([]);
});

it("sends a template as HTML and text", async () => {
  await sendMail({ to: "e@example.test", ...magicLinkMail({ url: "https://mandate.example/magic-link?token=t" }) });
  const [sent] = smtp.to("e@example.test");
  expect(sent?.data).toContain("text/plain");
  expect(sent?.data).toContain("text/html");
  expect(smtp.tokenTo("e@example.test")).toBe("t");
});

it("says that it is unavailable when the server refuses, and hides why", async () => {
  smtp.refuse(true);
  await expect(deliverMail(mail)).rejects.toMatchObject({
    code: "unavailable",
    publicMessage: "The mail could not be sent. Try again in a moment.",
  });
  smtp.refuse(false);
});
