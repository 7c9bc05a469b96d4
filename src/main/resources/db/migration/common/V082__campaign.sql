-- C1: something that fires. definition: the whole document as JSON. state: N draft, O on, F off, E over. next_at_ms: when it fires
-- next, while it is on. carried_from: first of the days that the next firing stands for besides its own.
CREATE TABLE campaign (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key VARCHAR(64)  NOT NULL,
  name          VARCHAR(120) NOT NULL,
  kind          VARCHAR(16)  NOT NULL,
  state         CHAR(1)      NOT NULL,
  definition    MEDIUMTEXT   NOT NULL,
  revision      INT          NOT NULL,
  next_at_ms    BIGINT       NULL,
  carried_from  DATE         NULL,
  ended_as      VARCHAR(24)  NULL,
  created_by    VARCHAR(120) NOT NULL,
  created_at_ms BIGINT       NOT NULL,
  changed_by    VARCHAR(120) NOT NULL,
  changed_at_ms BIGINT       NOT NULL,
  CONSTRAINT fk_campaign_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_campaign_due ON campaign (state, next_at_ms);
CREATE INDEX ix_campaign_community ON campaign (community_key, id);

-- C3: each planned moment of a campaign once. state: P planned, R running, D done, F failed, X stopped, M missed. due_at_ms: when it
-- may start. first_day, last_day: the days it stands for. late: missed and made up for. held: a person
-- holds it; its messages that were queued are taken back until it goes on.
CREATE TABLE campaign_firing (
  id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  campaign_id   BIGINT      NOT NULL,
  planned_at_ms BIGINT      NOT NULL,
  due_at_ms     BIGINT      NOT NULL,
  first_day     DATE        NOT NULL,
  last_day      DATE        NOT NULL,
  state         CHAR(1)     NOT NULL,
  late          BOOLEAN     NOT NULL,
  held          BOOLEAN     DEFAULT FALSE NOT NULL,
  reason        VARCHAR(24) NULL,
  wave_id       BIGINT      NULL,
  round_id      BIGINT      NULL,
  started_at_ms BIGINT      NULL,
  ended_at_ms   BIGINT      NULL,
  audience      INT         DEFAULT 0 NOT NULL,
  done          INT         DEFAULT 0 NOT NULL,
  skipped       INT         DEFAULT 0 NOT NULL,
  failed        INT         DEFAULT 0 NOT NULL,
  CONSTRAINT uq_campaign_firing UNIQUE (campaign_id, planned_at_ms),
  CONSTRAINT fk_campaign_firing FOREIGN KEY (campaign_id) REFERENCES campaign (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_campaign_firing_due ON campaign_firing (state, due_at_ms);
CREATE INDEX ix_campaign_firing_wave ON campaign_firing (wave_id);
