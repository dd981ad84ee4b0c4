-- CreateTable
CREATE TABLE "Visit" (
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "version" TEXT,
    "target" TEXT,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,
    "message" TEXT,
    "tools" INTEGER,
    "isolation" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "nextAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Visit_pkey" PRIMARY KEY ("kind","subject")
);

-- CreateIndex
CREATE INDEX "Visit_kind_outcome_reason_idx" ON "Visit"("kind", "outcome", "reason");
