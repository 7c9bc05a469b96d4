-- L2.2: the approved questionnaires; a changed one is a further version.
CREATE TABLE questionnaire (
  community_key  VARCHAR(64)  NOT NULL,
  version        INT          NOT NULL,
  cycle          INT          NOT NULL,
  title          VARCHAR(200) NOT NULL,
  round_days     INT          NOT NULL,
  approved_at_ms BIGINT       NOT NULL,
  PRIMARY KEY (community_key, version),
  CONSTRAINT fk_questionnaire_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- L2.1: fact_key says which fact on the member the answer becomes, empty for none.
CREATE TABLE questionnaire_question (
  community_key VARCHAR(64)  NOT NULL,
  version       INT          NOT NULL,
  position      INT          NOT NULL,
  question      VARCHAR(400) NOT NULL,
  kind          VARCHAR(8)   NOT NULL,
  guidance      VARCHAR(600) NOT NULL,
  answer_use    VARCHAR(400) NOT NULL,
  fact_key      VARCHAR(64)  NOT NULL,
  PRIMARY KEY (community_key, version, position),
  CONSTRAINT fk_questionnaire_question FOREIGN KEY (community_key, version)
    REFERENCES questionnaire (community_key, version)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- L2.5: a round of answers. What is NULL has not happened: no reminder, not closed.
CREATE TABLE questionnaire_round (
  community_key    VARCHAR(64)   NOT NULL,
  round_number     INT           NOT NULL,
  version          INT           NOT NULL,
  cycle            INT           NOT NULL,
  sent_on          DATE          NOT NULL,
  sent_to          VARCHAR(600)  NOT NULL,
  survey_tool      VARCHAR(1000) NOT NULL,
  ends_on          DATE          NOT NULL,
  reminded_members INT           NULL,
  invited_members  INT           NULL,
  answered_members INT           NULL,
  answer_uses      VARCHAR(100)  NULL,
  answer_use_note  VARCHAR(2000) NULL,
  recorded_at_ms   BIGINT        NOT NULL,
  reminded_at_ms   BIGINT        NULL,
  closed_at_ms     BIGINT        NULL,
  PRIMARY KEY (community_key, round_number),
  CONSTRAINT fk_questionnaire_round FOREIGN KEY (community_key, version)
    REFERENCES questionnaire (community_key, version)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
