-- F6: articles and videos that are in place before prospects are looked for, each with its way in; dropped ones stay on record.
CREATE TABLE prospect_content (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key VARCHAR(64)  NOT NULL,
  offering_key  VARCHAR(64)  NOT NULL,
  title         VARCHAR(90)  NOT NULL,
  kind          VARCHAR(10)  NOT NULL,
  way_in        VARCHAR(10)  NOT NULL,
  way           VARCHAR(200) NOT NULL,
  url           VARCHAR(400) NOT NULL,
  state         VARCHAR(10)  NOT NULL,
  dropped       BOOLEAN      NOT NULL,
  changed_by    VARCHAR(120) NOT NULL,
  changed_at_ms BIGINT       NOT NULL,
  CONSTRAINT uq_prospect_content UNIQUE (community_key, offering_key, title),
  CONSTRAINT fk_prospect_content FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- F6: what must be known of a customer; a lead without it is flagged.
CREATE TABLE portrait_fact (
  community_key VARCHAR(64) NOT NULL,
  offering_key  VARCHAR(64) NOT NULL,
  fact_key      VARCHAR(64) NOT NULL,
  position      INT         NOT NULL,
  CONSTRAINT pk_portrait_fact PRIMARY KEY (community_key, offering_key, fact_key),
  CONSTRAINT fk_portrait_fact FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- F3: what a segment lacks and what it would gain, and named competitors; the latest version counts.
CREATE TABLE pain_point (
  community_key VARCHAR(64)  NOT NULL,
  offering_key  VARCHAR(64)  NOT NULL,
  version_no    INT          NOT NULL,
  position      INT          NOT NULL,
  segment_id    BIGINT       NOT NULL,
  kind          VARCHAR(12)  NOT NULL,
  pain          VARCHAR(300) NOT NULL,
  gain          VARCHAR(300) NOT NULL,
  written_by    VARCHAR(120) NOT NULL,
  written_at_ms BIGINT       NOT NULL,
  CONSTRAINT pk_pain_point PRIMARY KEY (community_key, offering_key, version_no, position),
  CONSTRAINT fk_pain_point FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE competitor (
  community_key VARCHAR(64)  NOT NULL,
  offering_key  VARCHAR(64)  NOT NULL,
  version_no    INT          NOT NULL,
  position      INT          NOT NULL,
  name          VARCHAR(90)  NOT NULL,
  price_minor   BIGINT       NOT NULL,
  service       VARCHAR(300) NOT NULL,
  content       VARCHAR(300) NOT NULL,
  extras        VARCHAR(300) NOT NULL,
  our_edge      VARCHAR(300) NOT NULL,
  written_by    VARCHAR(120) NOT NULL,
  written_at_ms BIGINT       NOT NULL,
  CONSTRAINT pk_competitor PRIMARY KEY (community_key, offering_key, version_no, position),
  CONSTRAINT fk_competitor FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
