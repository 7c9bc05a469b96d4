-- One row an import, of whatever a file brought. An import taken back keeps its row.
ALTER TABLE activity_import ADD COLUMN community_key VARCHAR(64) NULL;
UPDATE activity_import SET community_key = (SELECT g.community_key FROM chat_group g WHERE g.id = activity_import.group_id);
ALTER TABLE activity_import DROP CONSTRAINT fk_activity_import_group;
ALTER TABLE activity_import MODIFY COLUMN community_key VARCHAR(64) NOT NULL;
ALTER TABLE activity_import MODIFY COLUMN group_id BIGINT NULL;
ALTER TABLE activity_import ADD COLUMN file_format VARCHAR(20) DEFAULT 'csv' NOT NULL;
-- Why the company may process this, and when it told the members (PIPL 13, 17); empty for imports of before.
ALTER TABLE activity_import ADD COLUMN legal_basis VARCHAR(20) NULL;
ALTER TABLE activity_import ADD COLUMN notice_given_on DATE NULL;
ALTER TABLE activity_import ADD COLUMN left_out INT DEFAULT 0 NOT NULL;
ALTER TABLE activity_import ADD COLUMN taken_back_at_ms BIGINT NULL;
ALTER TABLE activity_import ADD COLUMN taken_back_by VARCHAR(120) NULL;
ALTER TABLE activity_import ADD CONSTRAINT fk_activity_import_community FOREIGN KEY (community_key) REFERENCES community (community_key);
CREATE INDEX ix_activity_import_community ON activity_import (community_key, finished_at_ms);

