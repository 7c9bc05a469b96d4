-- One row an event. reply_to: an external id, 'none' (known to start a conversation), NULL (unknown).
-- The external id leads the unique index so that a thousand ids are looked up at once on every database.
CREATE TABLE activity_event (
  id             BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  group_id       BIGINT         NOT NULL,
  external_id    VARCHAR(190)   NOT NULL,
  account_id     BIGINT         NOT NULL,
  kind           VARCHAR(12)    NOT NULL,
  occurred_at_ms BIGINT         NOT NULL,
  text           VARCHAR(10000) NULL,
  reply_to       VARCHAR(190)   NULL,
  content_id     VARCHAR(190)   NULL,
  CONSTRAINT uq_activity_event UNIQUE (external_id, group_id),
  CONSTRAINT fk_activity_event_group FOREIGN KEY (group_id) REFERENCES chat_group (id),
  CONSTRAINT fk_activity_event_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_activity_event_time ON activity_event (group_id, occurred_at_ms);
CREATE INDEX ix_activity_event_account ON activity_event (account_id, occurred_at_ms);

-- One row an import, for the console: what came in, when, by whom.
CREATE TABLE activity_import (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  group_id       BIGINT       NOT NULL,
  file_name      VARCHAR(255) NOT NULL,
  imported_by    VARCHAR(120) NOT NULL,
  imported       INT          NOT NULL,
  unchanged      INT          NOT NULL,
  new_members    INT          NOT NULL,
  finished_at_ms BIGINT       NOT NULL,
  CONSTRAINT fk_activity_import_group FOREIGN KEY (group_id) REFERENCES chat_group (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
