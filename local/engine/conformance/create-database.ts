import { randomBytes } from "node:crypto";
import pg from "pg";

export type OwnDatabase = { url: string; drop: () => Promise<void> };

/** An empty database of its own on the server of `url`, whose role must be allowed to create databases. */
export async function createDatabase(url: string): Promise<OwnDatabase> {
  const name = `engine_${randomBytes(8).toString("hex")}`;
  await onServer(url, `create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { url: own.href, drop: () => onServer(url, `drop database if exists ${name} with (force)`) };
}

async function onServer(url: string, sql: string): Promise<void> {
  const server = new URL(url);
  server.pathname = "/postgres";
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
