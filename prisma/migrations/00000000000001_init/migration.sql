-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Server" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "status" TEXT NOT NULL DEFAULT 'active',
    "statusMessage" TEXT,
    "version" TEXT,
    "repositoryUrl" TEXT,
    "repositorySubfolder" TEXT,
    "websiteUrl" TEXT,
    "popularity" INTEGER NOT NULL DEFAULT 0,
    "toolsState" TEXT NOT NULL DEFAULT 'unknown',
    "toolsReason" TEXT,
    "toolCount" INTEGER NOT NULL DEFAULT 0,
    "maxRisk" INTEGER,
    "categoryCounts" INTEGER[] DEFAULT ARRAY[0, 0, 0, 0, 0]::INTEGER[],
    "riskCounts" INTEGER[] DEFAULT ARRAY[0, 0, 0, 0, 0]::INTEGER[],
    "toolsFrom" TEXT,
    "toolsRank" TEXT,
    "generation" BIGINT NOT NULL DEFAULT 1,
    "observedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Server_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ServerAlias" (
    "slug" TEXT NOT NULL,
    "serverId" INTEGER NOT NULL,

    CONSTRAINT "ServerAlias_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "ServerKey" (
    "key" TEXT NOT NULL,
    "serverId" INTEGER NOT NULL,

    CONSTRAINT "ServerKey_pkey" PRIMARY KEY ("key","serverId")
);

