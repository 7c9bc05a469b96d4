-- F4: the payment that a refund gives back, where its report names one.
ALTER TABLE sale_payment ADD COLUMN of_payment VARCHAR(190) NULL;
ALTER TABLE sale_waiting ADD COLUMN of_payment VARCHAR(190) NULL;

-- Reports that waited and that a person gave up, with the reason; who sends one again is heard again.
CREATE TABLE sale_discarded (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key   VARCHAR(64)  NOT NULL,
  source          VARCHAR(64)  NOT NULL,
  external_id     VARCHAR(190) NOT NULL,
  kind            CHAR(1)      NOT NULL,
  reference       VARCHAR(190) NOT NULL,
  of_payment      VARCHAR(190) NULL,
  amount_minor    BIGINT       NOT NULL,
  moved_at_ms     BIGINT       NOT NULL,
  heard_by        VARCHAR(120) NOT NULL,
  heard_at_ms     BIGINT       NOT NULL,
  reason          VARCHAR(500) NOT NULL,
  discarded_by    VARCHAR(120) NOT NULL,
  discarded_at_ms BIGINT       NOT NULL,
  CONSTRAINT fk_sale_discarded_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_sale_discarded ON sale_discarded (community_key, id);
CREATE INDEX ix_sale_waiting ON sale_waiting (community_key, id);
