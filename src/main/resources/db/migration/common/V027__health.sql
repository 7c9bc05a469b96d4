-- L7.0: the standard of the best state, agreed by a person once a cycle.
CREATE TABLE health_standard (
  community_key VARCHAR(64)  NOT NULL,
  cycle         INT          NOT NULL,
  agreed_by     VARCHAR(120) NOT NULL,
  agreed_at_ms  BIGINT       NOT NULL,
  PRIMARY KEY (community_key, cycle),
  CONSTRAINT fk_health_standard_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- One row per figure that was agreed; a figure without a row is not judged. NULL is no bound.
CREATE TABLE health_standard_figure (
  community_key VARCHAR(64)    NOT NULL,
  cycle         INT            NOT NULL,
  figure        VARCHAR(40)    NOT NULL,
  unit          VARCHAR(12)    NOT NULL,
  minimum       DECIMAL(12, 2) NULL,
  maximum       DECIMAL(12, 2) NULL,
  PRIMARY KEY (community_key, cycle, figure),
  CONSTRAINT fk_health_standard_figure_standard FOREIGN KEY (community_key, cycle) REFERENCES health_standard (community_key, cycle)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- L7.1, L7.3: what the operators themselves see; signs from 1 (hardly) to 5 (very much).
CREATE TABLE health_judgement (
  community_key    VARCHAR(64)   NOT NULL,
  judgement_number INT           NOT NULL,
  cycle            INT           NOT NULL,
  know_each_other  INT           NOT NULL,
  trust_each_other INT           NOT NULL,
  interact_often   INT           NOT NULL,
  noise_seen       BOOLEAN       NOT NULL,
  verdict          VARCHAR(12)   NOT NULL,
  reason           VARCHAR(2000) NOT NULL,
  remedy           VARCHAR(20)   NOT NULL,
  judged_at_ms     BIGINT        NOT NULL,
  PRIMARY KEY (community_key, judgement_number),
  CONSTRAINT fk_health_judgement_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- L7.4: the work that answers a judgement; one open per kind of work and community.
CREATE TABLE health_remedy (
  community_key    VARCHAR(64)   NOT NULL,
  remedy_number    INT           NOT NULL,
  judgement_number INT           NOT NULL,
  cycle            INT           NOT NULL,
  remedy           VARCHAR(20)   NOT NULL,
  work             VARCHAR(2000) NOT NULL,
  responsible      VARCHAR(120)  NOT NULL,
  due_on           DATE          NOT NULL,
  planned_at_ms    BIGINT        NOT NULL,
  closed_at_ms     BIGINT        NULL,
  PRIMARY KEY (community_key, remedy_number),
  CONSTRAINT fk_health_remedy_judgement FOREIGN KEY (community_key, judgement_number) REFERENCES health_judgement (community_key, judgement_number)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
