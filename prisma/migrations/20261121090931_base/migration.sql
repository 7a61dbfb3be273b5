-- CreateTable
CREATE TABLE "users" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerifiedAt" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "theme" TEXT NOT NULL DEFAULT 'system',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "ip" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_accounts" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "auth_accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_tokens" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "auth_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "agents" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "template" TEXT,
    "currentVersionId" TEXT,
    "dailyBudgetMicroUsd" BIGINT,
    "monthlyBudgetMicroUsd" BIGINT,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "agents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agent_versions" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "agentId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "instructions" TEXT NOT NULL,
    "variables" JSONB NOT NULL,
    "modelTier" TEXT,
    "model" TEXT,
    "tools" JSONB NOT NULL,
    "autonomy" TEXT NOT NULL,
    "runBudgetMicroUsd" BIGINT,
    "limits" JSONB NOT NULL,
    "knowledgeBaseIds" TEXT[],
    "note" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agent_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_events" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT,
    "name" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "outbox_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "workspaceId" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorType" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "actorLabel" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "targetType" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "requestId" TEXT,
    "ip" TEXT,
    "canonical" TEXT NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("workspaceId","seq")
);

-- CreateTable
CREATE TABLE "audit_heads" (
    "workspaceId" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_heads_pkey" PRIMARY KEY ("workspaceId")
);

-- CreateTable
CREATE TABLE "workspace_packs" (
    "workspaceId" TEXT NOT NULL,
    "pack" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "parameters" JSONB NOT NULL DEFAULT '{}',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" TEXT NOT NULL,

    CONSTRAINT "workspace_packs_pkey" PRIMARY KEY ("workspaceId","pack")
);

-- CreateTable
CREATE TABLE "decisions" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "runId" TEXT,
    "stepId" TEXT,
    "agentId" TEXT,
    "stage" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "toolName" TEXT,
    "modelRef" TEXT,
    "reasons" JSONB NOT NULL,
    "observed" JSONB NOT NULL,
    "facts" JSONB NOT NULL,
    "explanation" TEXT NOT NULL,
    "policySetVersion" TEXT NOT NULL,
    "durationUs" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mask_vault_entries" (
    "workspaceId" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "valueSealed" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mask_vault_entries_pkey" PRIMARY KEY ("workspaceId","scope","token")
);

-- CreateTable
CREATE TABLE "approvals" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "stepId" TEXT NOT NULL,
    "agentId" TEXT NOT NULL,
    "toolName" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "risk" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "policySetVersion" TEXT NOT NULL,
    "reasons" JSONB NOT NULL,
    "argumentsSealed" BYTEA NOT NULL,
    "editedSealed" BYTEA,
    "requestedById" TEXT,
    "decidedById" TEXT,
    "decidedVia" TEXT,
    "decisionReason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "approvals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval_links" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "approvalId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "approval_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "knowledge_bases" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "knowledge_bases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "documents" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "knowledgeBaseId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT,
    "declaredType" TEXT NOT NULL,
    "sizeBytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "failureCode" TEXT,
    "failureReason" TEXT,
    "warnings" TEXT[],
    "title" TEXT,
    "pageCount" INTEGER NOT NULL DEFAULT 0,
    "chunkCount" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "embeddingModel" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "readyAt" TIMESTAMPTZ(3),

    CONSTRAINT "documents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_pages" (
    "workspaceId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "document_pages_pkey" PRIMARY KEY ("documentId","number")
);

