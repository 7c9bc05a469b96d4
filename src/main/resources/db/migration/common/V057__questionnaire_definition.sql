-- L2: questionnaires as data. latest_version: the version in which it is edited and sent next.
CREATE TABLE questionnaire_definition (
  id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key  VARCHAR(64) NOT NULL,
  latest_version INT         NOT NULL,
  created_at_ms  BIGINT      NOT NULL,
  CONSTRAINT fk_questionnaire_definition_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_questionnaire_definition_community ON questionnaire_definition (community_key, id);

-- document: JSON; never changed, a changed questionnaire is a further version.
CREATE TABLE questionnaire_version (
  questionnaire_id BIGINT       NOT NULL,
  version          INT          NOT NULL,
  title            VARCHAR(200) NOT NULL,
  question_count   INT          NOT NULL,
  document         MEDIUMTEXT   NOT NULL,
  created_by       VARCHAR(120) NOT NULL,
  created_at_ms    BIGINT       NOT NULL,
  PRIMARY KEY (questionnaire_id, version),
  CONSTRAINT fk_questionnaire_version FOREIGN KEY (questionnaire_id) REFERENCES questionnaire_definition (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
