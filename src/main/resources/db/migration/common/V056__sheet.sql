-- Who posts for a community: its messages stand on the daily sheets of these people; without any on everybody's.
CREATE TABLE sheet_keeper (
  community_key VARCHAR(64)  NOT NULL,
  person        VARCHAR(120) NOT NULL,
  since_ms      BIGINT       NOT NULL,
  PRIMARY KEY (community_key, person),
  CONSTRAINT fk_sheet_keeper_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
