-- L7.1: orders and turnover of an ISO week, as a person stated them; no row is not known. week_start: the Monday, a local day.
CREATE TABLE conversion_week (
  community_key VARCHAR(64)  NOT NULL,
  week_start    DATE         NOT NULL,
  order_count   INT          NOT NULL,
  gmv_minor     BIGINT       NULL,
  stated_by     VARCHAR(120) NOT NULL,
  stated_at_ms  BIGINT       NOT NULL,
  PRIMARY KEY (community_key, week_start),
  CONSTRAINT fk_conversion_week_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
