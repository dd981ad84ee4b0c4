-- Servers stand before tools and are a tenth of the entries: their own index is through with a word before the other has read its list.
CREATE INDEX "search_entry_servers_idx" ON "search_entry" USING GIN ("terms") WITH (fastupdate = off) WHERE "kind" = 0;
