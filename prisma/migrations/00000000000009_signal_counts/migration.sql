-- AlterTable
ALTER TABLE "Server" ADD COLUMN "signalCounts" INTEGER[] DEFAULT ARRAY[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]::INTEGER[];

-- Data
UPDATE "Server" s SET "signalCounts" = c.counts
  FROM (SELECT "serverId", ARRAY[
         count(*) FILTER (WHERE 'takes-command' = ANY(t.signals))::int,
         count(*) FILTER (WHERE 'takes-url' = ANY(t.signals))::int,
         count(*) FILTER (WHERE 'takes-path' = ANY(t.signals))::int,
         count(*) FILTER (WHERE 'secrets' = ANY(t.signals))::int,
         count(*) FILTER (WHERE 'open-world' = ANY(t.signals))::int,
         count(*) FILTER (WHERE 'untrusted-content' = ANY(t.signals))::int,
         count(*) FILTER (WHERE 'bulk' = ANY(t.signals))::int,
         count(*) FILTER (WHERE 'irreversible' = ANY(t.signals))::int,
         count(*) FILTER (WHERE 'admin' = ANY(t.signals))::int,
         count(*) FILTER (WHERE 'sends-data-out' = ANY(t.signals))::int,
         count(*) FILTER (WHERE 'name-only' = ANY(t.signals))::int,
         count(*) FILTER (WHERE 'odd-text' = ANY(t.signals))::int,
         count(*) FILTER (WHERE 'odd-schema' = ANY(t.signals))::int
       ] AS counts FROM "Tool" t WHERE "removedAt" IS NULL GROUP BY "serverId") c
 WHERE s.id = c."serverId";

-- CreateIndex
CREATE INDEX "Tool_signals_idx" ON "Tool" USING GIN ("signals");
