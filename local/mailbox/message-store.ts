import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { simpleParser, type AddressObject, type ParsedMail } from "mailparser";

export type MessageSummary = {
  id: string;
  /** ISO 8601, UTC. */
  receivedAt: string;
  from: string;
  /** Those it was delivered to, hidden copies included. */
  to: string[];
  subject: string;
  preview: string;
  attachmentCount: number;
};

export type StoredMessage = MessageSummary & {
  html: string | null;
  text: string | null;
  headers: { name: string; value: string }[];
  attachments: { name: string; contentType: string; sizeBytes: number }[];
};

export type Attachment = { name: string; contentType: string; content: Buffer };

export type Envelope = { from: string; to: string[] };

const KEPT_MESSAGES = 1_000;
const ID = /^[0-9a-z]{9}-[0-9a-f]{8}$/;

/**
 * Messages as files in `dir`: `<id>.eml` as received and `<id>.json` as parsed. A message appears when both are complete.
 * The oldest go when there are more than a thousand.
 */
export class MessageStore {
  readonly #dir: string;

  constructor(dir: string) {
    this.#dir = dir;
  }

  async save(raw: Buffer, envelope: Envelope, receivedAt: Date): Promise<string> {
    await mkdir(this.#dir, { recursive: true, mode: 0o700 });
    const id = `${receivedAt.getTime().toString(36).padStart(9, "0")}-${randomUUID().slice(0, 8)}`;
    const message = describe(id, await simpleParser(raw), envelope, receivedAt);
    await writeFile(this.#file(id, "eml"), raw, { mode: 0o600 });
    const unfinished = this.#file(id, "part");
    try {
      await writeFile(unfinished, JSON.stringify(message), { mode: 0o600 });
      await rename(unfinished, this.#file(id, "json"));
    } catch (error) {
      await this.#remove(id);
      throw error;
    }
    await this.#dropOldest();
    return id;
  }

  /** Newest first; `to` keeps those delivered to that address. */
  async list(filter: { limit: number; to?: string }): Promise<MessageSummary[]> {
    const found: MessageSummary[] = [];
    for (const id of (await this.#ids()).reverse()) {
      if (found.length >= filter.limit) break;
      const message = await this.find(id);
      if (message === null) continue;
      if (filter.to !== undefined && !message.to.some((address) => address.toLowerCase() === filter.to?.toLowerCase()))
        continue;
      const { from, to, subject, preview, receivedAt, attachmentCount } = message;
      found.push({ id, receivedAt, from, to, subject, preview, attachmentCount });
    }
    return found;
  }

  async find(id: string): Promise<StoredMessage | null> {
    const file = await this.#read(id, "json");
    return file === null ? null : (JSON.parse(file.toString("utf8")) as StoredMessage);
  }

  async findRaw(id: string): Promise<Buffer | null> {
    return this.#read(id, "eml");
  }

  async findAttachment(id: string, index: number): Promise<Attachment | null> {
    const raw = await this.findRaw(id);
    const part = raw === null ? undefined : (await simpleParser(raw)).attachments[index];
    return part === undefined
      ? null
      : { name: part.filename ?? "attachment", contentType: part.contentType, content: part.content };
  }

  async clear(): Promise<void> {
    for (const id of await this.#ids()) await this.#remove(id);
  }

  async #ids(): Promise<string[]> {
    const names = await readdir(this.#dir).catch(whenMissing([]));
    return names
      .filter((name) => name.endsWith(".json"))
      .map((name) => name.slice(0, -".json".length))
      .filter((id) => ID.test(id))
      .sort();
  }

  async #dropOldest(): Promise<void> {
    for (const id of (await this.#ids()).slice(0, -KEPT_MESSAGES)) await this.#remove(id);
  }

  async #remove(id: string): Promise<void> {
    for (const ending of ["json", "part", "eml"] as const) await rm(this.#file(id, ending), { force: true });
  }

  async #read(id: string, ending: "json" | "eml"): Promise<Buffer | null> {
    // An id comes from a URL: only our own form reaches the file system.
    if (!ID.test(id)) return null;
    return readFile(this.#file(id, ending)).catch(whenMissing(null));
  }

  #file(id: string, ending: "json" | "eml" | "part"): string {
    return path.join(this.#dir, `${id}.${ending}`);
  }
}

function describe(id: string, mail: ParsedMail, envelope: Envelope, receivedAt: Date): StoredMessage {
  const text = mail.text ?? null;
  return {
    id,
    receivedAt: receivedAt.toISOString(),
    from: addressText(mail.from) || envelope.from,
    to: envelope.to,
    subject: mail.subject ?? "",
    preview: (text ?? "").replace(/\s+/g, " ").trim().slice(0, 140),
    attachmentCount: mail.attachments.length,
    html: mail.html === false ? null : mail.html,
    text,
    headers: mail.headerLines.map(({ line }) => {
      const colon = line.indexOf(":");
      return { name: line.slice(0, colon), value: line.slice(colon + 1).trim() };
    }),
    attachments: mail.attachments.map((part) => ({
      name: part.filename ?? "attachment",
      contentType: part.contentType,
      sizeBytes: part.size,
    })),
  };
}

function addressText(address: AddressObject | AddressObject[] | undefined): string {
  const list = address === undefined ? [] : Array.isArray(address) ? address : [address];
  return list.map((one) => one.text).join(", ");
}

function whenMissing<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return value;
    throw error;
  };
}
