-- Which import said of an account that it is one of our own people ('staff') or a program ('bot'). import_id 0: it was
-- marked before any import said so.
CREATE TABLE account_mark (
  account_id BIGINT     NOT NULL,
  mark       VARCHAR(8) NOT NULL,
  import_id  BIGINT     NOT NULL,
  PRIMARY KEY (account_id, mark, import_id),
  CONSTRAINT fk_account_mark_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_account_mark_import ON account_mark (import_id);

-- What a person said the columns of a file with answers mean. columns_hash: of the set of the file's column names;
-- column_hash: of one name, since names are whole questions. target: member, answered_at or fact:<key>.
CREATE TABLE answer_column (
  community_key VARCHAR(64) NOT NULL,
  columns_hash  CHAR(64)    NOT NULL,
  column_hash   CHAR(64)    NOT NULL,
  target        VARCHAR(80) NOT NULL,
  PRIMARY KEY (community_key, columns_hash, column_hash),
  CONSTRAINT fk_answer_column_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
