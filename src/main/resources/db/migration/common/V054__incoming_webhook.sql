-- Who may report something to us; what they send is signed with the secret, which is sealed.
CREATE TABLE webhook_source (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  source_key    VARCHAR(64)  NOT NULL,
  community_key VARCHAR(64)  NOT NULL,
  name          VARCHAR(120) NOT NULL,
  enabled       BOOLEAN      NOT NULL,
  secret        VARCHAR(500) NOT NULL,
  old_secret    VARCHAR(500) NULL,
  created_at_ms BIGINT       NOT NULL,
  created_by    VARCHAR(120) NOT NULL,
  CONSTRAINT uq_webhook_source UNIQUE (source_key),
  CONSTRAINT fk_webhook_source_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- What came in, each once: the same id with the same body gets the first answer again, with another body 409.
CREATE TABLE incoming_webhook (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  source_key     VARCHAR(64)  NOT NULL,
  webhook_id     VARCHAR(190) NOT NULL,
  body_hash      CHAR(64)     NOT NULL,
  community_key  VARCHAR(64)  NOT NULL,
  event_type     VARCHAR(100) NOT NULL,
  member_id      BIGINT       NULL,
  body           MEDIUMTEXT   NULL,
  outcome        VARCHAR(16)  NOT NULL,
  received_at_ms BIGINT       NOT NULL,
  CONSTRAINT uq_incoming_webhook UNIQUE (source_key, webhook_id),
  CONSTRAINT fk_incoming_webhook_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_incoming_webhook_community ON incoming_webhook (community_key, id);
CREATE INDEX ix_incoming_webhook_member ON incoming_webhook (member_id);
CREATE INDEX ix_incoming_webhook_received ON incoming_webhook (received_at_ms);
