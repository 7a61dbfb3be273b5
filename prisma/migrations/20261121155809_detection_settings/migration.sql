-- CreateTable
CREATE TABLE "detection_settings" (
    "workspaceId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "settingsSealed" BYTEA NOT NULL,
    "updatedById" TEXT NOT NULL,
    "updatedByLabel" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "detection_settings_pkey" PRIMARY KEY ("workspaceId")
);

-- Row-level security, as for every table of a tenant.
SELECT mandate_enable_tenancy('detection_settings');