-- CreateTable
CREATE TABLE "chunks" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "knowledgeBaseId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "page" INTEGER NOT NULL,
    "pageEnd" INTEGER NOT NULL,
    "headingPath" TEXT[],
    "text" TEXT NOT NULL,
    "startOffset" INTEGER NOT NULL,
    "endOffset" INTEGER NOT NULL,
    "embedding" REAL[],
    "searchText" tsvector GENERATED ALWAYS AS (to_tsvector('english', "text") || to_tsvector('simple', "text")) STORED,

    CONSTRAINT "chunks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "usage_events" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "idempotencyKey" TEXT NOT NULL,
    "meter" TEXT NOT NULL,
    "quantity" BIGINT NOT NULL,
    "costMicroUsd" BIGINT,
    "runId" TEXT,
    "stepId" TEXT,
    "agentId" TEXT,
    "userId" TEXT,
    "apiKeyId" TEXT,
    "modelRef" TEXT,
    "toolName" TEXT,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "usage_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "usage_daily" (
    "workspaceId" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "meter" TEXT NOT NULL,
    "agentId" TEXT NOT NULL DEFAULT '',
    "userId" TEXT NOT NULL DEFAULT '',
    "apiKeyId" TEXT NOT NULL DEFAULT '',
    "modelRef" TEXT NOT NULL DEFAULT '',
    "toolName" TEXT NOT NULL DEFAULT '',
    "quantity" BIGINT NOT NULL,
    "costMicroUsd" BIGINT NOT NULL,
    "eventCount" BIGINT NOT NULL,
    "unknownPriceCount" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "usage_daily_pkey" PRIMARY KEY ("workspaceId","day","meter","agentId","userId","apiKeyId","modelRef","toolName")
);

-- CreateTable
CREATE TABLE "budgets" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "scopeId" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "limitMicroUsd" BIGINT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "budgets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "limit_counters" (
    "workspaceId" TEXT NOT NULL,
    "counterKey" TEXT NOT NULL,
    "used" BIGINT NOT NULL DEFAULT 0,
    "reserved" BIGINT NOT NULL DEFAULT 0,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "limit_counters_pkey" PRIMARY KEY ("workspaceId","counterKey")
);

-- CreateTable
CREATE TABLE "reservations" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "idempotencyKey" TEXT NOT NULL,
    "counterKeys" TEXT[],
    "amountMicroUsd" BIGINT NOT NULL,
    "settledAmount" BIGINT,
    "status" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "reservations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "model_providers" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "baseUrl" TEXT,
    "apiKeySealed" BYTEA,
    "keyHint" TEXT,
    "models" TEXT[],
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "lastTestAt" TIMESTAMPTZ(3),
    "lastTestOk" BOOLEAN,
    "lastTestNote" TEXT,

    CONSTRAINT "model_providers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "runs" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "agentId" TEXT NOT NULL,
    "agentVersionId" TEXT NOT NULL,
    "threadId" TEXT,
    "parentRunId" TEXT,
    "status" TEXT NOT NULL,
    "stopReason" TEXT,
    "stopDetail" JSONB,
    "overrides" JSONB,
    "variables" JSONB NOT NULL DEFAULT '{}',
    "documentIds" TEXT[],
    "inputSealed" BYTEA NOT NULL,
    "outputSealed" BYTEA,
    "sourcesSealed" BYTEA,
    "titleSealed" BYTEA NOT NULL,
    "trigger" TEXT NOT NULL,
    "requestedByType" TEXT NOT NULL,
    "requestedById" TEXT NOT NULL,
    "userId" TEXT,
    "apiKeyId" TEXT,
    "budgetMicroUsd" BIGINT,
    "costMicroUsd" BIGINT NOT NULL DEFAULT 0,
    "hasUnknownCost" BOOLEAN NOT NULL DEFAULT false,
    "tokensInput" BIGINT NOT NULL DEFAULT 0,
    "tokensCached" BIGINT NOT NULL DEFAULT 0,
    "tokensOutput" BIGINT NOT NULL DEFAULT 0,
    "stepCount" INTEGER NOT NULL DEFAULT 0,
    "toolCallCount" INTEGER NOT NULL DEFAULT 0,
    "isTainted" BOOLEAN NOT NULL DEFAULT false,
    "cancelRequestedAt" TIMESTAMPTZ(3),
    "webhookUrlSealed" BYTEA,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "lastEventSeq" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run_steps" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "index" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 1,
    "modelRef" TEXT,
    "toolName" TEXT,
    "toolCallId" TEXT,
    "inputSealed" BYTEA,
    "outputSealed" BYTEA,
    "errorCode" TEXT,
    "errorMessage" TEXT,
    "verdict" TEXT,
    "decisionIds" TEXT[],
    "tokensInput" INTEGER,
    "tokensCached" INTEGER,
    "tokensOutput" INTEGER,
    "costMicroUsd" BIGINT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "run_steps_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run_events" (
    "workspaceId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "run_events_pkey" PRIMARY KEY ("runId","seq")
);

