-- A saved choice of members. conditions: JSON. retired_at_ms 0: in use; what was retired stays readable for what referred to it.
CREATE TABLE segment (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key VARCHAR(64)  NOT NULL,
  name          VARCHAR(120) NOT NULL,
  conditions    MEDIUMTEXT   NOT NULL,
  revision      INT          NOT NULL,
  saved_by      VARCHAR(120) NOT NULL,
  saved_at_ms   BIGINT       NOT NULL,
  retired_at_ms BIGINT       NOT NULL,
  CONSTRAINT uq_segment UNIQUE (community_key, name, retired_at_ms),
  CONSTRAINT fk_segment_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
