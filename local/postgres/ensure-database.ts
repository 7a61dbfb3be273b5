import { createHmac } from "node:crypto";
import { Client } from "pg";
import { LocalError, hasCode } from "../supervisor/local-error.ts";

/** The role that the application logs in as, and the database that it owns. */
export const APP_ROLE = "mandate";

/** The application's password: derived one way, so that knowing it does not open the superuser's account. */
export function deriveAppPassword(adminPassword: string): string {
  return createHmac("sha256", adminPassword).update("role:mandate").digest("base64url");
}

/**
 * Makes sure that the application's role and database exist. The role is not a superuser, so row-level security binds it;
 * it may create roles and databases, which migrations and their shadow databases need.
 */
export async function ensureDatabase(adminUrl: string, appPassword: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  try {
    await client.connect();
  } catch (error) {
    if (hasCode(error, "28P01")) {
      throw new LocalError(
        "The built-in database has another password than .mandate/secrets.json: put the matching secrets file back, or start afresh with npm run reset.",
      );
    }
    throw error;
  }
  try {
    const role = await client.query("select 1 from pg_roles where rolname = $1", [APP_ROLE]);
    const create = role.rowCount === 0 ? "CREATE" : null;
    if (create !== null) {
      const password = client.escapeLiteral(appPassword);
      await client.query(
        `CREATE ROLE ${APP_ROLE} LOGIN NOSUPERUSER NOBYPASSRLS CREATEROLE CREATEDB PASSWORD ${password}`,
      );
    }
    const database = await client.query("select 1 from pg_database where datname = $1", [APP_ROLE]);
    if (database.rowCount === 0) await client.query(`CREATE DATABASE ${APP_ROLE} OWNER ${APP_ROLE}`);
  } finally {
    await client.end();
  }
}
