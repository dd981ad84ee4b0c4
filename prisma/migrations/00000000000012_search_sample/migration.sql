-- What big counts are estimated from, side by side: read out of the entries, the same rows lie on as many pages.
CREATE TABLE "search_sample" (
    "id" TEXT NOT NULL,
    "facts" INTEGER NOT NULL,
    "facet_set" INTEGER NOT NULL,
    "terms" tsvector NOT NULL,

    CONSTRAINT "search_sample_pkey" PRIMARY KEY ("id")
);

INSERT INTO "search_sample" ("id", "facts", "facet_set", "terms")
SELECT "id", "facts", "facet_set", "terms" FROM "search_entry" ORDER BY "sample", "id" LIMIT 5000;