-- CreateTable
CREATE TABLE "tool_effects" (
    "workspaceId" TEXT NOT NULL,
    "idempotencyKey" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "stepId" TEXT NOT NULL,
    "toolName" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "resultSealed" BYTEA,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "tool_effects_pkey" PRIMARY KEY ("workspaceId","idempotencyKey")
);

-- CreateTable
CREATE TABLE "artifacts" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "stepId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "sizeBytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "artifacts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "threads" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "agentId" TEXT NOT NULL,
    "titleSealed" BYTEA NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "threads_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "messages" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "threadId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "contentSealed" BYTEA NOT NULL,
    "runId" TEXT,
    "documentIds" TEXT[],
    "rating" TEXT,
    "ratingComment" TEXT,
    "supersededAt" TIMESTAMPTZ(3),
    "createdById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_deliveries" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "urlSealed" BYTEA NOT NULL,
    "status" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastStatus" INTEGER,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "nextAttemptAt" TIMESTAMPTZ(3),
    "deliveredAt" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspaces" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "wrappedDataKey" BYTEA NOT NULL,
    "webhookSecretSealed" BYTEA,
    "modelTiers" JSONB NOT NULL DEFAULT '{}',
    "onboarding" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),
    "purgeAt" TIMESTAMPTZ(3),

    CONSTRAINT "workspaces_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "members" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "members_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "invitedById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace_entitlements" (
    "workspaceId" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "limits" JSONB NOT NULL,
    "features" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "workspace_entitlements_pkey" PRIMARY KEY ("workspaceId")
);

