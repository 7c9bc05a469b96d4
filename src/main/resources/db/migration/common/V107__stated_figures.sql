-- F7: what no order tells and an operator states about an offering. Wrong entries are voided with a reason, never deleted; open_key keeps
-- the same entry from being stated twice and is emptied when it is voided.

-- How long it takes to deliver what is sold, once.
CREATE TABLE delivery_plan (
  offering_id   BIGINT       NOT NULL PRIMARY KEY,
  days          INT          NOT NULL,
  minutes_a_day INT          NOT NULL,
  stated_by     VARCHAR(120) NOT NULL,
  stated_at_ms  BIGINT       NOT NULL,
  CONSTRAINT fk_delivery_plan_offering FOREIGN KEY (offering_id) REFERENCES offering (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- What was delivered, for which round of selling.
CREATE TABLE delivery_hours (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  offering_id  BIGINT       NOT NULL,
  round_no     INT          NOT NULL,
  held_on      DATE         NOT NULL,
  minutes      INT          NOT NULL,
  note         VARCHAR(200) NOT NULL,
  open_key     CHAR(64)     NULL,
  stated_by    VARCHAR(120) NOT NULL,
  stated_at_ms BIGINT       NOT NULL,
  voided_by    VARCHAR(120) NULL,
  voided_at_ms BIGINT       NULL,
  void_why     VARCHAR(200) NULL,
  CONSTRAINT uq_delivery_hours UNIQUE (open_key),
  CONSTRAINT fk_delivery_hours_offering FOREIGN KEY (offering_id) REFERENCES offering (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_delivery_hours_offering ON delivery_hours (offering_id, held_on, id);

-- Money the community brought that is no order; lead_id: of the corporate lead whose contract it is.
CREATE TABLE indirect_revenue (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  offering_id  BIGINT       NOT NULL,
  lead_id      BIGINT       NULL,
  what         VARCHAR(200) NOT NULL,
  amount_minor BIGINT       NOT NULL,
  received_on  DATE         NOT NULL,
  evidence     VARCHAR(500) NOT NULL,
  open_key     CHAR(64)     NULL,
  stated_by    VARCHAR(120) NOT NULL,
  stated_at_ms BIGINT       NOT NULL,
  voided_by    VARCHAR(120) NULL,
  voided_at_ms BIGINT       NULL,
  void_why     VARCHAR(200) NULL,
  CONSTRAINT uq_indirect_revenue UNIQUE (open_key),
  CONSTRAINT fk_indirect_revenue_offering FOREIGN KEY (offering_id) REFERENCES offering (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_indirect_revenue_offering ON indirect_revenue (offering_id, received_on, id);
