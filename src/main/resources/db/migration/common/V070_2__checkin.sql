-- H1: members say that they did something today. to_groups: its invitation goes into groups, else to each member.
-- closed_at_ms: a person ended it early.
CREATE TABLE checkin (
  id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key VARCHAR(64)   NOT NULL,
  title         VARCHAR(100)  NOT NULL,
  about         VARCHAR(1000) NOT NULL,
  channel       VARCHAR(20)   NOT NULL,
  to_groups     BOOLEAN       NOT NULL,
  opened_by     VARCHAR(120)  NOT NULL,
  created_at_ms BIGINT        NOT NULL,
  closed_at_ms  BIGINT        NULL,
  closed_by     VARCHAR(120)  NULL,
  CONSTRAINT fk_checkin_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_checkin_community ON checkin (community_key, id);

-- One row a local day of the community; its window is reckoned in the community's zone once and for all.
CREATE TABLE checkin_day (
  checkin_id   BIGINT NOT NULL,
  day_no       INT    NOT NULL,
  local_day    DATE   NOT NULL,
  opens_at_ms  BIGINT NOT NULL,
  closes_at_ms BIGINT NOT NULL,
  PRIMARY KEY (checkin_id, day_no),
  CONSTRAINT fk_checkin_day_checkin FOREIGN KEY (checkin_id) REFERENCES checkin (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Who came with a browser by the group link, once for all days. known_by: NICKNAME (typed, nobody proved it), CODE or
-- OPERATOR; without a member it waits for somebody who knows who it is, and nickname is what was typed, kept until then.
CREATE TABLE checkin_visitor (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  checkin_id  BIGINT       NOT NULL,
  browser     VARCHAR(64)  NOT NULL,
  member_id   BIGINT       NULL,
  nickname    VARCHAR(190) NULL,
  known_by    VARCHAR(12)  NULL,
  matched_by  VARCHAR(120) NULL,
  said_at_ms  BIGINT       NOT NULL,
  CONSTRAINT uq_checkin_visitor_browser UNIQUE (checkin_id, browser),
  CONSTRAINT fk_checkin_visitor_checkin FOREIGN KEY (checkin_id) REFERENCES checkin (id),
  CONSTRAINT fk_checkin_visitor_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_checkin_visitor_member ON checkin_visitor (member_id);

-- Checked in, once a member and day. proven: by a personal link, a code or an operator, not by a typed nickname alone.
CREATE TABLE checkin_entry (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  checkin_id       BIGINT       NOT NULL,
  day_no           INT          NOT NULL,
  member_id        BIGINT       NULL,
  visitor_id       BIGINT       NULL,
  proven           BOOLEAN      NOT NULL,
  note             VARCHAR(400) NOT NULL,
  checked_in_at_ms BIGINT       NOT NULL,
  CONSTRAINT uq_checkin_entry_member UNIQUE (checkin_id, day_no, member_id),
  CONSTRAINT uq_checkin_entry_visitor UNIQUE (checkin_id, day_no, visitor_id),
  CONSTRAINT fk_checkin_entry_day FOREIGN KEY (checkin_id, day_no) REFERENCES checkin_day (checkin_id, day_no),
  CONSTRAINT fk_checkin_entry_visitor FOREIGN KEY (visitor_id) REFERENCES checkin_visitor (id),
  CONSTRAINT fk_checkin_entry_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_checkin_entry_member ON checkin_entry (member_id);
CREATE INDEX ix_checkin_entry_time ON checkin_entry (checkin_id, day_no, checked_in_at_ms, id);
