import { expect, it } from "vitest";
import { describeEngine } from "./describe-engine";

const none = { ENGINE_ADMIN_URL: undefined, INNGEST_BASE_URL: undefined, INNGEST_EVENT_KEY: undefined };

it("tells the four ways to run functions apart", () => {
  expect(describeEngine(none)).toEqual({ kind: "none" });
  expect(describeEngine({ ...none, INNGEST_EVENT_KEY: "k" })).toEqual({
    kind: "inngest-cloud",
    url: "https://app.inngest.com",
  });
  const own = { ...none, INNGEST_EVENT_KEY: "k", INNGEST_BASE_URL: "http://inngest.internal:8288/" };
  expect(describeEngine(own)).toEqual({ kind: "inngest-server", url: "http://inngest.internal:8288" });
  // `npm start` sets both: the functions reach the embedded engine as they would reach Inngest.
  const embedded = { ...own, ENGINE_ADMIN_URL: "http://127.0.0.1:4001" };
  expect(describeEngine(embedded)).toEqual({ kind: "embedded", url: "http://127.0.0.1:4001" });
});

/** Security: the address is shown to people, and keys are sometimes put into addresses. */
it("shows no key that is part of an address", () => {
  const address = "https://user:secret@inngest.example.com/base?key=secret#secret";
  const shown = describeEngine({ ...none, INNGEST_BASE_URL: address });
  expect(shown).toEqual({ kind: "inngest-server", url: "https://inngest.example.com/base" });
  expect(describeEngine({ ...none, INNGEST_BASE_URL: "javascript:secret" })).toEqual({
    kind: "inngest-server",
    url: "an address that cannot be read",
  });
});
