-- L5.3: the agreed rule of the rotation; a changed rule is a further version.
CREATE TABLE duty_rule (
  community_key      VARCHAR(64) NOT NULL,
  version            INT         NOT NULL,
  cycle              INT         NOT NULL,
  members_pay_fee    BOOLEAN     NOT NULL,
  reward_source      VARCHAR(12) NOT NULL,
  fee_share_percent  INT         NULL,
  weekly_reward_minor BIGINT     NOT NULL,
  handover_on        VARCHAR(9)  NOT NULL,
  answer_within_days INT         NOT NULL,
  agreed_at_ms       BIGINT      NOT NULL,
  PRIMARY KEY (community_key, version),
  CONSTRAINT fk_duty_rule_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- L5.2: who was asked for which week (its Monday, in the community's time zone) and what came of it.
CREATE TABLE duty_invitation (
  community_key  VARCHAR(64) NOT NULL,
  week_start     DATE        NOT NULL,
  member_id      BIGINT      NOT NULL,
  outcome        VARCHAR(12) NOT NULL,
  asked_at_ms    BIGINT      NOT NULL,
  answered_at_ms BIGINT      NULL,
  PRIMARY KEY (community_key, week_start, member_id),
  CONSTRAINT fk_duty_invitation_community FOREIGN KEY (community_key) REFERENCES community (community_key),
  CONSTRAINT fk_duty_invitation_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- L5.1: who served. A member, one of our own people, or both as a pair; served_by tells two shifts of a week apart.
CREATE TABLE duty_shift (
  community_key  VARCHAR(64)  NOT NULL,
  week_start     DATE         NOT NULL,
  served_by      VARCHAR(130) NOT NULL,
  member_id      BIGINT       NULL,
  staff_name     VARCHAR(120) NULL,
  cycle          INT          NOT NULL,
  recorded_at_ms BIGINT       NOT NULL,
  PRIMARY KEY (community_key, week_start, served_by),
  CONSTRAINT uq_duty_shift_member UNIQUE (community_key, week_start, member_id),
  CONSTRAINT fk_duty_shift_community FOREIGN KEY (community_key) REFERENCES community (community_key),
  CONSTRAINT fk_duty_shift_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_duty_shift_member ON duty_shift (member_id);

-- L5.4 and L5.3: what was done in the week, and whether the reward was handed out (NULL when only staff served).
CREATE TABLE duty_report (
  community_key      VARCHAR(64)   NOT NULL,
  week_start         DATE          NOT NULL,
  served_by          VARCHAR(130)  NOT NULL,
  welcomed           BOOLEAN       NOT NULL,
  topics_led         BOOLEAN       NOT NULL,
  unanswered_followed BOOLEAN      NOT NULL,
  ads_handled        BOOLEAN       NOT NULL,
  report             VARCHAR(4000) NOT NULL,
  reward_handed_out  BOOLEAN       NULL,
  reward_paid_from   VARCHAR(12)   NULL,
  reward_open_reason VARCHAR(1000) NULL,
  reported_at_ms     BIGINT        NOT NULL,
  PRIMARY KEY (community_key, week_start, served_by),
  CONSTRAINT fk_duty_report_shift FOREIGN KEY (community_key, week_start, served_by)
    REFERENCES duty_shift (community_key, week_start, served_by)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
