import { expect, it } from "vitest";
import { Prisma } from "@/generated/prisma/client";
import { systemDb, withTenant } from "@/lib/core/db";
import { anAgent } from "./factories/agent";
import { aReadyDocument } from "./factories/document";
import { aRun } from "./factories/run";
import { aWorkspace } from "./factories/workspace";

/*
 * Reads Postgres' own catalogue: a tenant table without row-level security fails here before anybody can read it.
 * A new table without a workspace has to be added to one of the two lists below, by somebody who thought about it.
 */

/** Tables without a workspaceId that a tenant may reach, each with what bounds it. */
const boundOtherwise: Record<string, string> = {
  workspaces: "a workspace sees its own row",
  users: "a workspace sees names and addresses of its own members",
};

/** Tables of people and of the installation: closed to tenants. */
const closed = ["_prisma_migrations", "audit_signing_keys", "auth_accounts", "auth_tokens", "rate_limits", "sessions"];

type Table = { name: string; isTenant: boolean; isEnabled: boolean; isForced: boolean };
type Policy = { tablename: string; roles: string[]; cmd: string; qual: string | null; with_check: string | null };

const readTables = () => systemDb().$queryRaw<Table[]>`
  SELECT c.relname AS name, c.relrowsecurity AS "isEnabled", c.relforcerowsecurity AS "isForced",
         EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'workspaceId' AND NOT a.attisdropped) AS "isTenant"
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') ORDER BY c.relname`;

const readPolicies = () => systemDb().$queryRaw<Policy[]>`
  SELECT tablename::text, roles::text[] AS roles, cmd, qual, with_check FROM pg_policies WHERE schemaname = 'public'`;

it("has row-level security enabled and forced on every table with a workspaceId", async () => {
  const tenant = (await readTables()).filter((table) => table.isTenant);
  expect(tenant.length).toBeGreaterThan(30);
  expect(tenant.filter((table) => !table.isEnabled || !table.isForced).map((table) => table.name)).toEqual([]);
});

it("bounds the application's role on each of them by the workspace of the transaction, for reading and for writing", async () => {
  const policies = (await readPolicies()).filter((policy) => policy.roles.includes("mandate_app"));
  const tenant = (await readTables()).filter((table) => table.isTenant);
  const rule = '("workspaceId" = mandate_workspace_id())';
  for (const { name } of tenant) {
    expect(
      policies.filter((policy) => policy.tablename === name),
      name,
    ).toEqual([{ tablename: name, roles: ["mandate_app"], cmd: "ALL", qual: rule, with_check: rule }]);
  }
});

it("has no policy for everybody, and none that lets the application's role see all", async () => {
  const policies = await readPolicies();
  expect(policies.filter((policy) => policy.roles.includes("public"))).toEqual([]);
  expect(policies.filter((policy) => policy.roles.includes("mandate_app") && policy.qual === "true")).toEqual([]);
});

it("gives neither role a way around: no superuser, no BYPASSRLS, no ownership, no login", async () => {
  const roles = await systemDb().$queryRaw<object[]>`
    SELECT rolname::text AS name, rolsuper, rolbypassrls, rolcanlogin, rolcreaterole, rolcreatedb FROM pg_roles
    WHERE rolname IN ('mandate_app', 'mandate_system') ORDER BY rolname`;
  const plain = { rolsuper: false, rolbypassrls: false, rolcanlogin: false, rolcreaterole: false, rolcreatedb: false };
  expect(roles).toEqual([
    { name: "mandate_app", ...plain },
    { name: "mandate_system", ...plain },
  ]);
  const owned = await systemDb().$queryRaw<object[]>`
    SELECT c.relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname IN ('mandate_app', 'mandate_system')`;
  expect(owned).toEqual([]);
  const members = await systemDb().$queryRaw<object[]>`
    SELECT g.rolname FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member JOIN pg_roles g ON g.oid = m.roleid
    WHERE r.rolname IN ('mandate_app', 'mandate_system')`;
  expect(members).toEqual([]);
});

