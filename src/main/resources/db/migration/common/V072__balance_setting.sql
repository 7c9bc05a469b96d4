-- A3: of a week's messages at most so many per cent from the owner and our own people; no row: the product's usual limit.
CREATE TABLE balance_setting (
  community_key VARCHAR(64)  NOT NULL PRIMARY KEY,
  most_percent  INT          NOT NULL,
  stated_by     VARCHAR(120) NOT NULL,
  stated_at_ms  BIGINT       NOT NULL,
  CONSTRAINT fk_balance_setting_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
