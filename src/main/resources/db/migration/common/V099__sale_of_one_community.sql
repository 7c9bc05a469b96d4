-- What is sold, cut and ordered belongs to one community; the database holds to it, too. Rows that crossed communities go to that of
-- their offering; an order forgets the price cut or the group of another community.
UPDATE promotion SET community_key = (SELECT o.community_key FROM offering o WHERE o.id = promotion.offering_id)
  WHERE community_key <> (SELECT o.community_key FROM offering o WHERE o.id = promotion.offering_id);
UPDATE group_buy SET community_key = (SELECT o.community_key FROM offering o WHERE o.id = group_buy.offering_id)
  WHERE community_key <> (SELECT o.community_key FROM offering o WHERE o.id = group_buy.offering_id);
UPDATE sale_order SET promotion_id = NULL
  WHERE promotion_id IS NOT NULL AND community_key <> (SELECT p.community_key FROM promotion p WHERE p.id = sale_order.promotion_id);
UPDATE sale_order SET group_buy_id = NULL
  WHERE group_buy_id IS NOT NULL AND community_key <> (SELECT g.community_key FROM group_buy g WHERE g.id = sale_order.group_buy_id);
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
