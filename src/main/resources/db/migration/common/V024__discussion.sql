-- L4.1: a round of talk, planned or casual, and what came of it. discussion_no counts from 1 in each community.
CREATE TABLE discussion (
  community_key    VARCHAR(64)   NOT NULL,
  discussion_no    INT           NOT NULL,
  cycle            INT           NOT NULL,
  topic            VARCHAR(400)  NOT NULL,
  format           VARCHAR(8)    NOT NULL,
  state            VARCHAR(12)   NOT NULL,
  host             VARCHAR(200)  NULL,
  group_key        VARCHAR(64)   NULL,
  starts_at_ms     BIGINT        NULL,
  host_confirmed   BOOLEAN       NULL,
  confirmed_count  INT           NULL,
  warm_up_notice   VARCHAR(4000) NULL,
  warmed_up_at_ms  BIGINT        NULL,
  opening_note     VARCHAR(1000) NULL,
  opened_at_ms     BIGINT        NULL,
  stand_in_host    VARCHAR(200)  NULL,
  participants     INT           NULL,
  best_question    VARCHAR(1000) NULL,
  best_answer      VARCHAR(2000) NULL,
  staff_minutes    INT           NULL,
  summary          VARCHAR(4000) NULL,
  published_where  VARCHAR(400)  NULL,
  host_rating      INT           NULL,
  host_pulled_away BOOLEAN       NULL,
  planned_at_ms    BIGINT        NOT NULL,
  closed_at_ms     BIGINT        NULL,
  PRIMARY KEY (community_key, discussion_no),
  CONSTRAINT fk_discussion_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_discussion_start ON discussion (community_key, starts_at_ms);

CREATE TABLE discussion_guest (
  community_key VARCHAR(64)  NOT NULL,
  discussion_no INT          NOT NULL,
  position      INT          NOT NULL,
  name          VARCHAR(200) NOT NULL,
  PRIMARY KEY (community_key, discussion_no, position),
  CONSTRAINT fk_discussion_guest FOREIGN KEY (community_key, discussion_no) REFERENCES discussion (community_key, discussion_no)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Questions and answers, to be harvested later (L3.3).
CREATE TABLE discussion_question (
  community_key VARCHAR(64)   NOT NULL,
  discussion_no INT           NOT NULL,
  position      INT           NOT NULL,
  question      VARCHAR(1000) NOT NULL,
  asker         VARCHAR(200)  NOT NULL,
  answer        VARCHAR(2000) NOT NULL,
  answerer      VARCHAR(200)  NOT NULL,
  PRIMARY KEY (community_key, discussion_no, position),
  CONSTRAINT fk_discussion_question FOREIGN KEY (community_key, discussion_no) REFERENCES discussion (community_key, discussion_no)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- L4.2: what went wrong and the way out that was chosen.
CREATE TABLE discussion_setback (
  community_key VARCHAR(64)   NOT NULL,
  discussion_no INT           NOT NULL,
  setback_no    INT           NOT NULL,
  problem       VARCHAR(1000) NOT NULL,
  way_out       VARCHAR(16)   NOT NULL,
  explanation   VARCHAR(2000) NOT NULL,
  decided_at_ms BIGINT        NOT NULL,
  PRIMARY KEY (community_key, discussion_no, setback_no),
  CONSTRAINT fk_discussion_setback FOREIGN KEY (community_key, discussion_no) REFERENCES discussion (community_key, discussion_no)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
