-- What a member said about a purpose; append-only, the latest counts. version: of the text that was shown.
CREATE TABLE member_consent (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  member_id    BIGINT       NOT NULL,
  purpose      VARCHAR(16)  NOT NULL,
  given        BOOLEAN      NOT NULL,
  version      VARCHAR(40)  NOT NULL,
  stated_via   VARCHAR(20)  NOT NULL,
  stated_at_ms BIGINT       NOT NULL,
  CONSTRAINT fk_member_consent_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_member_consent ON member_consent (member_id, purpose, id);

-- A member wants no messages on a channel; channel '*': on none at all.
CREATE TABLE channel_opt_out (
  member_id    BIGINT      NOT NULL,
  channel      VARCHAR(20) NOT NULL,
  stated_via   VARCHAR(20) NOT NULL,
  stated_at_ms BIGINT      NOT NULL,
  PRIMARY KEY (member_id, channel),
  CONSTRAINT fk_channel_opt_out_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
