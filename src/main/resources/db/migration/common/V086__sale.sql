-- Buying together (F4): so many paid orders before the deadline, or everybody gets the money back. business_key: of the process
-- that waits for it.
CREATE TABLE group_buy (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key VARCHAR(64)  NOT NULL,
  offering_id   BIGINT       NOT NULL,
  needed        INT          NOT NULL,
  price_minor   BIGINT       NOT NULL,
  ends_at_ms    BIGINT       NOT NULL,
  state         VARCHAR(10)  NOT NULL,
  business_key  VARCHAR(190) NULL,
  planned_by    VARCHAR(120) NOT NULL,
  planned_at_ms BIGINT       NOT NULL,
  opened_by     VARCHAR(120) NULL,
  opened_at_ms  BIGINT       NULL,
  closed_at_ms  BIGINT       NULL,
  CONSTRAINT fk_group_buy_community FOREIGN KEY (community_key) REFERENCES community (community_key),
  CONSTRAINT fk_group_buy_offering FOREIGN KEY (offering_id) REFERENCES offering (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_group_buy_offering ON group_buy (offering_id, state, ends_at_ms);

-- An order as it came from outside (F4): source is the key of the system that reported it, or manual. valid_price_minor: the price
-- of the moment of the order; cost, commission and reward as they were then. flags: why a person has to look, words between commas;
-- flags_open until somebody did. class_id, wave_id, channel: where it came from, as it was reported.
CREATE TABLE sale_order (
  id                BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key     VARCHAR(64)  NOT NULL,
  offering_id       BIGINT       NOT NULL,
  member_id         BIGINT       NULL,
  source            VARCHAR(64)  NOT NULL,
  external_id       VARCHAR(190) NOT NULL,
  state             VARCHAR(10)  NOT NULL,
  price_minor       BIGINT       NOT NULL,
  valid_price_minor BIGINT       NOT NULL,
  cost_minor        BIGINT       NOT NULL,
  commission_bp     INT          NOT NULL,
  reward_bp         INT          NOT NULL,
  paid_minor        BIGINT       NOT NULL,
  refunded_minor    BIGINT       NOT NULL,
  flags             VARCHAR(80)  NOT NULL,
  flags_open        BOOLEAN      NOT NULL,
  review_note       VARCHAR(500) NULL,
  reviewed_by       VARCHAR(120) NULL,
  reviewed_at_ms    BIGINT       NULL,
  ordered_at_ms     BIGINT       NOT NULL,
  paid_at_ms        BIGINT       NULL,
  refunded_at_ms    BIGINT       NULL,
  cancelled_at_ms   BIGINT       NULL,
  recorded_by       VARCHAR(120) NOT NULL,
  recorded_at_ms    BIGINT       NOT NULL,
  promotion_id      BIGINT       NULL,
  group_buy_id      BIGINT       NULL,
  class_id          BIGINT       NULL,
  wave_id           BIGINT       NULL,
  channel           VARCHAR(40)  NULL,
  CONSTRAINT uq_sale_order UNIQUE (community_key, source, external_id),
  CONSTRAINT fk_sale_order_community FOREIGN KEY (community_key) REFERENCES community (community_key),
  CONSTRAINT fk_sale_order_offering FOREIGN KEY (offering_id) REFERENCES offering (id),
  CONSTRAINT fk_sale_order_member FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT fk_sale_order_promotion FOREIGN KEY (promotion_id) REFERENCES promotion (id),
  CONSTRAINT fk_sale_order_group_buy FOREIGN KEY (group_buy_id) REFERENCES group_buy (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_sale_order_offering ON sale_order (offering_id, state, member_id);
CREATE INDEX ix_sale_order_community ON sale_order (community_key, ordered_at_ms, id);

-- Money as it was reported: kind P paid, R refunded. The same reference counts once for an order and kind.
CREATE TABLE sale_payment (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  order_id       BIGINT       NOT NULL,
  kind           CHAR(1)      NOT NULL,
  reference      VARCHAR(190) NOT NULL,
  amount_minor   BIGINT       NOT NULL,
  moved_at_ms    BIGINT       NOT NULL,
  recorded_by    VARCHAR(120) NOT NULL,
  recorded_at_ms BIGINT       NOT NULL,
  CONSTRAINT uq_sale_payment UNIQUE (order_id, kind, reference),
  CONSTRAINT fk_sale_payment_order FOREIGN KEY (order_id) REFERENCES sale_order (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
