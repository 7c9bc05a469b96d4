-- Two members of whom a person said that they are not one, and what spoke for it by then: a digest of the contact or
-- nickname they share, so that only something new proposes them again. Goes with either member.
CREATE TABLE dismissed_suggestion (
  community_key    VARCHAR(64)  NOT NULL,
  first_member_id  BIGINT       NOT NULL,
  second_member_id BIGINT       NOT NULL,
  evidence         CHAR(64)     NOT NULL,
  dismissed_by     VARCHAR(120) NOT NULL,
  dismissed_at_ms  BIGINT       NOT NULL,
  PRIMARY KEY (first_member_id, second_member_id, evidence),
  CONSTRAINT fk_dismissed_suggestion_first FOREIGN KEY (first_member_id) REFERENCES member (id) ON DELETE CASCADE,
  CONSTRAINT fk_dismissed_suggestion_second FOREIGN KEY (second_member_id) REFERENCES member (id) ON DELETE CASCADE
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_dismissed_suggestion_community ON dismissed_suggestion (community_key, dismissed_at_ms);
CREATE INDEX ix_dismissed_suggestion_second ON dismissed_suggestion (second_member_id);
