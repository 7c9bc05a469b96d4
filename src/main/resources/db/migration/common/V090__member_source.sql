-- F6: through which channel (another group, a person of influence, fission, a third-party platform) and by which way of reach
-- (outside exposure, in context, direct advertisement) a member came.
CREATE TABLE member_source (
  member_id      BIGINT       NOT NULL PRIMARY KEY,
  channel        VARCHAR(20)  NOT NULL,
  reach          VARCHAR(20)  NOT NULL,
  detail         VARCHAR(200) NOT NULL,
  recorded_by    VARCHAR(120) NOT NULL,
  recorded_at_ms BIGINT       NOT NULL,
  CONSTRAINT fk_member_source FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
