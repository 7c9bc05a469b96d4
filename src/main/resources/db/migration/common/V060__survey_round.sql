-- L2.5: a round asks a frozen audience one version of a questionnaire. state: P prepared, O open, C closed, D dropped.
-- standing: collects from newcomers without a deadline (L2.4). to_groups: its messages go into groups, so nobody knows who got one.
CREATE TABLE survey_round (
  id                    BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key         VARCHAR(64)   NOT NULL,
  questionnaire_id      BIGINT        NOT NULL,
  questionnaire_version INT           NOT NULL,
  segment_id            BIGINT        NULL,
  channel               VARCHAR(20)   NOT NULL,
  to_groups             BOOLEAN       NOT NULL,
  standing              BOOLEAN       NOT NULL,
  state                 CHAR(1)       NOT NULL,
  deadline_at_ms        BIGINT        NULL,
  quota                 INT           NULL,
  reminders             INT           DEFAULT 0 NOT NULL,
  opened_by             VARCHAR(120)  NOT NULL,
  created_at_ms         BIGINT        NOT NULL,
  sent_at_ms            BIGINT        NULL,
  closed_at_ms          BIGINT        NULL,
  close_reason          VARCHAR(12)   NULL,
  closed_by             VARCHAR(120)  NULL,
  answer_uses           VARCHAR(100)  NULL,
  answer_use_note       VARCHAR(2000) NULL,
  CONSTRAINT fk_survey_round_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_survey_round_community ON survey_round (community_key, state, id);

-- Who is asked in a round.
CREATE TABLE survey_member (
  round_id  BIGINT NOT NULL,
  member_id BIGINT NOT NULL,
  PRIMARY KEY (round_id, member_id),
  CONSTRAINT fk_survey_member_round FOREIGN KEY (round_id) REFERENCES survey_round (id),
  CONSTRAINT fk_survey_member_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_survey_member ON survey_member (member_id);

-- What one person fills in in a round. state: O opened, P partial, C complete, R refused. Without a member it waits for
-- somebody who knows whose it is; nickname is what that person typed, kept only until then.
CREATE TABLE answer_sheet (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  round_id        BIGINT       NOT NULL,
  member_id       BIGINT       NULL,
  browser         VARCHAR(64)  NULL,
  nickname        VARCHAR(190) NULL,
  state           CHAR(1)      NOT NULL,
  source          VARCHAR(12)  NOT NULL,
  revision        INT          DEFAULT 0 NOT NULL,
  opened_at_ms    BIGINT       NOT NULL,
  changed_at_ms   BIGINT       NOT NULL,
  submitted_at_ms BIGINT       NULL,
  matched_by      VARCHAR(120) NULL,
  CONSTRAINT uq_answer_sheet_member UNIQUE (round_id, member_id),
  CONSTRAINT uq_answer_sheet_browser UNIQUE (round_id, browser),
  CONSTRAINT fk_answer_sheet_round FOREIGN KEY (round_id) REFERENCES survey_round (id),
  CONSTRAINT fk_answer_sheet_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_answer_sheet_member ON answer_sheet (member_id);
CREATE INDEX ix_answer_sheet_round ON answer_sheet (round_id, state);

-- One answer in a field of the questionnaire; several positions where several may be picked.
CREATE TABLE sheet_answer (
  sheet_id     BIGINT        NOT NULL,
  field_key    VARCHAR(140)  NOT NULL,
  position     INT           NOT NULL,
  answer       VARCHAR(4000) NOT NULL,
  PRIMARY KEY (sheet_id, field_key, position),
  CONSTRAINT fk_sheet_answer_sheet FOREIGN KEY (sheet_id) REFERENCES answer_sheet (id) ON DELETE CASCADE
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
