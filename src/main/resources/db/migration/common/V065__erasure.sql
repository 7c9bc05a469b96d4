-- When the person was erased; the row stays, since figures and books count it.
ALTER TABLE member ADD COLUMN erased_at_ms BIGINT NULL;

-- Names that no later file may bring back, as keyed hashes. kind: account, nickname (of a source that names no accounts),
-- text (what must not come back in what others write). name_length and fingerprint (16 bits, keyed too) let texts be looked
-- through quickly. pseudonym: what stands in its place.
CREATE TABLE erased_name (
  community_key VARCHAR(64)  NOT NULL,
  platform      VARCHAR(20)  NOT NULL,
  kind          VARCHAR(8)   NOT NULL,
  name_hash     CHAR(64)     NOT NULL,
  name_length   INT          NOT NULL,
  fingerprint   INT          NOT NULL,
  pseudonym     VARCHAR(190) NOT NULL,
  erased_at_ms  BIGINT       NOT NULL,
  PRIMARY KEY (community_key, platform, kind, name_hash),
  CONSTRAINT fk_erased_name_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- The key of these hashes where none is configured; one row.
CREATE TABLE erasure_key (
  id     INT         NOT NULL PRIMARY KEY,
  secret VARCHAR(64) NOT NULL
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
