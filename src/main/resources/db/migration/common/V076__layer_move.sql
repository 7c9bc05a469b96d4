-- A7: a person said why a member went from one layer of the community's groups to another. What the groups themselves show is
-- read from membership and not written here.
CREATE TABLE layer_move (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key  VARCHAR(64)  NOT NULL,
  member_id      BIGINT       NOT NULL,
  from_layer     VARCHAR(20)  NOT NULL,
  to_layer       VARCHAR(20)  NOT NULL,
  moved_at_ms    BIGINT       NOT NULL,
  reason         VARCHAR(500) NOT NULL,
  moved_by       VARCHAR(120) NOT NULL,
  recorded_at_ms BIGINT       NOT NULL,
  CONSTRAINT fk_layer_move_community FOREIGN KEY (community_key) REFERENCES community (community_key),
  CONSTRAINT fk_layer_move_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_layer_move_community ON layer_move (community_key, moved_at_ms);
CREATE INDEX ix_layer_move_member ON layer_move (member_id, moved_at_ms);
