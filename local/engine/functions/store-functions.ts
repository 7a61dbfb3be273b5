import { createHash, randomUUID } from "node:crypto";
import { canonicalJson, isJsonObject, type JsonObject, type JsonValue } from "../protocol/json.ts";
import type { Work } from "../runs/work.ts";
import { nextCronTime } from "./cron-schedule.ts";
import { type FunctionConfig, readFunctionConfig } from "./function-config.ts";

/** The app registered something that the engine cannot do. Its message lists every problem. */
export class RegistrationError extends Error {
  override readonly name = "RegistrationError";
  readonly problems: string[];

  constructor(problems: string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

export type Registration = { appId: string; url: string; sdk: string; functions: FunctionConfig[] };

/** Checks what an app registers (the body of `/fn/register`, or the answer to an in-band sync). */
export function readRegistration(body: JsonValue | undefined): Registration {
  if (!isJsonObject(body)) throw new RegistrationError(["The registration is not a JSON object."]);
  const appId = body.app_id ?? body.appName;
  const problems: string[] = [];
  if (typeof appId !== "string" || appId === "") problems.push("The registration names no app.");
  const url = typeof body.url === "string" ? body.url : "";
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? "")) problems.push("The registration's URL is not an http(s) URL.");
  const sdk = typeof body.sdk === "string" ? body.sdk : "";
  if (!/^js:v4\./.test(sdk))
    problems.push(`The SDK "${sdk}" is not supported by the embedded engine: it speaks to inngest 4.x.`);
  const functions: FunctionConfig[] = [];
  if (!Array.isArray(body.functions)) problems.push("The registration has no list of functions.");
  for (const raw of Array.isArray(body.functions) ? body.functions : []) {
    const read = readFunctionConfig(raw);
    if ("problems" in read) problems.push(...read.problems);
    else functions.push(read.config);
  }
  const ids = functions.map((fn) => fn.id);
  for (const id of new Set(ids.filter((candidate, index) => ids.indexOf(candidate) !== index))) {
    problems.push(`Function "${id}" is registered twice.`);
  }
  if (problems.length > 0) throw new RegistrationError(problems);
  return { appId: String(appId), url, sdk, functions };
}

/**
 * Replaces the functions of one app. Those that are gone are archived: they start nothing new, and their runs go on.
 * Returns whether anything changed.
 */
export async function storeFunctions(work: Work, registration: Registration): Promise<boolean> {
  const { tx } = work;
  const { appId, url, sdk, functions } = registration;
  const checksum = createHash("sha256")
    .update(canonicalJson(JSON.parse(JSON.stringify({ url, sdk, functions })) as JsonObject))
    .digest("hex");
  await tx.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`sync:${appId}`]);
  const known = await tx.query<{ checksum: string }>("select checksum from engine.app where id = $1", [appId]);
  await tx.query(
    `insert into engine.app (id, url, sdk, checksum) values ($1, $2, $3, $4)
     on conflict (id) do update set url = excluded.url, sdk = excluded.sdk, checksum = excluded.checksum, synced_at = now()`,
    [appId, url, sdk, checksum],
  );
  if (known.rows[0]?.checksum === checksum) return false;

  for (const config of functions) {
    await tx.query(
      `insert into engine.fn as f (id, app_id, uuid, config) values ($1, $2, $3, $4)
       on conflict (id) do update set app_id = excluded.app_id, config = excluded.config, archived_at = null,
         version = f.version + case when f.config = excluded.config then 0 else 1 end`,
      [config.id, appId, randomUUID(), JSON.stringify(config)],
    );
  }
  await tx.query(
    "update engine.fn set archived_at = now() where app_id = $1 and not id = any($2) and archived_at is null",
    [appId, functions.map((fn) => fn.id)],
  );
  await storeCrons(work, appId, functions);
  return true;
}

async function storeCrons(work: Work, appId: string, functions: FunctionConfig[]): Promise<void> {
  const crons = functions.flatMap((fn) =>
    fn.triggers.flatMap((trigger) => (trigger.kind === "cron" ? [{ fnId: fn.id, expr: trigger.cron }] : [])),
  );
  await work.tx.query(
    `delete from engine.cron c using engine.fn f where f.id = c.fn_id and f.app_id = $1
       and not exists (select 1 from unnest($2::text[], $3::text[]) as k(fn_id, expr) where k.fn_id = c.fn_id and k.expr = c.expr)`,
    [appId, crons.map((cron) => cron.fnId), crons.map((cron) => cron.expr)],
  );
  const clock = await work.tx.query<{ now: Date }>("select now() as now");
  for (const { fnId, expr } of crons) {
    const next = nextCronTime(expr, clock.rows[0]?.now ?? new Date());
    if (!next) continue;
    // A schedule that is known keeps its next time: one that passed while the engine was down is caught up once.
    await work.tx.query("insert into engine.cron (fn_id, expr, next_at) values ($1, $2, $3) on conflict do nothing", [
      fnId,
      expr,
      next,
    ]);
  }
}
