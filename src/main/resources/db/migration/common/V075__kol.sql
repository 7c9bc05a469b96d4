-- Members with a say (A5), invited once at a time. open_key: the member's id as long as the programme runs; then empty.
CREATE TABLE kol (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key VARCHAR(64)  NOT NULL,
  member_id     BIGINT       NOT NULL,
  open_key      VARCHAR(20)  NULL,
  way           VARCHAR(8)   NOT NULL,
  duties        VARCHAR(500) NOT NULL,
  reward        VARCHAR(200) NOT NULL,
  state         VARCHAR(12)  NOT NULL,
  invited_by    VARCHAR(120) NOT NULL,
  invited_at_ms BIGINT       NOT NULL,
  ended_at_ms   BIGINT       NULL,
  end_reason    VARCHAR(16)  NULL,
  training_note VARCHAR(500) NULL,
  CONSTRAINT uq_kol_open UNIQUE (open_key),
  CONSTRAINT fk_kol_community FOREIGN KEY (community_key) REFERENCES community (community_key),
  CONSTRAINT fk_kol_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_kol_community ON kol (community_key, state);
CREATE INDEX ix_kol_member ON kol (member_id);

-- One term served, with what was measured and what was paid. active_days: as of four weeks; NULL where no activity is known.
CREATE TABLE kol_term (
  kol_id         BIGINT       NOT NULL,
  term_no        INT          NOT NULL,
  from_ms        BIGINT       NOT NULL,
  until_ms       BIGINT       NOT NULL,
  active_days    DOUBLE       NULL,
  overreaches    INT          NULL,
  verdict        VARCHAR(20)  NULL,
  rewarded       BOOLEAN      NULL,
  review_note    VARCHAR(500) NULL,
  reviewed_by    VARCHAR(120) NULL,
  reviewed_at_ms BIGINT       NULL,
  PRIMARY KEY (kol_id, term_no),
  CONSTRAINT fk_kol_term_kol FOREIGN KEY (kol_id) REFERENCES kol (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- A person saw a KOL overreach.
CREATE TABLE kol_overreach (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kol_id      BIGINT       NOT NULL,
  note        VARCHAR(500) NOT NULL,
  noted_by    VARCHAR(120) NOT NULL,
  noted_at_ms BIGINT       NOT NULL,
  CONSTRAINT fk_kol_overreach_kol FOREIGN KEY (kol_id) REFERENCES kol (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_kol_overreach_kol ON kol_overreach (kol_id, noted_at_ms);
