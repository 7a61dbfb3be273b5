-- AlterTable
ALTER TABLE "decisions" ADD COLUMN     "documentId" TEXT;

-- AlterTable
ALTER TABLE "documents" ADD COLUMN     "uploadedById" TEXT;
