-- F1: what members and community give each other around one offering, and what the decision said of it.
CREATE TABLE value_card (
  community_key  VARCHAR(64)  NOT NULL,
  offering_key   VARCHAR(64)  NOT NULL,
  version_no     INT          NOT NULL,
  carrier        VARCHAR(400) NOT NULL,
  members_get    VARCHAR(500) NOT NULL,
  community_gets VARCHAR(500) NOT NULL,
  verdict        VARCHAR(20),
  kept_because   VARCHAR(500),
  written_by     VARCHAR(120) NOT NULL,
  written_at_ms  BIGINT       NOT NULL,
  CONSTRAINT pk_value_card PRIMARY KEY (community_key, offering_key, version_no),
  CONSTRAINT fk_value_card_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
