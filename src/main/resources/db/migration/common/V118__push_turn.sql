-- Who counts what members were pushed, and pushes, takes turns within a community: nobody gets more because two do so at once.
CREATE TABLE push_turn (
  community_key VARCHAR(64) NOT NULL PRIMARY KEY,
  CONSTRAINT fk_push_turn FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
