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

-- From when to when a member was in a group; group 0 is the community, that is any of its groups. to_ms NULL: still.
CREATE TABLE membership (
  community_key VARCHAR(64) NOT NULL,
  group_id      BIGINT      NOT NULL,
  member_id     BIGINT      NOT NULL,
  from_ms       BIGINT      NOT NULL,
  to_ms         BIGINT      NULL,
  PRIMARY KEY (community_key, group_id, member_id, from_ms),
  CONSTRAINT fk_membership_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_membership_member ON membership (member_id);

-- Weeks whose figures are out of date. week_start: the Monday, a local day of the community.
CREATE TABLE week_due (
  community_key VARCHAR(64) NOT NULL,
  week_start    DATE        NOT NULL,
  PRIMARY KEY (community_key, week_start),
  CONSTRAINT fk_week_due_community FOREIGN KEY (community_key) REFERENCES community (community_key)
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
  first_answer_minutes DECIMAL(12, 4) NULL,
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
