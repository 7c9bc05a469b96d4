-- What a channel of a community, or a robot in one of its groups, needs to send. group_id 0: of the whole community.
-- settings: JSON, open. secrets: JSON, sealed. per_minute and quota: 0 is no limit.
CREATE TABLE channel_endpoint (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key VARCHAR(64)  NOT NULL,
  channel       VARCHAR(20)  NOT NULL,
  group_id      BIGINT       DEFAULT 0 NOT NULL,
  enabled       BOOLEAN      NOT NULL,
  settings      MEDIUMTEXT   NOT NULL,
  secrets       MEDIUMTEXT   NOT NULL,
  per_minute    INT          NOT NULL,
  quota         INT          NOT NULL,
  quota_period  VARCHAR(5)   NOT NULL,
  updated_at_ms BIGINT       NOT NULL,
  updated_by    VARCHAR(120) NOT NULL,
  CONSTRAINT uq_channel_endpoint UNIQUE (community_key, channel, group_id),
  CONSTRAINT fk_channel_endpoint_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- One row for each message an endpoint may send in a minute; a slot is free again a minute after its last use.
CREATE TABLE channel_slot (
  endpoint_id BIGINT NOT NULL,
  slot        INT    NOT NULL,
  used_at_ms  BIGINT NOT NULL,
  PRIMARY KEY (endpoint_id, slot),
  CONSTRAINT fk_channel_slot_endpoint FOREIGN KEY (endpoint_id) REFERENCES channel_endpoint (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- How much of a quota is used; period: its first day.
CREATE TABLE channel_quota_use (
  endpoint_id BIGINT NOT NULL,
  period      DATE   NOT NULL,
  used        INT    NOT NULL,
  PRIMARY KEY (endpoint_id, period),
  CONSTRAINT fk_channel_quota_use_endpoint FOREIGN KEY (endpoint_id) REFERENCES channel_endpoint (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Texts a community wrote itself; the latest version counts. texts: JSON by language.
CREATE TABLE message_template (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key VARCHAR(64)  NOT NULL,
  template_key  VARCHAR(64)  NOT NULL,
  version       INT          NOT NULL,
  kind          VARCHAR(16)  NOT NULL,
  name          VARCHAR(120) NOT NULL,
  texts         MEDIUMTEXT   NOT NULL,
  created_at_ms BIGINT       NOT NULL,
  created_by    VARCHAR(120) NOT NULL,
  CONSTRAINT uq_message_template UNIQUE (community_key, template_key, version),
  CONSTRAINT fk_message_template_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
