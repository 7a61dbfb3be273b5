-- AlterTable
ALTER TABLE "approvals" ADD COLUMN     "approvalsNeeded" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "approverRoles" TEXT[];

-- CreateTable
CREATE TABLE "approval_answers" (
    "workspaceId" TEXT NOT NULL,
    "approvalId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "approval_answers_pkey" PRIMARY KEY ("workspaceId","approvalId","userId")
);

-- CreateTable
CREATE TABLE "approver_holders" (
    "workspaceId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "addedById" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "approver_holders_pkey" PRIMARY KEY ("workspaceId","role","memberId")
);

-- CreateIndex
CREATE INDEX "approver_holders_memberId_workspaceId_idx" ON "approver_holders"("memberId", "workspaceId");

-- AddForeignKey
ALTER TABLE "approval_answers" ADD CONSTRAINT "approval_answers_approvalId_workspaceId_fkey" FOREIGN KEY ("approvalId", "workspaceId") REFERENCES "approvals"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approver_holders" ADD CONSTRAINT "approver_holders_memberId_workspaceId_fkey" FOREIGN KEY ("memberId", "workspaceId") REFERENCES "members"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- Row-level security, as for every table of a tenant.
SELECT mandate_enable_tenancy('approval_answers');
SELECT mandate_enable_tenancy('approver_holders');
