-- What is sold, cut and ordered belongs to one community; the database holds to it, too.
ALTER TABLE promotion ADD CONSTRAINT uq_promotion_of_community UNIQUE (community_key, id);
ALTER TABLE group_buy ADD CONSTRAINT uq_group_buy_of_community UNIQUE (community_key, id);
ALTER TABLE promotion ADD CONSTRAINT fk_promotion_own_offering FOREIGN KEY (community_key, offering_id) REFERENCES offering (community_key, id);
ALTER TABLE group_buy ADD CONSTRAINT fk_group_buy_own_offering FOREIGN KEY (community_key, offering_id) REFERENCES offering (community_key, id);
ALTER TABLE sale_order ADD CONSTRAINT fk_sale_order_own_offering FOREIGN KEY (community_key, offering_id) REFERENCES offering (community_key, id);
ALTER TABLE sale_order ADD CONSTRAINT fk_sale_order_own_promotion FOREIGN KEY (community_key, promotion_id) REFERENCES promotion (community_key, id);
ALTER TABLE sale_order ADD CONSTRAINT fk_sale_order_own_group_buy FOREIGN KEY (community_key, group_buy_id) REFERENCES group_buy (community_key, id);

-- When it was heard that an order is paid in full; paid_at_ms is when that was, as it was reported, and can be dated back.
ALTER TABLE sale_order ADD COLUMN paid_heard_at_ms BIGINT NULL;
UPDATE sale_order SET paid_heard_at_ms = paid_at_ms;

-- Who reports orders, and how many reports were taken: a row to wait for, so that those of a source are taken one after the other.
CREATE TABLE sale_source (
  community_key VARCHAR(64) NOT NULL,
  source        VARCHAR(64) NOT NULL,
  reports       BIGINT      NOT NULL,
  PRIMARY KEY (community_key, source),
  CONSTRAINT fk_sale_source_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Reports that came before what they are about: kind P paid, R refunded, C cancelled. They wait for it and count as heard when they came.
CREATE TABLE sale_waiting (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key VARCHAR(64)  NOT NULL,
  source        VARCHAR(64)  NOT NULL,
  external_id   VARCHAR(190) NOT NULL,
  kind          CHAR(1)      NOT NULL,
  reference     VARCHAR(190) NOT NULL,
  amount_minor  BIGINT       NOT NULL,
  moved_at_ms   BIGINT       NOT NULL,
  heard_by      VARCHAR(120) NOT NULL,
  heard_at_ms   BIGINT       NOT NULL,
  CONSTRAINT uq_sale_waiting UNIQUE (community_key, source, external_id, kind, reference),
  CONSTRAINT fk_sale_waiting_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
