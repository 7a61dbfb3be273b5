import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import type { AddressInfo, Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import nodemailer from "nodemailer";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createMailboxServer } from "./http-api.ts";
import { MessageStore, type MessageSummary, type StoredMessage } from "./message-store.ts";
import { createSmtpSink } from "./smtp-sink.ts";

const dir = { path: "" };
const stops: (() => Promise<void>)[] = [];
let base = "";
let send: (mail: nodemailer.SendMailOptions) => Promise<unknown>;

beforeEach(async () => {
  dir.path = path.join(mkdtempSync(path.join(tmpdir(), "mandate-mail-")), "mail");
  const store = new MessageStore(dir.path);
  let second = 0;
  const smtp = createSmtpSink(store, () => new Date(Date.UTC(2026, 0, 1, 0, 0, second++)));
  const http = createMailboxServer(store, "secret");
  const smtpPort = await listen(smtp.server);
  base = `http://127.0.0.1:${await listen(http)}/secret`;
  const transport = nodemailer.createTransport(`smtp://127.0.0.1:${smtpPort}`);
  send = (mail) => transport.sendMail(mail);
  stops.push(
    async () => transport.close(),
    () => new Promise((resolve) => smtp.close(() => resolve())),
    () => new Promise((resolve) => http.close(() => resolve())),
  );
});

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  rmSync(path.dirname(dir.path), { recursive: true, force: true });
});

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)));
}

async function get<T>(url: string): Promise<T> {
  return (await (await fetch(url)).json()) as T;
}

it("keeps html, text, headers, hidden recipients and attachments of a message", async () => {
  await send({
    from: "Zoë <zoe@example.com>",
    to: "a@example.com",
    bcc: "hidden@example.com",
    subject: "Grüße ✓",
    text: "Guten Tag",
    html: "<p>Guten Tag</p>",
    headers: { "X-Kind": "invitation" },
    attachments: [{ filename: "bericht ü.txt", content: "inhalt" }],
  });
  const { items } = await get<{ items: MessageSummary[] }>(`${base}/messages`);
  expect(items).toHaveLength(1);
  const message = await get<StoredMessage>(`${base}/messages/${items[0]?.id}`);
  expect(message).toMatchObject({
    from: '"Zoë" <zoe@example.com>',
    to: ["a@example.com", "hidden@example.com"],
    subject: "Grüße ✓",
    html: "<p>Guten Tag</p>",
    preview: "Guten Tag",
    attachments: [{ name: "bericht ü.txt", contentType: "text/plain", sizeBytes: 6 }],
  });
  expect(message.headers).toContainEqual({ name: "X-Kind", value: "invitation" });
  const attachment = await fetch(`${base}/messages/${message.id}/attachments/0`);
  expect(await attachment.text()).toBe("inhalt");
  expect(attachment.headers.get("content-disposition")).toContain("bericht%20%C3%BC.txt");
});

it("lists newest first, by recipient, and forgets everything on request", async () => {
  await send({ from: "x@example.com", to: "one@example.com", subject: "first", text: "1" });
  await send({ from: "x@example.com", to: "two@example.com", subject: "second", text: "2" });
  const all = await get<{ items: MessageSummary[] }>(`${base}/messages`);
  expect(all.items.map((item) => item.subject)).toEqual(["second", "first"]);
  const one = await get<{ items: MessageSummary[] }>(`${base}/messages?to=ONE@example.com`);
  expect(one.items.map((item) => item.subject)).toEqual(["first"]);

  expect((await fetch(`${base}/messages`, { method: "DELETE" })).status).toBe(204);
  expect(await get(`${base}/messages`)).toEqual({ items: [] });
  expect(readdirSync(dir.path)).toEqual([]);
});

/** Sign-in links are in these messages. */
it("shows nothing without the token, nothing outside its folder, and keeps files private", async () => {
  await send({ from: "x@example.com", to: "one@example.com", subject: "s", text: "t" });
  const [file] = readdirSync(dir.path);
  expect(statSync(path.join(dir.path, file ?? "")).mode & 0o077).toBe(0);
  for (const wrong of [base.replace("secret", "guess"), base.replace("/secret", "")]) {
    expect((await fetch(`${wrong}/messages`)).status).toBe(404);
  }
  expect((await fetch(`${base}/messages/..%2F..%2Fsecrets`)).status).toBe(404);
  expect((await fetch(`${base}/messages?limit=many`)).status).toBe(400);
  expect((await fetch(`${base}/messages`, { method: "POST" })).status).toBe(405);
});
