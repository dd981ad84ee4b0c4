-- New entries go into the index at once: with megabytes waiting beside it, Postgres would rather read the whole table.
ALTER INDEX "Server_likeness_idx" SET (fastupdate = off);
