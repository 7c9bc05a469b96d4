-- A price cut with a deadline (F3). Valid from the later of starts_at_ms and published_at_ms up to, and not at, the earlier of
-- ends_at_ms and withdrawn_at_ms; nothing has to happen at that moment for the price to be back.
CREATE TABLE promotion (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key   VARCHAR(64)  NOT NULL,
  offering_id     BIGINT       NOT NULL,
  price_minor     BIGINT       NOT NULL,
  starts_at_ms    BIGINT       NOT NULL,
  ends_at_ms      BIGINT       NOT NULL,
  reason          VARCHAR(500) NOT NULL,
  state           VARCHAR(10)  NOT NULL,
  planned_by      VARCHAR(120) NOT NULL,
  planned_at_ms   BIGINT       NOT NULL,
  published_by    VARCHAR(120) NULL,
  published_at_ms BIGINT       NULL,
  withdrawn_by    VARCHAR(120) NULL,
  withdrawn_at_ms BIGINT       NULL,
  CONSTRAINT fk_promotion_community FOREIGN KEY (community_key) REFERENCES community (community_key),
  CONSTRAINT fk_promotion_offering FOREIGN KEY (offering_id) REFERENCES offering (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_promotion_offering ON promotion (offering_id, state, ends_at_ms);
