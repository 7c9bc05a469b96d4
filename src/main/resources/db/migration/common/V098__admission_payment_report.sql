-- by_hand: an operator typed it, a report of the same payment may still come; typed_as: its number until the report came, which
-- brought the one it is known by where it was made.
ALTER TABLE admission_payment ADD COLUMN by_hand BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE admission_payment ADD COLUMN typed_as VARCHAR(190) NULL;
UPDATE admission_payment SET by_hand = TRUE WHERE amount_minor > 0 AND recorded_by NOT LIKE 'webhook %';
CREATE INDEX ix_admission_payment_typed ON admission_payment (community_key, typed_as);

-- A reported payment of which nobody can say but a person whether it is one that was typed by hand.
CREATE TABLE admission_payment_doubt (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key  VARCHAR(64)  NOT NULL,
  receipt        VARCHAR(190) NOT NULL,
  application_id BIGINT       NOT NULL,
  amount_minor   BIGINT       NOT NULL,
  reported_by    VARCHAR(120) NOT NULL,
  reported_at_ms BIGINT       NOT NULL,
  decided_by     VARCHAR(120) NULL,
  decided_at_ms  BIGINT       NULL,
  CONSTRAINT uq_admission_payment_doubt UNIQUE (community_key, receipt),
  CONSTRAINT fk_admission_payment_doubt_application FOREIGN KEY (application_id) REFERENCES admission_application (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_admission_payment_doubt_application ON admission_payment_doubt (application_id);
CREATE INDEX ix_admission_payment_doubt_open ON admission_payment_doubt (community_key, decided_at_ms);