-- CreateTable
CREATE TABLE "api_keys" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "lastFour" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "scopes" TEXT[],
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "api_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_records" (
    "workspaceId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "responseStatus" INTEGER,
    "responseBody" BYTEA,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_records_pkey" PRIMARY KEY ("workspaceId","operation","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "sessions_userId_idx" ON "sessions"("userId");

-- CreateIndex
CREATE INDEX "auth_accounts_userId_idx" ON "auth_accounts"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "auth_accounts_provider_providerAccountId_key" ON "auth_accounts"("provider", "providerAccountId");

-- CreateIndex
CREATE UNIQUE INDEX "auth_tokens_tokenHash_key" ON "auth_tokens"("tokenHash");

-- CreateIndex
CREATE INDEX "auth_tokens_userId_purpose_idx" ON "auth_tokens"("userId", "purpose");

-- CreateIndex
CREATE INDEX "agents_workspaceId_createdAt_idx" ON "agents"("workspaceId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "agents_id_workspaceId_key" ON "agents"("id", "workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "agents_workspaceId_slug_key" ON "agents"("workspaceId", "slug");

-- CreateIndex
CREATE INDEX "agent_versions_workspaceId_idx" ON "agent_versions"("workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "agent_versions_id_workspaceId_key" ON "agent_versions"("id", "workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "agent_versions_agentId_number_key" ON "agent_versions"("agentId", "number");

-- CreateIndex
CREATE INDEX "outbox_events_createdAt_idx" ON "outbox_events"("createdAt");

-- CreateIndex
CREATE INDEX "audit_entries_workspaceId_at_idx" ON "audit_entries"("workspaceId", "at");

-- CreateIndex
CREATE INDEX "audit_entries_workspaceId_targetType_targetId_idx" ON "audit_entries"("workspaceId", "targetType", "targetId");

-- CreateIndex
CREATE INDEX "audit_entries_workspaceId_action_idx" ON "audit_entries"("workspaceId", "action");

-- CreateIndex
CREATE INDEX "decisions_workspaceId_createdAt_idx" ON "decisions"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "decisions_workspaceId_runId_idx" ON "decisions"("workspaceId", "runId");

-- CreateIndex
CREATE UNIQUE INDEX "decisions_id_workspaceId_key" ON "decisions"("id", "workspaceId");

-- CreateIndex
CREATE INDEX "mask_vault_entries_expiresAt_idx" ON "mask_vault_entries"("expiresAt");

-- CreateIndex
CREATE INDEX "approvals_workspaceId_status_createdAt_idx" ON "approvals"("workspaceId", "status", "createdAt");

-- CreateIndex
CREATE INDEX "approvals_status_expiresAt_idx" ON "approvals"("status", "expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "approvals_id_workspaceId_key" ON "approvals"("id", "workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "approvals_workspaceId_stepId_key" ON "approvals"("workspaceId", "stepId");

-- CreateIndex
CREATE UNIQUE INDEX "approval_links_tokenHash_key" ON "approval_links"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "approval_links_workspaceId_approvalId_userId_key" ON "approval_links"("workspaceId", "approvalId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "knowledge_bases_id_workspaceId_key" ON "knowledge_bases"("id", "workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "knowledge_bases_workspaceId_name_key" ON "knowledge_bases"("workspaceId", "name");

-- CreateIndex
CREATE INDEX "documents_workspaceId_createdAt_idx" ON "documents"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "documents_workspaceId_knowledgeBaseId_idx" ON "documents"("workspaceId", "knowledgeBaseId");

-- CreateIndex
CREATE UNIQUE INDEX "documents_id_workspaceId_key" ON "documents"("id", "workspaceId");

-- CreateIndex
CREATE INDEX "document_pages_workspaceId_idx" ON "document_pages"("workspaceId");

-- CreateIndex
CREATE INDEX "chunks_workspaceId_knowledgeBaseId_idx" ON "chunks"("workspaceId", "knowledgeBaseId");

-- CreateIndex
CREATE UNIQUE INDEX "chunks_id_workspaceId_key" ON "chunks"("id", "workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "chunks_documentId_ordinal_key" ON "chunks"("documentId", "ordinal");

-- CreateIndex
CREATE INDEX "usage_events_workspaceId_occurredAt_idx" ON "usage_events"("workspaceId", "occurredAt");

-- CreateIndex
CREATE INDEX "usage_events_workspaceId_runId_idx" ON "usage_events"("workspaceId", "runId");

-- CreateIndex
CREATE UNIQUE INDEX "usage_events_workspaceId_idempotencyKey_key" ON "usage_events"("workspaceId", "idempotencyKey");

-- CreateIndex
CREATE UNIQUE INDEX "budgets_workspaceId_scope_scopeId_period_key" ON "budgets"("workspaceId", "scope", "scopeId", "period");

-- CreateIndex
CREATE UNIQUE INDEX "budgets_id_workspaceId_key" ON "budgets"("id", "workspaceId");

-- CreateIndex
CREATE INDEX "reservations_status_expiresAt_idx" ON "reservations"("status", "expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "reservations_workspaceId_idempotencyKey_key" ON "reservations"("workspaceId", "idempotencyKey");

-- CreateIndex
CREATE UNIQUE INDEX "reservations_id_workspaceId_key" ON "reservations"("id", "workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "model_providers_workspaceId_name_key" ON "model_providers"("workspaceId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "model_providers_id_workspaceId_key" ON "model_providers"("id", "workspaceId");

-- CreateIndex
CREATE INDEX "runs_workspaceId_createdAt_idx" ON "runs"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "runs_workspaceId_agentId_createdAt_idx" ON "runs"("workspaceId", "agentId", "createdAt");

-- CreateIndex
CREATE INDEX "runs_workspaceId_status_idx" ON "runs"("workspaceId", "status");

-- CreateIndex
CREATE INDEX "runs_workspaceId_threadId_idx" ON "runs"("workspaceId", "threadId");

-- CreateIndex
CREATE UNIQUE INDEX "runs_id_workspaceId_key" ON "runs"("id", "workspaceId");

-- CreateIndex
CREATE INDEX "run_steps_workspaceId_runId_index_idx" ON "run_steps"("workspaceId", "runId", "index");

-- CreateIndex
CREATE UNIQUE INDEX "run_steps_id_workspaceId_key" ON "run_steps"("id", "workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "run_steps_runId_key_key" ON "run_steps"("runId", "key");

-- CreateIndex
CREATE INDEX "run_events_workspaceId_idx" ON "run_events"("workspaceId");

-- CreateIndex
CREATE INDEX "artifacts_workspaceId_runId_idx" ON "artifacts"("workspaceId", "runId");

-- CreateIndex
CREATE UNIQUE INDEX "artifacts_id_workspaceId_key" ON "artifacts"("id", "workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "artifacts_workspaceId_stepId_name_key" ON "artifacts"("workspaceId", "stepId", "name");

-- CreateIndex
CREATE INDEX "threads_workspaceId_updatedAt_idx" ON "threads"("workspaceId", "updatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "threads_id_workspaceId_key" ON "threads"("id", "workspaceId");

-- CreateIndex
CREATE INDEX "messages_workspaceId_threadId_idx" ON "messages"("workspaceId", "threadId");

-- CreateIndex
CREATE UNIQUE INDEX "messages_id_workspaceId_key" ON "messages"("id", "workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "messages_threadId_ordinal_key" ON "messages"("threadId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "webhook_deliveries_id_workspaceId_key" ON "webhook_deliveries"("id", "workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "webhook_deliveries_workspaceId_runId_key" ON "webhook_deliveries"("workspaceId", "runId");

-- CreateIndex
CREATE UNIQUE INDEX "workspaces_slug_key" ON "workspaces"("slug");

-- CreateIndex
CREATE INDEX "members_userId_idx" ON "members"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "members_workspaceId_userId_key" ON "members"("workspaceId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "members_id_workspaceId_key" ON "members"("id", "workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_tokenHash_key" ON "invitations"("tokenHash");

-- CreateIndex
CREATE INDEX "invitations_workspaceId_createdAt_idx" ON "invitations"("workspaceId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_id_workspaceId_key" ON "invitations"("id", "workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "api_keys_hash_key" ON "api_keys"("hash");

-- CreateIndex
CREATE INDEX "api_keys_workspaceId_createdAt_idx" ON "api_keys"("workspaceId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "api_keys_id_workspaceId_key" ON "api_keys"("id", "workspaceId");

-- CreateIndex
CREATE INDEX "idempotency_records_expiresAt_idx" ON "idempotency_records"("expiresAt");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_accounts" ADD CONSTRAINT "auth_accounts_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_tokens" ADD CONSTRAINT "auth_tokens_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agent_versions" ADD CONSTRAINT "agent_versions_agentId_workspaceId_fkey" FOREIGN KEY ("agentId", "workspaceId") REFERENCES "agents"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_runId_workspaceId_fkey" FOREIGN KEY ("runId", "workspaceId") REFERENCES "runs"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "documents" ADD CONSTRAINT "documents_knowledgeBaseId_workspaceId_fkey" FOREIGN KEY ("knowledgeBaseId", "workspaceId") REFERENCES "knowledge_bases"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_pages" ADD CONSTRAINT "document_pages_documentId_workspaceId_fkey" FOREIGN KEY ("documentId", "workspaceId") REFERENCES "documents"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chunks" ADD CONSTRAINT "chunks_documentId_workspaceId_fkey" FOREIGN KEY ("documentId", "workspaceId") REFERENCES "documents"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "runs" ADD CONSTRAINT "runs_agentId_workspaceId_fkey" FOREIGN KEY ("agentId", "workspaceId") REFERENCES "agents"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "runs" ADD CONSTRAINT "runs_agentVersionId_workspaceId_fkey" FOREIGN KEY ("agentVersionId", "workspaceId") REFERENCES "agent_versions"("id", "workspaceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "runs" ADD CONSTRAINT "runs_threadId_workspaceId_fkey" FOREIGN KEY ("threadId", "workspaceId") REFERENCES "threads"("id", "workspaceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_steps" ADD CONSTRAINT "run_steps_runId_workspaceId_fkey" FOREIGN KEY ("runId", "workspaceId") REFERENCES "runs"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_events" ADD CONSTRAINT "run_events_runId_workspaceId_fkey" FOREIGN KEY ("runId", "workspaceId") REFERENCES "runs"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "artifacts" ADD CONSTRAINT "artifacts_runId_workspaceId_fkey" FOREIGN KEY ("runId", "workspaceId") REFERENCES "runs"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "threads" ADD CONSTRAINT "threads_agentId_workspaceId_fkey" FOREIGN KEY ("agentId", "workspaceId") REFERENCES "agents"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_threadId_workspaceId_fkey" FOREIGN KEY ("threadId", "workspaceId") REFERENCES "threads"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
