-- AlterTable
ALTER TABLE "SourceRecord" ADD COLUMN     "listing" JSONB,
ADD COLUMN     "listingRank" TEXT;
