-- CreateTable
CREATE TABLE "decision_daily" (
    "workspaceId" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "verdict" TEXT NOT NULL,
    "decisions" BIGINT NOT NULL,

    CONSTRAINT "decision_daily_pkey" PRIMARY KEY ("workspaceId","day","verdict")
);

-- CreateTable
CREATE TABLE "rule_daily" (
    "workspaceId" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "pack" TEXT NOT NULL,
    "policyId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "obligation" TEXT NOT NULL,
    "held" BIGINT NOT NULL,
    "observed" BIGINT NOT NULL,
    "monitored" BIGINT NOT NULL,

    CONSTRAINT "rule_daily_pkey" PRIMARY KEY ("workspaceId","day","pack","policyId")
);

-- Rows are changed with each decision and never by a key, so room on the page lets the change stay on it.
ALTER TABLE "decision_daily" SET (fillfactor = 50);
ALTER TABLE "rule_daily" SET (fillfactor = 50);

-- The decisions that there are already. Whoever migrates owns the table, and row-level security is forced on owners too.
ALTER TABLE "decisions" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "decision_daily" ("workspaceId", "day", "verdict", "decisions")
SELECT "workspaceId", ("createdAt" AT TIME ZONE 'UTC')::date, "verdict", count(*)
FROM "decisions" GROUP BY 1, 2, 3;
INSERT INTO "rule_daily" ("workspaceId", "day", "pack", "policyId", "title", "obligation", "held", "observed", "monitored")
SELECT d."workspaceId", (d."createdAt" AT TIME ZONE 'UTC')::date, said.rule->>'pack', said.rule->>'policyId',
       (array_agg(said.rule->>'title' ORDER BY d."createdAt" DESC))[1],
       (array_agg(said.rule->>'obligation' ORDER BY d."createdAt" DESC))[1],
       count(*) FILTER (WHERE said.acted),
       count(*) FILTER (WHERE NOT said.acted AND said.rule->>'mode' IS DISTINCT FROM 'monitor'),
       count(*) FILTER (WHERE NOT said.acted AND said.rule->>'mode' = 'monitor')
FROM "decisions" d
CROSS JOIN LATERAL (
  SELECT value AS rule, true AS acted FROM jsonb_array_elements(d."reasons")
  UNION ALL
  SELECT value, false FROM jsonb_array_elements(d."observed")) said
GROUP BY 1, 2, 3, 4;
ALTER TABLE "decisions" FORCE ROW LEVEL SECURITY;

SELECT mandate_enable_tenancy('decision_daily');
SELECT mandate_enable_tenancy('rule_daily');
