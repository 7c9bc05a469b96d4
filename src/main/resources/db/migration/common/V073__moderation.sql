-- Why somebody is in a community, as a person sees it (A4). corporate: a company is interested, too. disclosed: says in nickname or
-- first message what they sell or whom they recruit.
CREATE TABLE member_intent (
  member_id     BIGINT       NOT NULL PRIMARY KEY,
  community_key VARCHAR(64)  NOT NULL,
  intent        VARCHAR(12)  NOT NULL,
  corporate     BOOLEAN      NOT NULL,
  disclosed     BOOLEAN      NOT NULL,
  treatment     VARCHAR(20)  NOT NULL,
  stated_by     VARCHAR(120) NOT NULL,
  stated_at_ms  BIGINT       NOT NULL,
  CONSTRAINT fk_member_intent_member FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT fk_member_intent_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_member_intent_community ON member_intent (community_key, intent);

-- Posts a person noted: recruiting is allowed once a day, so they are counted by the community's local day. once_key: of the request
-- that noted it, so that sending it twice notes it once.
CREATE TABLE noted_post (
  id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  member_id    BIGINT        NOT NULL,
  kind         VARCHAR(12)   NOT NULL,
  post_text    VARCHAR(2000) NOT NULL,
  posted_on    DATE          NOT NULL,
  noted_by     VARCHAR(120)  NOT NULL,
  noted_at_ms  BIGINT        NOT NULL,
  once_key     VARCHAR(64)   NULL,
  CONSTRAINT uq_noted_post_once UNIQUE (member_id, once_key),
  CONSTRAINT fk_noted_post_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_noted_post_member ON noted_post (member_id, kind, posted_on);

-- What somebody did against the rules, with the text, the accounts as they were, and what came of it (A4). open_key: the member
-- and kind as long as it is open, so that there is one; then empty.
CREATE TABLE moderation_case (
  id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key   VARCHAR(64)   NOT NULL,
  member_id       BIGINT        NOT NULL,
  kind            VARCHAR(12)   NOT NULL,
  open_key        VARCHAR(40)   NULL,
  post_text       VARCHAR(2000) NOT NULL,
  account_text    VARCHAR(1000) NOT NULL,
  needs_notice    BOOLEAN       NOT NULL,
  state           VARCHAR(12)   NOT NULL,
  measure         VARCHAR(12)   NULL,
  outcome         VARCHAR(12)   NULL,
  opened_by       VARCHAR(120)  NOT NULL,
  opened_at_ms    BIGINT        NOT NULL,
  decided_by      VARCHAR(120)  NULL,
  appeal_until_ms BIGINT        NULL,
  closed_at_ms    BIGINT        NULL,
  CONSTRAINT uq_moderation_case_open UNIQUE (open_key),
  CONSTRAINT fk_moderation_case_community FOREIGN KEY (community_key) REFERENCES community (community_key),
  CONSTRAINT fk_moderation_case_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_moderation_case_community ON moderation_case (community_key, id);
CREATE INDEX ix_moderation_case_member ON moderation_case (member_id);

-- The record of a case; rows are only added. done_by: an account, or member:17 for the member.
CREATE TABLE moderation_entry (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  case_id     BIGINT        NOT NULL,
  step        VARCHAR(16)   NOT NULL,
  note        VARCHAR(2000) NOT NULL,
  done_by     VARCHAR(120)  NOT NULL,
  done_at_ms  BIGINT        NOT NULL,
  CONSTRAINT fk_moderation_entry_case FOREIGN KEY (case_id) REFERENCES moderation_case (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_moderation_entry_case ON moderation_entry (case_id, id);
