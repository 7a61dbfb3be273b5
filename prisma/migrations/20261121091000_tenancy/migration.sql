-- Row-level security: the floor under tenant isolation. Prisma's diff does not see roles, grants, policies, functions
-- and triggers, so they are written by hand; lib/testing/tenancy-catalogue.int.test.ts checks that none is missing.

-- The application drops to one of these two roles at the start of each database session. Neither is superuser nor
-- BYPASSRLS. Roles belong to the cluster, so they may exist already.
DO $$ BEGIN CREATE ROLE mandate_app NOLOGIN NOBYPASSRLS; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
DO $$ BEGIN CREATE ROLE mandate_system NOLOGIN NOBYPASSRLS; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
DO $$ BEGIN
  IF NOT pg_has_role(current_user, 'mandate_app', 'MEMBER') OR NOT pg_has_role(current_user, 'mandate_system', 'MEMBER') THEN
    EXECUTE format('GRANT mandate_app, mandate_system TO %I', current_user);
  END IF;
END $$;
-- A role that creates another is its member by administration only: that does not let it SET ROLE.
DO $$ BEGIN EXECUTE format('GRANT mandate_app, mandate_system TO %I', current_user); EXCEPTION WHEN OTHERS THEN NULL; END $$;

GRANT USAGE ON SCHEMA public TO mandate_app, mandate_system;

CREATE FUNCTION mandate_workspace_id() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT NULLIF(current_setting('app.workspace_id', true), '') $$;

-- Every migration that adds a tenant table calls this once for it.
CREATE FUNCTION mandate_enable_tenancy(table_name text, privileges text DEFAULT 'SELECT, INSERT, UPDATE, DELETE')
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
  EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
  EXECUTE format('CREATE POLICY tenant ON %I TO mandate_app USING ("workspaceId" = mandate_workspace_id()) '
                 'WITH CHECK ("workspaceId" = mandate_workspace_id())', table_name);
  EXECUTE format('CREATE POLICY system ON %I TO mandate_system USING (true) WITH CHECK (true)', table_name);
  EXECUTE format('GRANT %s ON %I TO mandate_app', privileges, table_name);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO mandate_system', table_name);
END $$;

SELECT mandate_enable_tenancy(name) FROM unnest(ARRAY[
  'members', 'invitations', 'workspace_entitlements', 'api_keys', 'idempotency_records', 'audit_heads',
  'model_providers', 'workspace_packs', 'mask_vault_entries', 'approvals', 'approval_links',
  'usage_daily', 'budgets', 'limit_counters', 'reservations',
  'knowledge_bases', 'documents', 'document_pages', 'chunks', 'agents', 'agent_versions',
  'runs', 'run_steps', 'tool_effects', 'artifacts', 'threads', 'messages', 'webhook_deliveries'
]) AS name;
-- Append-only for the application.
SELECT mandate_enable_tenancy(name, 'SELECT, INSERT') FROM unnest(ARRAY['audit_entries', 'usage_events', 'decisions', 'run_events']) AS name;
-- Written by tenants, read by the relay. RETURNING needs to see the id.
SELECT mandate_enable_tenancy('outbox_events', 'INSERT, SELECT (id, "workspaceId")');

-- A workspace sees itself.
ALTER TABLE workspaces ENABLE ROW LEVEL SECURITY;
ALTER TABLE workspaces FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON workspaces TO mandate_app USING (id = mandate_workspace_id()) WITH CHECK (id = mandate_workspace_id());
CREATE POLICY system ON workspaces TO mandate_system USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE ON workspaces TO mandate_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON workspaces TO mandate_system;

-- A workspace sees names and addresses of its own members, nothing else of people.
ALTER TABLE users ENABLE ROW LEVEL SECURITY;
ALTER TABLE users FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON users FOR SELECT TO mandate_app
  USING (EXISTS (SELECT 1 FROM members WHERE members."userId" = users.id AND members."workspaceId" = mandate_workspace_id()));
CREATE POLICY system ON users TO mandate_system USING (true) WITH CHECK (true);
GRANT SELECT (id, email, name, locale, "timeZone") ON users TO mandate_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON users TO mandate_system;

-- What belongs to people or to the installation is closed to tenants.
GRANT SELECT, INSERT, UPDATE, DELETE ON sessions, auth_accounts, auth_tokens, rate_limits TO mandate_system;

-- Audit entries are never changed. Purging an erased workspace names it in a setting of its transaction.
CREATE FUNCTION mandate_refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('mandate.purging_workspace', true) = OLD."workspaceId" THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'audit entries cannot be changed' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER audit_entries_immutable BEFORE UPDATE OR DELETE ON audit_entries
  FOR EACH ROW EXECUTE FUNCTION mandate_refuse_audit_change();

-- The database refuses to hold or spend more than it may account for.
ALTER TABLE limit_counters ADD CONSTRAINT limit_counters_not_negative CHECK (used >= 0 AND reserved >= 0);

-- Only what has not been sent is ever looked for.
CREATE INDEX outbox_events_unsent ON outbox_events ("createdAt") WHERE "sentAt" IS NULL;
CREATE INDEX chunks_search ON chunks USING gin ("searchText");
CREATE INDEX reservations_open ON reservations ("expiresAt") WHERE status = 'held';
