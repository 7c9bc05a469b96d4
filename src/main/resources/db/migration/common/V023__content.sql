-- L3.2: the topics of a plan; each further choice of topics is a further plan.
CREATE TABLE topic (
  community_key  VARCHAR(64)  NOT NULL,
  plan_number    INT          NOT NULL,
  position       INT          NOT NULL,
  cycle          INT          NOT NULL,
  title          VARCHAR(200) NOT NULL,
  kind           VARCHAR(12)  NOT NULL,
  source         VARCHAR(3)   NOT NULL,
  planned_on     DATE         NOT NULL,
  recorded_at_ms BIGINT       NOT NULL,
  PRIMARY KEY (community_key, plan_number, position),
  CONSTRAINT fk_topic_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- L3.1, L3.3: what is made for a plan's topics; credit_to is empty only for the company's own.
CREATE TABLE content_item (
  community_key  VARCHAR(64)  NOT NULL,
  plan_number    INT          NOT NULL,
  position       INT          NOT NULL,
  title          VARCHAR(200) NOT NULL,
  medium         VARCHAR(8)   NOT NULL,
  source         VARCHAR(3)   NOT NULL,
  way_in         VARCHAR(400) NOT NULL,
  credit_to      VARCHAR(120) NOT NULL,
  recorded_at_ms BIGINT       NOT NULL,
  PRIMARY KEY (community_key, plan_number, position),
  CONSTRAINT fk_content_item_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
