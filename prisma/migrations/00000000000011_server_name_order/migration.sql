-- Servers are listed by the name that is shown: without case, and without what stands before its first letter or digit, such as
-- "@" or "[". Byte order, so that the names of one letter are one range; cut, because a B-tree holds no long text.
CREATE INDEX "Server_name_order_idx" ON "Server"
  ((left(regexp_replace(lower("title"), '^[^[:alnum:]]+', ''), 100) COLLATE "C"), "id");
