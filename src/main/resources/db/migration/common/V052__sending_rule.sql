-- When a community leaves its members alone and how often it may write to them. Without a row: the defaults. Minutes of the day in
-- the community's time zone; from = until: no quiet hours.
CREATE TABLE sending_rule (
  community_key   VARCHAR(64)  NOT NULL PRIMARY KEY,
  quiet_from_min  INT          NOT NULL,
  quiet_until_min INT          NOT NULL,
  most_per_week   INT          NOT NULL,
  changed_by      VARCHAR(120) NOT NULL,
  changed_at_ms   BIGINT       NOT NULL,
  CONSTRAINT fk_sending_rule_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Automatic sending of a community waits (A8). paused_key: its key as long as it waits, so that it is paused once; then empty.
CREATE TABLE sending_pause (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key VARCHAR(64)  NOT NULL,
  paused_key    VARCHAR(64)  NULL,
  why           VARCHAR(500) NOT NULL,
  paused_by     VARCHAR(120) NOT NULL,
  paused_at_ms  BIGINT       NOT NULL,
  resumed_by    VARCHAR(120) NULL,
  resumed_at_ms BIGINT       NULL,
  CONSTRAINT uq_sending_pause UNIQUE (paused_key),
  CONSTRAINT fk_sending_pause_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_sending_pause_community ON sending_pause (community_key, id);

-- What happened to a message besides being sent at once: tries that failed, doubts, what a person did.
CREATE TABLE message_event (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  message_id BIGINT       NOT NULL,
  at_ms      BIGINT       NOT NULL,
  kind       VARCHAR(16)  NOT NULL,
  attempt    INT          NOT NULL,
  reason     VARCHAR(24)  NULL,
  detail     VARCHAR(500) NULL,
  person     VARCHAR(120) NULL,
  CONSTRAINT fk_message_event_message FOREIGN KEY (message_id) REFERENCES message (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_message_event_message ON message_event (message_id, id);
