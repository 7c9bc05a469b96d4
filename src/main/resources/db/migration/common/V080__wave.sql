-- C3: one firing over a frozen audience. state: P prepared, R running, H held, X stopped, D done. audience: how many, once frozen.
CREATE TABLE wave (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  wave_key      VARCHAR(160) NOT NULL,
  community_key VARCHAR(64)  NOT NULL,
  about         VARCHAR(64)  NOT NULL,
  title         VARCHAR(200) NOT NULL,
  state         CHAR(1)      NOT NULL,
  audience      BIGINT       NULL,
  created_at_ms BIGINT       NOT NULL,
  frozen_at_ms  BIGINT       NULL,
  changed_at_ms BIGINT       NULL,
  changed_by    VARCHAR(120) NULL,
  ended_at_ms   BIGINT       NULL,
  CONSTRAINT uq_wave UNIQUE (wave_key),
  CONSTRAINT fk_wave_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_wave_community ON wave (community_key, id);
CREATE INDEX ix_wave_about ON wave (about, id);

-- The steps in order, from 1.
CREATE TABLE wave_step (
  wave_id   BIGINT      NOT NULL,
  step      SMALLINT    NOT NULL,
  step_name VARCHAR(64) NOT NULL,
  PRIMARY KEY (wave_id, step),
  CONSTRAINT uq_wave_step UNIQUE (wave_id, step_name),
  CONSTRAINT fk_wave_step FOREIGN KEY (wave_id) REFERENCES wave (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Who belongs to it. state: W waiting, D done, S skipped, F failed. step: at which one, one more than there are when done.
-- due_at_ms: 0 at once; 9000000000000000 never, so that the index of what is due holds nobody who is through. reason: of
-- wave_reason, 0 none. Every column has a fixed width, so that moving on keeps a row's length. Without foreign keys: a million
-- rows would look up and lock a million members; freezing takes ids from the table of members, and those are never deleted.
CREATE TABLE wave_member (
  wave_id   BIGINT   NOT NULL,
  member_id BIGINT   NOT NULL,
  state     CHAR(1)  NOT NULL,
  step      SMALLINT NOT NULL,
  due_at_ms BIGINT   NOT NULL,
  reason    SMALLINT NOT NULL,
  PRIMARY KEY (wave_id, member_id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_wave_member_due ON wave_member (wave_id, due_at_ms);

-- How the audience was frozen: first and last id of each commit, and how many. Steps walk over the same pieces.
CREATE TABLE wave_chunk (
  wave_id  BIGINT NOT NULL,
  from_id  BIGINT NOT NULL,
  until_id BIGINT NOT NULL,
  members  INT    NOT NULL,
  PRIMARY KEY (wave_id, from_id),
  CONSTRAINT fk_wave_chunk FOREIGN KEY (wave_id) REFERENCES wave (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Why members were skipped or failed: small numbers for codes.
CREATE TABLE wave_reason (
  id   INT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code VARCHAR(40) NOT NULL,
  CONSTRAINT uq_wave_reason UNIQUE (code)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
