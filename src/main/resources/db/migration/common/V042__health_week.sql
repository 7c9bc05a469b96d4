-- L7.4: how a community was in an ISO week. week_start: its Monday, a local day. A week is measured again until it is known.
CREATE TABLE health_week (
  community_key   VARCHAR(64)   NOT NULL,
  week_start      DATE          NOT NULL,
  cycle           INT           NOT NULL,
  colour          VARCHAR(12)   NOT NULL,
  cause           VARCHAR(20)   NOT NULL,
  remedy          VARCHAR(20)   NOT NULL,
  with_data       INT           NOT NULL,
  findings        VARCHAR(4000) NOT NULL,
  remedy_opened   BOOLEAN       NOT NULL,
  measured_at_ms  BIGINT        NOT NULL,
  PRIMARY KEY (community_key, week_start),
  CONSTRAINT fk_health_week_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- A remedy answers a judgement of the operators, or a red week: then it has a cause and a week, and nobody planned it.
ALTER TABLE health_remedy MODIFY COLUMN judgement_number INT NULL;
ALTER TABLE health_remedy MODIFY COLUMN responsible VARCHAR(120) NULL;
ALTER TABLE health_remedy ADD COLUMN cause VARCHAR(20) NULL;
ALTER TABLE health_remedy ADD COLUMN week_start DATE NULL;
ALTER TABLE health_remedy ADD COLUMN result VARCHAR(4000) NULL;
