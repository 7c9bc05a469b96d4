-- F7: counts of funnels elsewhere, to compare with.
CREATE TABLE reference_funnel (
  community_key  VARCHAR(64)  NOT NULL,
  label          VARCHAR(90)  NOT NULL,
  members        INT          NOT NULL,
  interested     INT,
  registered     INT,
  attended       INT,
  ordered        INT,
  paid           INT          NOT NULL,
  revenue_minor  BIGINT,
  imported_by    VARCHAR(120) NOT NULL,
  imported_at_ms BIGINT       NOT NULL,
  CONSTRAINT pk_reference_funnel PRIMARY KEY (community_key, label),
  CONSTRAINT fk_reference_funnel FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
