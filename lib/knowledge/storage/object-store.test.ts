import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { decryptBytes, encryptBytes } from "@/lib/core/crypto";
import { EncryptedObjectStore } from "./encrypted-object-store";
import { LocalObjectStore } from "./local-object-store";
import { MemoryObjectStore } from "./memory-object-store";
import type { ObjectStore } from "./object-store";
import { S3ObjectStore } from "./s3-object-store";

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "objects-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A server that speaks enough of the S3 protocol for the real SDK: objects by path, XML for what is missing. */
const objects = new Map<string, Buffer>();
let server: Server;
beforeAll(async () => {
  server = createServer(async (request, response) => {
    const path = (request.url ?? "").split("?")[0] ?? "";
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const found = objects.get(path);
    if (!path.startsWith("/files/")) {
      response.writeHead(404, { "content-type": "application/xml" });
      response.end("<Error><Code>NoSuchBucket</Code></Error>");
    } else if (request.method === "PUT") {
      objects.set(path, Buffer.concat(parts));
      response.end();
    } else if (request.method === "DELETE") {
      objects.delete(path);
      response.writeHead(204).end();
    } else if (found === undefined) {
      response.writeHead(404, { "content-type": "application/xml" });
      response.end(request.method === "HEAD" ? undefined : "<Error><Code>NoSuchKey</Code></Error>");
    } else
      response.writeHead(200, { "content-length": found.length }).end(request.method === "HEAD" ? undefined : found);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function s3(bucket = "files"): S3ObjectStore {
  const { port } = server.address() as AddressInfo;
  return new S3ObjectStore({
    bucket,
    region: "eu-central-1",
    endpoint: `http://127.0.0.1:${port}`,
    usePathStyle: true,
    prefix: "mandate",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  });
}

const key = new Uint8Array(randomBytes(32));
const cipher = {
  encrypt: (plain: Uint8Array, place: string) => encryptBytes(key, plain, place),
  decrypt: (sealed: Uint8Array, place: string) => decryptBytes(key, sealed, place),
};

const stores: ReadonlyArray<[string, () => ObjectStore]> = [
  ["local", () => new LocalObjectStore(join(folder, "objects"))],
  ["memory", () => new MemoryObjectStore()],
  ["S3", () => s3()],
  ["encrypted", () => new EncryptedObjectStore(new LocalObjectStore(folder), cipher)],
];

describe.each(stores)("the %s store", (_name, create) => {
  it("gives back what was put, replaces it as a whole, and forgets what was deleted", async () => {
    const store = create();
    expect(await store.get("ws_1/doc_1/original")).toBeNull();
    expect(await store.exists("ws_1/doc_1/original")).toBe(false);
    await store.put("ws_1/doc_1/original", text("a long first version"));
    await store.put("ws_1/doc_1/original", text("second"));
    expect(await store.get("ws_1/doc_1/original")).toEqual(text("second"));
    expect(await store.exists("ws_1/doc_1/original")).toBe(true);
    await store.delete("ws_1/doc_1/original");
    await store.delete("ws_1/doc_1/original");
    expect(await store.get("ws_1/doc_1/original")).toBeNull();
  });

  it("keeps every byte of a large object", async () => {
    const store = create();
    const bytes = new Uint8Array(randomBytes(3_000_000));
    await store.put("big/object", bytes);
    expect(Buffer.compare(Buffer.from((await store.get("big/object")) ?? []), Buffer.from(bytes))).toBe(0);
    await store.delete("big/object");
  });

  it.each([
    "../escape",
    "a/../../b",
    "/etc/passwd",
    "a//b",
    "",
    ".",
    "a/.hidden",
    "a\\..\\b",
    "a\u0000b",
    "ü",
    "a/b/",
    "x".repeat(200),
  ])("refuses the key %j", async (bad) => {
    const store = create();
    await expect(store.put(bad, text("x"))).rejects.toMatchObject({ code: "storage_key_invalid" });
    await expect(store.get(bad)).rejects.toMatchObject({ code: "storage_key_invalid" });
    await expect(store.delete(bad)).rejects.toMatchObject({ code: "storage_key_invalid" });
  });
});

describe("LocalObjectStore", () => {
  it("writes files for the owner only and leaves no temporary files or empty folders", async () => {
    const store = new LocalObjectStore(folder);
    await Promise.all(Array.from({ length: 10 }, (_, index) => store.put("ws/doc", text(`version ${index}`))));
    expect(await readdir(join(folder, "ws"))).toEqual(["doc"]);
    expect((await stat(join(folder, "ws/doc"))).mode & 0o777).toBe(0o600);
    expect(new TextDecoder().decode((await store.get("ws/doc")) ?? undefined)).toMatch(/^version \d$/);
    await store.delete("ws/doc");
    expect(await readdir(folder)).toEqual([]);
  });

  it("replaces a symbolic link instead of writing through it", async () => {
    await writeFile(join(folder, "outside"), "untouched");
    await symlink(join(folder, "outside"), join(folder, "object"));
    await new LocalObjectStore(folder).put("object", text("new"));
    expect(await readFile(join(folder, "outside"), "utf8")).toBe("untouched");
  });

  it("says that storage is unavailable when its folder is a file", async () => {
    await writeFile(join(folder, "file"), "");
    await expect(new LocalObjectStore(join(folder, "file")).put("a", text("x"))).rejects.toMatchObject({
      code: "storage_unavailable",
    });
  });
});

describe("S3ObjectStore", () => {
  it("puts its prefix before every key", async () => {
    await s3().put("ws/doc", text("x"));
    expect([...objects.keys()]).toContain("/files/mandate/ws/doc");
  });

  it("does not take a missing bucket for a missing object", async () => {
    await expect(s3("elsewhere").get("ws/doc")).rejects.toMatchObject({ code: "storage_unavailable" });
  });
});

describe("EncryptedObjectStore", () => {
  it("stores nothing readable, and refuses objects that were changed or moved", async () => {
    const inner = new MemoryObjectStore();
    const store = new EncryptedObjectStore(inner, cipher);
    await store.put("ws/a", text("confidential"));
    const sealed = inner.objects.get("ws/a") ?? new Uint8Array(0);
    expect(Buffer.from(sealed).includes("confidential")).toBe(false);

    inner.objects.set("ws/b", sealed);
    await expect(store.get("ws/b")).rejects.toMatchObject({ code: "storage_object_unreadable" });
    const changed = sealed.slice();
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    inner.objects.set("ws/a", changed);
    await expect(store.get("ws/a")).rejects.toMatchObject({ code: "storage_object_unreadable" });
  });
});