-- What an import brought to one group, with the period its events cover.
CREATE TABLE activity_import_group (
  import_id BIGINT NOT NULL,
  group_id  BIGINT NOT NULL,
  imported  INT    NOT NULL,
  unchanged INT    NOT NULL,
  from_ms   BIGINT NULL,
  to_ms     BIGINT NULL,
  PRIMARY KEY (import_id, group_id),
  CONSTRAINT fk_activity_import_group_import FOREIGN KEY (import_id) REFERENCES activity_import (id),
  CONSTRAINT fk_activity_import_group_group FOREIGN KEY (group_id) REFERENCES chat_group (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_activity_import_group ON activity_import_group (group_id);

-- The name under which exports know the group (a QQ group's name, a WeCom roomid); chosen once, proposed again.
ALTER TABLE chat_group ADD COLUMN foreign_name VARCHAR(190) NULL;
-- Whether the source of any of its events states what is answered; else @nickname and quotes are asked.
ALTER TABLE chat_group ADD COLUMN replies_stated BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE chat_group SET replies_stated = TRUE
  WHERE EXISTS (SELECT 1 FROM activity_event e WHERE e.group_id = chat_group.id AND e.reply_to IS NOT NULL);

-- import_id: the first import that brought the event and was not taken back; 0 for those of before.
-- nickname: how the source called the sender, where it differs from the account's name; by_nickname: the source named no account.
-- question: asks something, addressed: speaks to somebody by @ or quote; told when it came in, since texts are deleted after a while.
-- addressee: the nickname a quote names.
-- mention_of: external id of the message answered by @nickname or quote; counts only where the group states no replies at all.
ALTER TABLE activity_event ADD COLUMN import_id BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE activity_event ADD COLUMN nickname VARCHAR(190) NULL;
ALTER TABLE activity_event ADD COLUMN by_nickname BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE activity_event ADD COLUMN question BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE activity_event ADD COLUMN addressed BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE activity_event ADD COLUMN addressee VARCHAR(190) NULL;
ALTER TABLE activity_event ADD COLUMN mention_of VARCHAR(190) NULL;

-- Later imports that brought the same event again: it stays when only some of them are taken back.
-- nickname: how that import called the sender.
CREATE TABLE activity_repeat (
  import_id BIGINT       NOT NULL,
  event_id  BIGINT       NOT NULL,
  nickname  VARCHAR(190) NULL,
  PRIMARY KEY (event_id, import_id),
  CONSTRAINT fk_activity_repeat_event FOREIGN KEY (event_id) REFERENCES activity_event (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_activity_repeat_import ON activity_repeat (import_id);

-- An account that is known by a nickname only, until somebody who speaks under it is known. It is none of the platform's,
-- so one of the platform's may have the same name.
ALTER TABLE account ADD COLUMN nickname_only BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE account DROP CONSTRAINT uq_account;
ALTER TABLE account ADD CONSTRAINT uq_account UNIQUE (name_key, community_key, platform, nickname_only);

-- The events with by_nickname: few, looked up by nickname when somebody speaks under it.
CREATE TABLE activity_nameless (
  event_id     BIGINT       NOT NULL PRIMARY KEY,
  group_id     BIGINT       NOT NULL,
  nickname_key VARCHAR(191) NOT NULL,
  CONSTRAINT fk_activity_nameless_event FOREIGN KEY (event_id) REFERENCES activity_event (id) ON DELETE CASCADE
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_activity_nameless ON activity_nameless (group_id, nickname_key);

-- The nicknames of an account, with the first and last time an event or a snapshot named it so.
CREATE TABLE account_nickname (
  account_id   BIGINT       NOT NULL,
  nickname     VARCHAR(190) NOT NULL,
  nickname_key VARCHAR(191) GENERATED ALWAYS AS (CONCAT(nickname, '.')),
  first_at_ms  BIGINT       NOT NULL,
  last_at_ms   BIGINT       NOT NULL,
  CONSTRAINT uq_account_nickname UNIQUE (account_id, nickname_key),
  CONSTRAINT fk_account_nickname_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_account_nickname_key ON account_nickname (nickname_key);

-- A person said that this account belongs to another member; undone_at_ms: it was taken back.
CREATE TABLE account_link (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key  VARCHAR(64)  NOT NULL,
  account_id     BIGINT       NOT NULL,
  from_member_id BIGINT       NOT NULL,
  to_member_id   BIGINT       NOT NULL,
  linked_by      VARCHAR(120) NOT NULL,
  linked_at_ms   BIGINT       NOT NULL,
  undone_by      VARCHAR(120) NULL,
  undone_at_ms   BIGINT       NULL,
  CONSTRAINT fk_account_link_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT fk_account_link_from FOREIGN KEY (from_member_id) REFERENCES member (id),
  CONSTRAINT fk_account_link_to FOREIGN KEY (to_member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_account_link_community ON account_link (community_key, linked_at_ms);

-- Everybody who was in a group at a moment, as the platform's own list says.
CREATE TABLE member_snapshot (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  import_id   BIGINT NOT NULL,
  group_id    BIGINT NOT NULL,
  taken_at_ms BIGINT NOT NULL,
  CONSTRAINT uq_member_snapshot UNIQUE (group_id, taken_at_ms, import_id),
  CONSTRAINT fk_member_snapshot_import FOREIGN KEY (import_id) REFERENCES activity_import (id),
  CONSTRAINT fk_member_snapshot_group FOREIGN KEY (group_id) REFERENCES chat_group (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE member_snapshot_row (
  snapshot_id  BIGINT       NOT NULL,
  account_id   BIGINT       NOT NULL,
  nickname     VARCHAR(190) NULL,
  joined_at_ms BIGINT       NULL,
  staff        BOOLEAN      NOT NULL,
  role         VARCHAR(40)  NULL,
  PRIMARY KEY (snapshot_id, account_id),
  CONSTRAINT fk_member_snapshot_row_snapshot FOREIGN KEY (snapshot_id) REFERENCES member_snapshot (id),
  CONSTRAINT fk_member_snapshot_row_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_member_snapshot_row_account ON member_snapshot_row (account_id);

-- How many are in a group, as a person typed it, our own people and bots not counted.
CREATE TABLE head_count (
  group_id      BIGINT       NOT NULL,
  counted_at_ms BIGINT       NOT NULL,
  members       INT          NOT NULL,
  stated_by     VARCHAR(120) NOT NULL,
  stated_at_ms  BIGINT       NOT NULL,
  PRIMARY KEY (group_id, counted_at_ms),
  CONSTRAINT fk_head_count_group FOREIGN KEY (group_id) REFERENCES chat_group (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Totals of a content, as an account's back office states them; the highest of all imports counts, since totals only grow.
CREATE TABLE content_total (
  import_id     BIGINT       NOT NULL,
  community_key VARCHAR(64)  NOT NULL,
  content_id    VARCHAR(190) NOT NULL,
  title         VARCHAR(200) NOT NULL,
  published_on  DATE         NOT NULL,
  read_count    BIGINT       NOT NULL,
  forwarded     BIGINT       NOT NULL,
  liked         BIGINT       NOT NULL,
  collected     BIGINT       NOT NULL,
  PRIMARY KEY (import_id, content_id),
  CONSTRAINT fk_content_total_import FOREIGN KEY (import_id) REFERENCES activity_import (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_content_total_community ON content_total (community_key, published_on);

-- What imports stated about members; member_fact holds the latest of all statements. import_id 0: what a person or another
-- file stated and an import covers at the moment; otherwise that stands in member_fact only.
CREATE TABLE fact_statement (
  import_id    BIGINT        NOT NULL,
  source       VARCHAR(20)   NOT NULL,
  member_id    BIGINT        NOT NULL,
  fact_key     VARCHAR(64)   NOT NULL,
  fact_value   VARCHAR(2000) NOT NULL,
  stated_at_ms BIGINT        NOT NULL,
  PRIMARY KEY (member_id, fact_key, import_id),
  CONSTRAINT fk_fact_statement_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_fact_statement_import ON fact_statement (import_id);