it("lists every table that a tenant can reach: those with a workspaceId, and two that are bounded otherwise", async () => {
  const reachable = await systemDb().$queryRaw<{ name: string }[]>`
    SELECT c.relname::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
      AND (has_table_privilege('mandate_app', c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
           OR has_any_column_privilege('mandate_app', c.oid, 'SELECT, INSERT, UPDATE, REFERENCES'))`;
  const tables = await readTables();
  const tenant = tables.filter((table) => table.isTenant).map((table) => table.name);
  expect(reachable.map((row) => row.name).sort()).toEqual([...tenant, ...Object.keys(boundOtherwise)].sort());
  expect(
    tables
      .filter((table) => !table.isTenant)
      .map((table) => table.name)
      .sort(),
  ).toEqual([...closed, ...Object.keys(boundOtherwise)].sort());
});

it("lets the application append to its histories, and neither change nor delete them", async () => {
  const appendOnly = [
    "audit_checkpoints",
    "audit_entries",
    "audit_tree_nodes",
    "decisions",
    "run_events",
    "usage_events",
  ];
  const grants = await systemDb().$queryRaw<{ name: string; privilege: string }[]>`
    SELECT t.name, p.privilege FROM unnest(${appendOnly}::text[]) AS t(name),
      unnest(ARRAY['DELETE', 'INSERT', 'SELECT', 'TRUNCATE', 'UPDATE']) AS p(privilege)
    WHERE has_table_privilege('mandate_app', t.name, p.privilege) ORDER BY t.name, p.privilege`;
  const expected = appendOnly.flatMap((name) => [
    { name, privilege: "INSERT" },
    { name, privilege: "SELECT" },
  ]);
  expect(grants).toEqual(expected);
});

it("ties each child row to its parent by id and workspace, so that a link across workspaces cannot be stored", async () => {
  const loose = await systemDb().$queryRaw<{ name: string }[]>`
    SELECT c.conname::text AS name FROM pg_constraint c
    JOIN pg_class child ON child.oid = c.conrelid JOIN pg_class parent ON parent.oid = c.confrelid
    WHERE c.contype = 'f'
      AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = child.oid AND a.attname = 'workspaceId')
      AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = parent.oid AND a.attname = 'workspaceId')
      AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = child.oid AND a.attname = 'workspaceId' AND a.attnum = ANY(c.conkey))`;
  expect(loose).toEqual([]);
});

/** The catalogue says what should be; these say what is. */
async function twoTenants() {
  const mine = await aWorkspace();
  const theirs = await aWorkspace();
  const agent = await anAgent(theirs.ctx);
  const document = await aReadyDocument(theirs.ctx);
  const run = await aRun(theirs.ctx, { agent: agent.id });
  return { mine, theirs, agent, document, run };
}

it("answers raw SQL with nothing of another workspace, from any table", async () => {
  const { mine, theirs } = await twoTenants();
  const tenant = (await readTables()).filter((table) => table.isTenant);
  const filled: string[] = [];
  for (const { name } of tenant) {
    const table = Prisma.raw(`"${name}"`);
    const [all] = await systemDb().$queryRaw<
      { count: number }[]
    >`SELECT count(*)::int AS count FROM ${table} WHERE "workspaceId" = ${theirs.workspaceId}`;
    if ((all?.count ?? 0) > 0) filled.push(name);
    const [seen] = await withTenant(
      mine.workspaceId,
      (tx) =>
        tx.$queryRaw<
          { count: number }[]
        >`SELECT count("workspaceId")::int AS count FROM ${table} WHERE "workspaceId" <> ${mine.workspaceId}`,
    );
    expect(seen?.count, name).toBe(0);
  }
  expect(filled).toEqual(
    expect.arrayContaining([
      "agents",
      "agent_versions",
      "audit_entries",
      "chunks",
      "documents",
      "members",
      "outbox_events",
      "run_events",
      "runs",
      "usage_events",
    ]),
  );
  const people = await withTenant(mine.workspaceId, (tx) => tx.$queryRaw<{ id: string }[]>`SELECT id FROM users`);
  expect(people.map((person) => person.id)).toEqual([mine.user.id]);
  const places = await withTenant(mine.workspaceId, (tx) => tx.$queryRaw<{ id: string }[]>`SELECT id FROM workspaces`);
  expect(places.map((place) => place.id)).toEqual([mine.workspaceId]);
});

