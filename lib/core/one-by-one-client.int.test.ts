import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { env } from "./env";
import { OneByOneClient } from "./one-by-one-client";

let client: OneByOneClient;
beforeAll(async () => {
  client = new OneByOneClient({ connectionString: env().DATABASE_URL });
  await client.connect();
});
afterAll(() => client.end());

it("answers queries that were asked at once in their order, without having two of them under way", async () => {
  const warnings: string[] = [];
  const note = (warning: Error) => warnings.push(warning.message);
  process.on("warning", note);
  const answers = await Promise.all([1, 2, 3].map((n) => client.query<{ n: number }>("select $1::int as n", [n])));
  await new Promise((resolve) => setImmediate(resolve));
  process.off("warning", note);
  expect(answers.map(({ rows }) => rows[0]?.n)).toEqual([1, 2, 3]);
  expect(warnings.filter((message) => message.includes("already executing a query"))).toEqual([]);
});

it("goes on after a query that failed", async () => {
  const [failed, next] = await Promise.allSettled([client.query("select 1 / 0"), client.query("select 1 as n")]);
  expect(failed).toMatchObject({ status: "rejected", reason: { code: "22012" } });
  expect(next).toMatchObject({ status: "fulfilled", value: { rows: [{ n: 1 }] } });
});

it("serves a pool, whose own queries come with a callback", async () => {
  const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: 2, Client: OneByOneClient });
  const answers = await Promise.all([1, 2, 3, 4].map((n) => pool.query<{ n: number }>("select $1::int as n", [n])));
  await pool.end();
  expect(answers.map(({ rows }) => rows[0]?.n)).toEqual([1, 2, 3, 4]);
});
