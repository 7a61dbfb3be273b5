import type { Queryable } from "../store/database.ts";
import type { EventTrigger, FunctionConfig } from "./function-config.ts";

export type RegisteredFunction = {
  id: string;
  appId: string;
  uuid: string;
  version: number;
  config: FunctionConfig;
  archived: boolean;
  paused: boolean;
};

/** SQL for what the functions of all apps were when it is read: another text when any app registered others. */
export const registeredStamp = `(select coalesce(string_agg(id || ' ' || checksum, ',' order by id), '') from engine.app)`;

/** The functions of all apps, held in memory and read again after each sync, and whenever the stamp says that they changed. */
export class FunctionRegistry {
  #stamp = "";
  #begun = 0;
  #applied = 0;
  #functions = new Map<string, RegisteredFunction>();
  #byEvent = new Map<string, RegisteredFunction[]>();
  #byPrefix: { prefix: string; fn: RegisteredFunction }[] = [];
  #hasLimits = false;

  /** The stamp of the database when these functions were read, or a little before: they are never older than it says. */
  get stamp(): string {
    return this.#stamp;
  }

  async reload(db: Queryable): Promise<void> {
    const turn = ++this.#begun;
    const stamped = await db.query<{ stamp: string }>(`select ${registeredStamp} as stamp`);
    const { rows } = await db.query<{
      id: string;
      app_id: string;
      uuid: string;
      version: number;
      config: string;
      archived: boolean;
      paused: boolean;
    }>(
      `select id, app_id, uuid, version, config, archived_at is not null as archived, paused_at is not null as paused
       from engine.fn order by id`,
    );
    // One that began later has read what is newer.
    if (turn < this.#applied) return;
    this.#applied = turn;
    this.#stamp = stamped.rows[0]?.stamp ?? "";
    const functions = rows.map((row) => ({
      id: row.id,
      appId: row.app_id,
      uuid: row.uuid,
      version: row.version,
      config: JSON.parse(row.config) as FunctionConfig,
      archived: row.archived,
      paused: row.paused,
    }));
    this.#functions = new Map(functions.map((fn) => [fn.id, fn]));
    this.#hasLimits = functions.some((fn) => fn.config.concurrency.length > 0);
    this.#byEvent = new Map();
    this.#byPrefix = [];
    for (const fn of functions.filter((candidate) => !candidate.archived)) this.#index(fn);
  }

  #index(fn: RegisteredFunction): void {
    for (const trigger of fn.config.triggers) {
      if (trigger.kind !== "event") continue;
      if (trigger.event.endsWith("*")) {
        this.#byPrefix.push({ prefix: trigger.event.slice(0, -1), fn });
      } else {
        const list = this.#byEvent.get(trigger.event) ?? [];
        if (!list.includes(fn)) list.push(fn);
        this.#byEvent.set(trigger.event, list);
      }
    }
  }

  /** Whether any function limits its concurrency. */
  get hasLimits(): boolean {
    return this.#hasLimits;
  }

  get(id: string): RegisteredFunction | undefined {
    return this.#functions.get(id);
  }

  byUuid(uuid: string): RegisteredFunction | undefined {
    return this.all().find((fn) => fn.uuid === uuid);
  }

  all(): RegisteredFunction[] {
    return [...this.#functions.values()];
  }

  /** Live functions with a trigger on this event name, each once, with those of its triggers that name it. */
  triggeredBy(eventName: string): { fn: RegisteredFunction; triggers: EventTrigger[] }[] {
    const candidates = new Set(this.#byEvent.get(eventName) ?? []);
    for (const { prefix, fn } of this.#byPrefix) if (nameMatches(`${prefix}*`, eventName)) candidates.add(fn);
    return [...candidates].map((fn) => ({
      fn,
      triggers: fn.config.triggers.filter(
        (trigger): trigger is EventTrigger => trigger.kind === "event" && nameMatches(trigger.event, eventName),
      ),
    }));
  }
}

/** A wildcard does not reach the engine's own events unless it spells out their prefix: `*` would answer its own endings. */
function nameMatches(pattern: string, name: string): boolean {
  if (!pattern.endsWith("*")) return pattern === name;
  const prefix = pattern.slice(0, -1);
  return name.startsWith(prefix) && (prefix.startsWith("inngest/") || !name.startsWith("inngest/"));
}
