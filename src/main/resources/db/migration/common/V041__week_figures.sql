-- Recorded topics and discussions (L4.1): whoever writes in the group between both moments takes part. group_id NULL: in any group.
CREATE TABLE talk (
  community_key VARCHAR(64)  NOT NULL,
  talk_key      VARCHAR(120) NOT NULL,
  kind          VARCHAR(12)  NOT NULL,
  title         VARCHAR(400) NOT NULL,
  group_id      BIGINT       NULL,
  starts_at_ms  BIGINT       NOT NULL,
  ends_at_ms    BIGINT       NOT NULL,
  PRIMARY KEY (community_key, talk_key),
  CONSTRAINT fk_talk_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_talk_start ON talk (community_key, starts_at_ms);

-- More messages a day than this is noise (L7.2).
CREATE TABLE figure_setting (
  community_key VARCHAR(64) NOT NULL PRIMARY KEY,
  noise_limit   INT         NOT NULL,
  CONSTRAINT fk_figure_setting_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- From when to when a member was in a group, made anew from the evidence whenever figures are out of date; spans of a member
-- in a group never overlap. Group 0 is any of the groups and written only where a community has several. to_ms NULL: still.
CREATE TABLE membership (
  community_key VARCHAR(64) NOT NULL,
  group_id      BIGINT      NOT NULL,
  member_id     BIGINT      NOT NULL,
  from_ms       BIGINT      NOT NULL,
  to_ms         BIGINT      NULL,
  PRIMARY KEY (community_key, group_id, member_id, from_ms)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Weeks whose figures are out of date. week_start: the Monday, a local day of the community. marks: how often it was said;
-- who counted the week takes the row away only if that did not change meanwhile.
CREATE TABLE week_due (
  community_key VARCHAR(64) NOT NULL,
  week_start    DATE        NOT NULL,
  marks         INT         NOT NULL,
  PRIMARY KEY (community_key, week_start),
  CONSTRAINT fk_week_due_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Who holds a community's row counts its weeks; nobody else waits for it.
CREATE TABLE figure_lock (
  community_key VARCHAR(64) NOT NULL PRIMARY KEY
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Below: what is being counted, filled and emptied within one transaction, so always empty for others.
-- The weeks of each group with their bounds; stated: whether the group's source says what answers what; typed: a person counted its members.
CREATE TABLE figure_week (
  community_key   VARCHAR(64) NOT NULL,
  group_id        BIGINT      NOT NULL,
  week_start      DATE        NOT NULL,
  sunday          DATE        NOT NULL,
  from_ms         BIGINT      NOT NULL,
  to_ms           BIGINT      NOT NULL,
  stated          BOOLEAN     NOT NULL,
  typed           BOOLEAN     NOT NULL,
  PRIMARY KEY (community_key, group_id, week_start)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- The days of each group with their bounds, once for each UTC day they touch; day 7 is the day after the week, for late answers.
CREATE TABLE figure_day (
  community_key VARCHAR(64) NOT NULL,
  group_id      BIGINT      NOT NULL,
  week_start    DATE        NOT NULL,
  day_no        INT         NOT NULL,
  utc_day       INT         NOT NULL,
  week_from_ms  BIGINT      NOT NULL,
  week_to_ms    BIGINT      NOT NULL,
  from_ms       BIGINT      NOT NULL,
  to_ms         BIGINT      NOT NULL,
  stated        BOOLEAN     NOT NULL,
  PRIMARY KEY (community_key, group_id, week_start, day_no, utc_day)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- The same for recorded talks; to_ms belongs to the talk.
CREATE TABLE figure_talk (
  community_key VARCHAR(64) NOT NULL,
  group_id      BIGINT      NOT NULL,
  week_start    DATE        NOT NULL,
  talk_no       INT         NOT NULL,
  utc_day       INT         NOT NULL,
  from_ms       BIGINT      NOT NULL,
  to_ms         BIGINT      NOT NULL,
  PRIMARY KEY (community_key, group_id, week_start, talk_no, utc_day)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Our own people and programs: a member with one such account is one.
CREATE TABLE figure_insider (
  member_id     BIGINT      NOT NULL PRIMARY KEY,
  community_key VARCHAR(64) NOT NULL,
  bot           BOOLEAN     NOT NULL
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_figure_insider_community ON figure_insider (community_key);

-- When an account was seen in a group, as far as membership needs it; and when it was seen to be out.
CREATE TABLE figure_start (
  group_id   BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  at_ms      BIGINT NOT NULL,
  PRIMARY KEY (group_id, account_id, at_ms)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE figure_end (
  group_id   BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  at_ms      BIGINT NOT NULL,
  PRIMARY KEY (group_id, account_id, at_ms)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Counts of one ISO week, staff and bots left out; group 0 is all groups together. Rates are counts divided when read:
-- NULL is not known, 0 is none.
CREATE TABLE week_figures (
  community_key        VARCHAR(64)    NOT NULL,
  group_id             BIGINT         NOT NULL,
  week_start           DATE           NOT NULL,
  members              INT            NULL,
  members_basis        VARCHAR(12)    NULL,
  active               INT            NOT NULL,
  active_members       INT            NOT NULL,
  active_member_days   INT            NOT NULL,
  messages             INT            NOT NULL,
  noise_days           INT            NOT NULL,
  top_messages         INT            NOT NULL,
  staff_messages       INT            NOT NULL,
  reply_basis          VARCHAR(12)    NULL,
  replies_known        INT            NOT NULL,
  questions            INT            NOT NULL,
  solved               INT            NOT NULL,
  first_answer_minutes DECIMAL(14, 6) NULL,
  reciprocal_pairs     INT            NOT NULL,
  content_basis        VARCHAR(12)    NULL,
  read_times           BIGINT         NOT NULL,
  read_contents        INT            NOT NULL,
  forwarded            BIGINT         NOT NULL,
  liked                BIGINT         NOT NULL,
  collected            BIGINT         NOT NULL,
  talks                INT            NOT NULL,
  participants         INT            NOT NULL,
  computed_at_ms       BIGINT         NOT NULL,
  PRIMARY KEY (community_key, group_id, week_start),
  CONSTRAINT fk_week_figures_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Which UTC day an event is of. MySQL and MariaDB join by equal values only: days of many groups are looked up by this.
ALTER TABLE activity_event ADD COLUMN utc_day INT GENERATED ALWAYS AS (FLOOR(occurred_at_ms / 86400000));
CREATE INDEX ix_activity_event_day ON activity_event (group_id, utc_day, kind);
