-- Typo tolerance for long words. A trusted extension: the database's owner may create it.
CREATE EXTENSION IF NOT EXISTS "pg_trgm";

-- CreateTable
CREATE TABLE "search_document" (
    "id" TEXT NOT NULL,
    "server_id" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "document" JSONB NOT NULL,

    CONSTRAINT "search_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_entry" (
    "id" TEXT NOT NULL,
    "kind" SMALLINT NOT NULL,
    "rank" INTEGER NOT NULL,
    "risk" SMALLINT NOT NULL,
    "facts" INTEGER NOT NULL,
    "popularity" INTEGER NOT NULL,
    "observed_at" TIMESTAMPTZ(3) NOT NULL,
    "facet_set" INTEGER NOT NULL,
    "sample" SMALLINT NOT NULL,
    "terms" tsvector NOT NULL,

    CONSTRAINT "search_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_facet_set" (
    "id" SERIAL NOT NULL,
    "facets" TEXT[],

    CONSTRAINT "search_facet_set_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_lexeme" (
    "lexeme" TEXT COLLATE "C" NOT NULL,
    "documents" INTEGER NOT NULL,
    "servers" INTEGER NOT NULL,
    "word" TEXT,
    "variants" TEXT[],

    CONSTRAINT "search_lexeme_pkey" PRIMARY KEY ("lexeme")
);

-- CreateTable
CREATE TABLE "search_outbox" (
    "id" BIGSERIAL NOT NULL,
    "engine" TEXT NOT NULL,
    "document" TEXT NOT NULL,

    CONSTRAINT "search_outbox_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "search_document_server_id_idx" ON "search_document"("server_id");

-- CreateIndex
CREATE INDEX "search_entry_terms_idx" ON "search_entry" USING GIN ("terms") WITH (fastupdate = off);

-- CreateIndex
CREATE INDEX "search_entry_kind_rank_id_idx" ON "search_entry"("kind", "rank" DESC, "id");

-- CreateIndex
CREATE INDEX "search_entry_risk_rank_id_idx" ON "search_entry"("risk" DESC, "rank" DESC, "id");

-- CreateIndex
CREATE INDEX "search_entry_observed_at_rank_id_idx" ON "search_entry"("observed_at" DESC, "rank" DESC, "id");

-- CreateIndex
CREATE INDEX "search_entry_popularity_rank_id_idx" ON "search_entry"("popularity" DESC, "rank" DESC, "id");

-- CreateIndex
CREATE INDEX "search_entry_sample_idx" ON "search_entry"("sample");

-- CreateIndex
CREATE UNIQUE INDEX "search_facet_set_facets_key" ON "search_facet_set"("facets");

-- CreateIndex
CREATE INDEX "search_lexeme_word_idx" ON "search_lexeme" USING GIN ("word" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "search_lexeme_variants_idx" ON "search_lexeme" USING GIN ("variants");

-- CreateIndex
CREATE INDEX "search_outbox_engine_id_idx" ON "search_outbox"("engine", "id");
