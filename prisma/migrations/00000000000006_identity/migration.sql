-- AlterTable
ALTER TABLE "SourceRecord" ADD COLUMN "mergedBy" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Server" ADD COLUMN "publisher" TEXT,
ADD COLUMN "likeness" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Remote" ADD COLUMN "host" TEXT;

-- Data
UPDATE "Remote" SET "host" = lower(substring("url" FROM '^https?://(?:[^/@]*@)?([^/:?#]+)'));

-- CreateIndex
CREATE INDEX "Server_likeness_idx" ON "Server" USING GIN ("likeness");

-- CreateIndex
CREATE INDEX "Remote_host_idx" ON "Remote"("host");

-- CreateIndex
CREATE INDEX "Change_kind_id_idx" ON "Change"("kind", "id");

-- CreateIndex
CREATE INDEX "Change_at_idx" ON "Change"("at");
