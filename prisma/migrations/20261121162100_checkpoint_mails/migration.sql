-- AlterTable
ALTER TABLE "members" ADD COLUMN     "sentCheckpointSize" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "wantsCheckpoints" BOOLEAN NOT NULL DEFAULT false;
