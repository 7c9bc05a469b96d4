-- Keys under which links are signed, where the settings name none. The highest id signs; all of them verify.
CREATE TABLE link_key (
  id            INT         NOT NULL PRIMARY KEY,
  secret        VARCHAR(64) NOT NULL,
  created_at_ms BIGINT      NOT NULL
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- How often links to one thing were revoked: a link carries the count of its day, and opens while it is still that.
-- purpose '*': all links of the member. subject_id: the member, or for APPLICATION the application.
CREATE TABLE link_revocation (
  subject_id    BIGINT      NOT NULL,
  purpose       VARCHAR(16) NOT NULL,
  object_id     BIGINT      NOT NULL,
  revoked       INT         NOT NULL,
  revoked_at_ms BIGINT      NOT NULL,
  PRIMARY KEY (subject_id, purpose, object_id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- One address for everybody in a group; it says nothing of who comes.
CREATE TABLE group_link (
  code          VARCHAR(12) NOT NULL PRIMARY KEY,
  community_key VARCHAR(64) NOT NULL,
  purpose       VARCHAR(16) NOT NULL,
  object_id     BIGINT      NOT NULL,
  until_ms      BIGINT      NOT NULL,
  created_at_ms BIGINT      NOT NULL,
  CONSTRAINT uq_group_link UNIQUE (community_key, purpose, object_id),
  CONSTRAINT fk_group_link_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
