-- CreateTable
CREATE TABLE "Message" (
    "id" SERIAL NOT NULL,
    "receipt" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "server" TEXT,
    "tool" TEXT,
    "name" TEXT,
    "email" TEXT,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "handledAt" TIMESTAMPTZ(3),
    "notifyAttempts" INTEGER NOT NULL DEFAULT 0,
    "notifiedAt" TIMESTAMPTZ(3),
    "notifyProblem" TEXT,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateCount" (
    "bucket" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "RateCount_pkey" PRIMARY KEY ("bucket")
);

-- CreateTable
CREATE TABLE "DailySalt" (
    "day" DATE NOT NULL,
    "salt" BYTEA NOT NULL,

    CONSTRAINT "DailySalt_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "RescanRequest" (
    "serverId" INTEGER NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "message" TEXT,

    CONSTRAINT "RescanRequest_pkey" PRIMARY KEY ("serverId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Message_receipt_key" ON "Message"("receipt");

-- CreateIndex
CREATE INDEX "Message_createdAt_idx" ON "Message"("createdAt");

-- CreateIndex
CREATE INDEX "RateCount_hour_idx" ON "RateCount"("hour");

-- CreateIndex
CREATE INDEX "RescanRequest_finishedAt_requestedAt_idx" ON "RescanRequest"("finishedAt", "requestedAt");

-- AddForeignKey
ALTER TABLE "RescanRequest" ADD CONSTRAINT "RescanRequest_serverId_fkey" FOREIGN KEY ("serverId") REFERENCES "Server"("id") ON DELETE CASCADE ON UPDATE CASCADE;
