-- AlterTable
ALTER TABLE "decisions" ADD COLUMN     "fullFacts" JSONB;

-- CreateTable
CREATE TABLE "custom_policies" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "policyId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "draftText" TEXT NOT NULL,
    "draftRevision" INTEGER NOT NULL,
    "draftEditedById" TEXT NOT NULL,
    "draftEditedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedVersion" INTEGER,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "custom_policies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "custom_policy_versions" (
    "workspaceId" TEXT NOT NULL,
    "customPolicyId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "editedById" TEXT NOT NULL,
    "editedByLabel" TEXT NOT NULL,
    "publishedById" TEXT NOT NULL,
    "publishedByLabel" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "custom_policy_versions_pkey" PRIMARY KEY ("workspaceId","customPolicyId","version")
);

-- CreateIndex
CREATE UNIQUE INDEX "custom_policies_id_workspaceId_key" ON "custom_policies"("id", "workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "custom_policies_workspaceId_policyId_key" ON "custom_policies"("workspaceId", "policyId");

-- AddForeignKey
ALTER TABLE "custom_policy_versions" ADD CONSTRAINT "custom_policy_versions_customPolicyId_workspaceId_fkey" FOREIGN KEY ("customPolicyId", "workspaceId") REFERENCES "custom_policies"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- Row-level security, as for every table of a tenant.
SELECT mandate_enable_tenancy('custom_policies');
-- What was published stays as it was.
SELECT mandate_enable_tenancy('custom_policy_versions', 'SELECT, INSERT');
