-- Times are epoch milliseconds (…_at_ms); days are DATEs in the community's time zone.
CREATE TABLE business_line (
  line_key      VARCHAR(64)  NOT NULL PRIMARY KEY,
  name          VARCHAR(120) NOT NULL,
  created_at_ms BIGINT       NOT NULL
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE community (
  community_key VARCHAR(64)  NOT NULL PRIMARY KEY,
  line_key      VARCHAR(64)  NOT NULL,
  name          VARCHAR(120) NOT NULL,
  type          VARCHAR(20)  NOT NULL,
  time_zone     VARCHAR(64)  NOT NULL,
  state         VARCHAR(20)  NOT NULL,
  created_at_ms BIGINT       NOT NULL,
  CONSTRAINT fk_community_line FOREIGN KEY (line_key) REFERENCES business_line (line_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE chat_group (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key VARCHAR(64)  NOT NULL,
  group_key     VARCHAR(64)  NOT NULL,
  name          VARCHAR(120) NOT NULL,
  platform      VARCHAR(20)  NOT NULL,
  layer         VARCHAR(20)  NOT NULL,
  capacity      INT          NULL,
  owner         VARCHAR(120) NULL,
  created_at_ms BIGINT       NOT NULL,
  CONSTRAINT uq_chat_group UNIQUE (community_key, group_key),
  CONSTRAINT fk_chat_group_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE member (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key VARCHAR(64)  NOT NULL,
  nickname      VARCHAR(190) NOT NULL,
  agreed_to_duty BOOLEAN     NOT NULL DEFAULT FALSE,
  created_at_ms BIGINT       NOT NULL,
  CONSTRAINT fk_member_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_member_community ON member (community_key, id);

-- A person's identity on a platform. Names differing only in case or in a trailing blank are
-- different accounts: MySQL compares 'x' and 'x ' as equal, 'x.' and 'x .' not, so name_key is what
-- is unique and looked up. It leads the unique index so that a thousand names are looked up at once on every database.
CREATE TABLE account (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key VARCHAR(64)  NOT NULL,
  platform      VARCHAR(20)  NOT NULL,
  name          VARCHAR(190) NOT NULL,
  name_key      VARCHAR(191) GENERATED ALWAYS AS (CONCAT(name, '.')),
  member_id     BIGINT       NOT NULL,
  staff         BOOLEAN      NOT NULL DEFAULT FALSE,
  bot           BOOLEAN      NOT NULL DEFAULT FALSE,
  created_at_ms BIGINT       NOT NULL,
  CONSTRAINT uq_account UNIQUE (name_key, community_key, platform),
  CONSTRAINT fk_account_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_account_member ON account (member_id);

CREATE TABLE member_fact (
  member_id     BIGINT        NOT NULL,
  fact_key      VARCHAR(64)   NOT NULL,
  fact_value    VARCHAR(2000) NOT NULL,
  source        VARCHAR(20)   NOT NULL,
  stated_at_ms  BIGINT        NOT NULL,
  PRIMARY KEY (member_id, fact_key),
  CONSTRAINT fk_member_fact_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_member_fact_key ON member_fact (fact_key);
