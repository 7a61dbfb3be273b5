-- CreateTable
CREATE TABLE "policy_modes" (
    "workspaceId" TEXT NOT NULL,
    "policyId" TEXT NOT NULL,
    "pack" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" TEXT NOT NULL,

    CONSTRAINT "policy_modes_pkey" PRIMARY KEY ("workspaceId","policyId")
);

-- CreateTable
CREATE TABLE "policy_exceptions" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "policyId" TEXT NOT NULL,
    "pack" TEXT NOT NULL,
    "agentId" TEXT,
    "reason" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "ownerLabel" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedById" TEXT,

    CONSTRAINT "policy_exceptions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "policy_exceptions_workspaceId_expiresAt_idx" ON "policy_exceptions"("workspaceId", "expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "policy_exceptions_id_workspaceId_key" ON "policy_exceptions"("id", "workspaceId");

-- Row-level security, as for every table of a tenant.
SELECT mandate_enable_tenancy('policy_modes');
SELECT mandate_enable_tenancy('policy_exceptions');