it("shows nothing at all where no workspace is set", async () => {
  const { run } = await twoTenants();
  const rows = await withTenant("", (tx) => tx.$queryRaw<object[]>`SELECT id FROM runs WHERE id = ${run.id}`);
  expect(rows).toEqual([]);
});

it("changes and deletes nothing of another workspace by raw SQL", async () => {
  const { mine, theirs, run, document } = await twoTenants();
  const changed = await withTenant(mine.workspaceId, async (tx) => [
    await tx.$executeRaw`UPDATE runs SET status = 'failed' WHERE id = ${run.id}`,
    await tx.$executeRaw`DELETE FROM documents WHERE id = ${document.id}`,
    await tx.$executeRaw`UPDATE agents SET name = 'mine now'`,
    await tx.$executeRaw`UPDATE workspaces SET name = 'mine now' WHERE id = ${theirs.workspaceId}`,
  ]);
  expect(changed).toEqual([0, 0, 0, 0]);
});

it("refuses to insert for another workspace, to move a row there, and to hang a row on a foreign parent", async () => {
  const { mine, theirs, run, agent } = await twoTenants();
  const own = await anAgent(mine.ctx);
  const kb = (workspaceId: string) => Prisma.sql`
    INSERT INTO knowledge_bases (id, "workspaceId", name, description, "createdById", "createdAt") VALUES (${`kb_${workspaceId}`}, ${workspaceId}, 'x', '', 'u', now())`;
  await expect(withTenant(mine.workspaceId, (tx) => tx.$executeRaw(kb(theirs.workspaceId)))).rejects.toThrow(
    /row-level security/,
  );
  await expect(
    withTenant(
      mine.workspaceId,
      (tx) => tx.$executeRaw`UPDATE agents SET "workspaceId" = ${theirs.workspaceId} WHERE id = ${own.id}`,
    ),
  ).rejects.toThrow(/row-level security|foreign key/);
  const event = Prisma.sql`
    INSERT INTO run_events ("workspaceId", "runId", seq, type, data, "createdAt") VALUES (${mine.workspaceId}, ${run.id}, 99, 'x', '{}', now())`;
  await expect(withTenant(mine.workspaceId, (tx) => tx.$executeRaw(event))).rejects.toThrow(/foreign key/);
  expect(agent.id).not.toBe(own.id);
});

it("does not let a tenant leave its role's bounds inside a transaction", async () => {
  const { mine } = await twoTenants();
  await expect(
    withTenant(mine.workspaceId, (tx) => tx.$executeRaw`ALTER TABLE runs DISABLE ROW LEVEL SECURITY`),
  ).rejects.toThrow(/must be owner/);
  await expect(
    withTenant(
      mine.workspaceId,
      (tx) => tx.$executeRaw`DELETE FROM audit_entries WHERE "workspaceId" = ${mine.workspaceId}`,
    ),
  ).rejects.toThrow(/permission denied/);
  await expect(withTenant(mine.workspaceId, (tx) => tx.$executeRaw`SELECT * FROM sessions`)).rejects.toThrow(
    /permission denied/,
  );
  await expect(withTenant(mine.workspaceId, (tx) => tx.$queryRaw`SELECT "passwordHash" FROM users`)).rejects.toThrow(
    /permission denied/,
  );
});
