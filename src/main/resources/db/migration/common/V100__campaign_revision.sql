-- C3: a campaign as it was written at each revision. A firing works by the one it was started with, whatever is written later.
CREATE TABLE campaign_revision (
  campaign_id   BIGINT       NOT NULL,
  revision      INT          NOT NULL,
  definition    MEDIUMTEXT   NOT NULL,
  changed_by    VARCHAR(120) NOT NULL,
  changed_at_ms BIGINT       NOT NULL,
  PRIMARY KEY (campaign_id, revision),
  CONSTRAINT fk_campaign_revision FOREIGN KEY (campaign_id) REFERENCES campaign (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

INSERT INTO campaign_revision (campaign_id, revision, definition, changed_by, changed_at_ms)
SELECT id, revision, definition, changed_by, changed_at_ms FROM campaign;

-- Null: it was not started.
ALTER TABLE campaign_firing ADD COLUMN revision INT NULL;
UPDATE campaign_firing SET revision = (SELECT c.revision FROM campaign c WHERE c.id = campaign_firing.campaign_id)
WHERE started_at_ms IS NOT NULL;
