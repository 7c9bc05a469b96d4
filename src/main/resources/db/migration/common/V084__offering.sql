-- What a community sells (F3, F4): kind L leads in, M makes the main profit. Prices in fen, commission and reward in basis points
-- of the price. retired_at_ms: sold no more.
CREATE TABLE offering (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key    VARCHAR(64)  NOT NULL,
  offering_key     VARCHAR(64)  NOT NULL,
  name             VARCHAR(120) NOT NULL,
  kind             CHAR(1)      NOT NULL,
  list_price_minor BIGINT       NOT NULL,
  cost_minor       BIGINT       NOT NULL,
  commission_bp    INT          NOT NULL,
  reward_bp        INT          NOT NULL,
  revision         INT          NOT NULL,
  created_by       VARCHAR(120) NOT NULL,
  created_at_ms    BIGINT       NOT NULL,
  retired_at_ms    BIGINT       NULL,
  CONSTRAINT uq_offering UNIQUE (community_key, offering_key),
  CONSTRAINT fk_offering_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Its price and costs from a moment on, each revision a row: an order is judged by those of its own moment.
CREATE TABLE offering_terms (
  offering_id      BIGINT       NOT NULL,
  revision         INT          NOT NULL,
  from_ms          BIGINT       NOT NULL,
  list_price_minor BIGINT       NOT NULL,
  cost_minor       BIGINT       NOT NULL,
  commission_bp    INT          NOT NULL,
  reward_bp        INT          NOT NULL,
  changed_by       VARCHAR(120) NOT NULL,
  PRIMARY KEY (offering_id, revision),
  CONSTRAINT fk_offering_terms_offering FOREIGN KEY (offering_id) REFERENCES offering (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
