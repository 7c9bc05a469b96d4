-- The unique row that guards "one lifecycle per community".
CREATE TABLE lifecycle (
  community_key       VARCHAR(64) NOT NULL PRIMARY KEY,
  process_instance_id VARCHAR(64) NULL,
  cycle               INT         NOT NULL,
  started_by          VARCHAR(120) NOT NULL,
  started_at_ms       BIGINT      NOT NULL,
  CONSTRAINT fk_lifecycle_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE lifecycle_cycle (
  community_key VARCHAR(64)   NOT NULL,
  cycle         INT           NOT NULL,
  started_at_ms BIGINT        NOT NULL,
  ends_at_ms    BIGINT        NOT NULL,
  ended_at_ms   BIGINT        NULL,
  end_reason    VARCHAR(40)   NULL,
  verdict       VARCHAR(40)   NULL,
  changes       VARCHAR(4000) NULL,
  PRIMARY KEY (community_key, cycle),
  CONSTRAINT fk_lifecycle_cycle_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Read model: how far each step of a cycle is.
CREATE TABLE lifecycle_step (
  community_key VARCHAR(64)  NOT NULL,
  cycle         INT          NOT NULL,
  step          VARCHAR(4)   NOT NULL,
  state         VARCHAR(12)  NOT NULL,
  next_look_on  DATE         NULL,
  skip_reason   VARCHAR(500) NULL,
  changed_at_ms BIGINT       NOT NULL,
  PRIMARY KEY (community_key, cycle, step),
  CONSTRAINT fk_lifecycle_step_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE lifecycle_retirement (
  community_key VARCHAR(64)   NOT NULL,
  retired_at_ms BIGINT        NOT NULL,
  cycle         INT           NOT NULL,
  reason        VARCHAR(2000) NOT NULL,
  PRIMARY KEY (community_key, retired_at_ms),
  CONSTRAINT fk_lifecycle_retirement_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