-- CreateTable
CREATE TABLE "SourceRecord" (
    "id" SERIAL NOT NULL,
    "source" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "serverId" INTEGER NOT NULL,
    "version" TEXT,
    "status" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "record" JSONB NOT NULL,
    "toolsDigest" TEXT,
    "firstSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "goneAt" TIMESTAMPTZ(3),

    CONSTRAINT "SourceRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Package" (
    "id" SERIAL NOT NULL,
    "serverId" INTEGER NOT NULL,
    "registryType" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "version" TEXT,
    "transport" TEXT NOT NULL,
    "environment" JSONB NOT NULL,

    CONSTRAINT "Package_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Remote" (
    "id" SERIAL NOT NULL,
    "serverId" INTEGER NOT NULL,
    "transport" TEXT NOT NULL,
    "url" TEXT NOT NULL,

    CONSTRAINT "Remote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tool" (
    "id" SERIAL NOT NULL,
    "serverId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT,
    "description" TEXT,
    "inputSchema" JSONB,
    "outputSchema" JSONB,
    "annotations" JSONB,
    "digest" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "flags" TEXT[],
    "provenance" TEXT NOT NULL,
    "observedAt" TIMESTAMPTZ(3) NOT NULL,
    "observedHow" TEXT NOT NULL,
    "observedVersion" TEXT,
    "category" TEXT NOT NULL,
    "risk" SMALLINT NOT NULL,
    "confidence" REAL NOT NULL,
    "signals" TEXT[],
    "findings" JSONB NOT NULL,
    "summary" TEXT NOT NULL,
    "rationale" TEXT NOT NULL,
    "ruleset" TEXT NOT NULL,
    "override" JSONB,
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Tool_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ToolVersion" (
    "id" SERIAL NOT NULL,
    "toolId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "category" TEXT NOT NULL,
    "risk" SMALLINT NOT NULL,
    "observedAt" TIMESTAMPTZ(3) NOT NULL,
    "observedVersion" TEXT,

    CONSTRAINT "ToolVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Change" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "serverId" INTEGER NOT NULL,
    "tool" TEXT,
    "kind" TEXT NOT NULL,
    "category" TEXT,
    "detail" JSONB NOT NULL,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Run" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "cursor" TEXT,
    "since" TIMESTAMPTZ(3),
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "message" TEXT,
    "isolation" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RunError" (
    "id" SERIAL NOT NULL,
    "runId" INTEGER NOT NULL,
    "record" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RunError_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HarvestTarget" (
    "target" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "serverId" INTEGER,
    "status" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "tools" INTEGER,
    "isolation" TEXT,
    "reason" TEXT,
    "message" TEXT,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "HarvestTarget_pkey" PRIMARY KEY ("target")
);

-- CreateTable
CREATE TABLE "CatalogueGeneration" (
    "id" INTEGER NOT NULL,
    "value" BIGINT NOT NULL,

    CONSTRAINT "CatalogueGeneration_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Server_slug_key" ON "Server"("slug");

-- CreateIndex
CREATE INDEX "Server_generation_idx" ON "Server"("generation");

-- CreateIndex
CREATE INDEX "Server_toolsState_idx" ON "Server"("toolsState");

-- CreateIndex
CREATE INDEX "Server_createdAt_id_idx" ON "Server"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Server_maxRisk_id_idx" ON "Server"("maxRisk", "id");

-- CreateIndex
CREATE INDEX "Server_toolCount_id_idx" ON "Server"("toolCount", "id");

-- CreateIndex
CREATE INDEX "Server_popularity_id_idx" ON "Server"("popularity", "id");

-- CreateIndex
CREATE INDEX "ServerAlias_serverId_idx" ON "ServerAlias"("serverId");

-- CreateIndex
CREATE INDEX "ServerKey_serverId_idx" ON "ServerKey"("serverId");

-- CreateIndex
CREATE INDEX "SourceRecord_serverId_idx" ON "SourceRecord"("serverId");

-- CreateIndex
CREATE UNIQUE INDEX "SourceRecord_source_sourceId_key" ON "SourceRecord"("source", "sourceId");

-- CreateIndex
CREATE INDEX "Package_registryType_identifier_idx" ON "Package"("registryType", "identifier");

-- CreateIndex
CREATE UNIQUE INDEX "Package_serverId_registryType_identifier_key" ON "Package"("serverId", "registryType", "identifier");

-- CreateIndex
CREATE UNIQUE INDEX "Remote_serverId_url_key" ON "Remote"("serverId", "url");

-- CreateIndex
CREATE INDEX "Tool_category_risk_id_idx" ON "Tool"("category", "risk", "id");

-- CreateIndex
CREATE INDEX "Tool_risk_id_idx" ON "Tool"("risk", "id");

-- CreateIndex
CREATE INDEX "Tool_name_idx" ON "Tool"("name");

-- CreateIndex
CREATE INDEX "Tool_ruleset_idx" ON "Tool"("ruleset");

-- CreateIndex
CREATE INDEX "Tool_createdAt_id_idx" ON "Tool"("createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Tool_serverId_slug_key" ON "Tool"("serverId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "ToolVersion_toolId_number_key" ON "ToolVersion"("toolId", "number");

-- CreateIndex
CREATE INDEX "Change_serverId_id_idx" ON "Change"("serverId", "id");

-- CreateIndex
CREATE INDEX "Change_category_id_idx" ON "Change"("category", "id");

-- CreateIndex
CREATE INDEX "Run_kind_source_startedAt_idx" ON "Run"("kind", "source", "startedAt");

-- CreateIndex
CREATE INDEX "RunError_runId_idx" ON "RunError"("runId");

-- CreateIndex
CREATE INDEX "HarvestTarget_status_position_idx" ON "HarvestTarget"("status", "position");

-- AddForeignKey
ALTER TABLE "ServerAlias" ADD CONSTRAINT "ServerAlias_serverId_fkey" FOREIGN KEY ("serverId") REFERENCES "Server"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServerKey" ADD CONSTRAINT "ServerKey_serverId_fkey" FOREIGN KEY ("serverId") REFERENCES "Server"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceRecord" ADD CONSTRAINT "SourceRecord_serverId_fkey" FOREIGN KEY ("serverId") REFERENCES "Server"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Package" ADD CONSTRAINT "Package_serverId_fkey" FOREIGN KEY ("serverId") REFERENCES "Server"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Remote" ADD CONSTRAINT "Remote_serverId_fkey" FOREIGN KEY ("serverId") REFERENCES "Server"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tool" ADD CONSTRAINT "Tool_serverId_fkey" FOREIGN KEY ("serverId") REFERENCES "Server"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ToolVersion" ADD CONSTRAINT "ToolVersion_toolId_fkey" FOREIGN KEY ("toolId") REFERENCES "Tool"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Change" ADD CONSTRAINT "Change_serverId_fkey" FOREIGN KEY ("serverId") REFERENCES "Server"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunError" ADD CONSTRAINT "RunError_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The one row that writers raise.
INSERT INTO "CatalogueGeneration" ("id", "value") VALUES (1, 1);
