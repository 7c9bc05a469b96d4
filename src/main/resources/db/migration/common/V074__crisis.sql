-- A crisis of public opinion (A8). open_key: the community's key as long as it is open, so that there is one; then empty.
CREATE TABLE crisis (
  id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key VARCHAR(64)   NOT NULL,
  open_key      VARCHAR(64)   NULL,
  raised_at_ms  BIGINT        NOT NULL,
  finding       VARCHAR(16)   NULL,
  conclusion    VARCHAR(1000) NULL,
  settled_by    VARCHAR(120)  NULL,
  settled_at_ms BIGINT        NULL,
  CONSTRAINT uq_crisis_open UNIQUE (open_key),
  CONSTRAINT fk_crisis_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_crisis_community ON crisis (community_key, id);

-- Who raised it, and who raised the same later: an operator by account, or a member.
CREATE TABLE crisis_report (
  id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  crisis_id      BIGINT        NOT NULL,
  member_id      BIGINT        NULL,
  raised_by      VARCHAR(120)  NOT NULL,
  words          VARCHAR(1000) NOT NULL,
  reported_at_ms BIGINT        NOT NULL,
  CONSTRAINT fk_crisis_report_crisis FOREIGN KEY (crisis_id) REFERENCES crisis (id),
  CONSTRAINT fk_crisis_report_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_crisis_report_crisis ON crisis_report (crisis_id, id);
CREATE INDEX ix_crisis_report_member ON crisis_report (member_id, reported_at_ms);

-- What owner, stewards and KOLs did about it.
CREATE TABLE crisis_part (
  crisis_id  BIGINT        NOT NULL,
  part       VARCHAR(8)    NOT NULL,
  words      VARCHAR(1000) NOT NULL,
  done_at_ms BIGINT        NOT NULL,
  PRIMARY KEY (crisis_id, part),
  CONSTRAINT fk_crisis_part_crisis FOREIGN KEY (crisis_id) REFERENCES crisis (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
