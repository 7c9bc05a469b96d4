-- Who looked at personal data: message texts, account names in full, everything held about a member. Append-only; kept when
-- the community or the member it names is gone, therefore without foreign keys.
CREATE TABLE personal_access (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at_ms         BIGINT       NOT NULL,
  person        VARCHAR(120) NOT NULL,
  community_key VARCHAR(64)  NOT NULL,
  kind          VARCHAR(12)  NOT NULL,
  member_id     BIGINT       NULL,
  purpose       VARCHAR(500) NOT NULL,
  amount        INT          NOT NULL
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_personal_access_community ON personal_access (community_key, id);
CREATE INDEX ix_personal_access_member ON personal_access (member_id);

-- When the texts an import brought were deleted; NULL: they are still there, or were taken back with it.
ALTER TABLE activity_import ADD COLUMN texts_deleted_at_ms BIGINT NULL;
CREATE INDEX ix_activity_import_texts ON activity_import (texts_deleted_at_ms, finished_at_ms);
-- Finds what an import brought, to delete its texts.
CREATE INDEX ix_activity_event_import ON activity_event (import_id);

-- Finds the accounts that were linked from or to a member.
CREATE INDEX ix_account_link_open ON account_link (to_member_id, undone_at_ms, from_member_id);
