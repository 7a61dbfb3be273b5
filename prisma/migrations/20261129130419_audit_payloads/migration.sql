-- AlterTable
ALTER TABLE "audit_entries" ADD COLUMN     "commitment" TEXT,
ADD COLUMN     "form" SMALLINT NOT NULL DEFAULT 1,
ALTER COLUMN "actorLabel" DROP NOT NULL;

-- CreateTable
CREATE TABLE "audit_payloads" (
    "workspaceId" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "salt" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "audit_payloads_pkey" PRIMARY KEY ("workspaceId","seq")
);

-- CreateTable
CREATE TABLE "audit_destinations" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "targetSealed" BYTEA NOT NULL,
    "every" TEXT NOT NULL,
    "isOn" BOOLEAN NOT NULL DEFAULT true,
    "createdById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deliveredSize" BIGINT NOT NULL DEFAULT 0,
    "deliveredAt" TIMESTAMPTZ(3),
    "pendingSince" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "retryAt" TIMESTAMPTZ(3),
    "lastError" TEXT,
    "lastErrorAt" TIMESTAMPTZ(3),

    CONSTRAINT "audit_destinations_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_destinations_workspaceId_createdAt_idx" ON "audit_destinations"("workspaceId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "audit_destinations_id_workspaceId_key" ON "audit_destinations"("id", "workspaceId");

SELECT mandate_enable_tenancy('audit_payloads', 'SELECT, INSERT, DELETE');
SELECT mandate_enable_tenancy('audit_destinations');

ALTER TABLE audit_entries ADD CONSTRAINT audit_entries_form CHECK (
  (form = 1 AND "actorLabel" IS NOT NULL AND commitment IS NULL) OR (form = 2 AND "actorLabel" IS NULL AND ip IS NULL));
ALTER TABLE audit_payloads ADD CONSTRAINT audit_payloads_salt CHECK (octet_length(salt) = 32);

-- A payload is never changed. It is deleted only in a transaction that also wrote an entry `audit.payload_erased` whose
-- ranges name it, or with its whole workspace. For everybody, the owner of the tables too.
CREATE FUNCTION mandate_refuse_payload_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit payloads cannot be changed' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER audit_payloads_immutable BEFORE UPDATE ON audit_payloads
  FOR EACH ROW EXECUTE FUNCTION mandate_refuse_payload_change();

CREATE FUNCTION mandate_check_payload_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    WITH named AS MATERIALIZED (
      SELECT e."workspaceId", (r.value ->> 0)::bigint AS first, (r.value ->> 1)::bigint AS last
      FROM (SELECT DISTINCT "workspaceId" FROM gone) g
      JOIN audit_entries e ON e."workspaceId" = g."workspaceId" AND e.action = 'audit.payload_erased'
        AND e.xmin = pg_current_xact_id()::xid
      CROSS JOIN LATERAL jsonb_array_elements(e.facts -> 'ranges') AS r(value))
    SELECT 1 FROM gone
    WHERE gone."workspaceId" IS DISTINCT FROM current_setting('mandate.purging_workspace', true)
      AND NOT EXISTS (
        SELECT 1 FROM named n WHERE n."workspaceId" = gone."workspaceId" AND gone.seq BETWEEN n.first AND n.last)
  ) THEN
    RAISE EXCEPTION 'an audit payload is erased only together with an entry that names it' USING ERRCODE = '42501';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER audit_payloads_erasure AFTER DELETE ON audit_payloads
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION mandate_check_payload_erasure();
