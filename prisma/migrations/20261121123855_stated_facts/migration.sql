-- CreateTable
CREATE TABLE "stated_facts" (
    "workspaceId" TEXT NOT NULL,
    "fact" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "agentVersionId" TEXT,
    "evidenceUrl" TEXT,
    "note" TEXT,
    "statedById" TEXT NOT NULL,
    "statedByLabel" TEXT NOT NULL,
    "statedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3),

    CONSTRAINT "stated_facts_pkey" PRIMARY KEY ("workspaceId","fact","subject")
);

-- Row-level security, as for every table of a tenant.
SELECT mandate_enable_tenancy('stated_facts');
