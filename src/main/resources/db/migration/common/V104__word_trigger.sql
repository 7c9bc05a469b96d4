-- F6, touch in context: words for which a reply is proposed; a person sends it. most_a_day: proposals of one day.
CREATE TABLE word_trigger (
  id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key VARCHAR(64)   NOT NULL,
  offering_key  VARCHAR(64)   NOT NULL,
  reply         VARCHAR(1000) NOT NULL,
  most_a_day    INT           NOT NULL,
  active        BOOLEAN       NOT NULL,
  changed_by    VARCHAR(120)  NOT NULL,
  changed_at_ms BIGINT        NOT NULL,
  CONSTRAINT fk_word_trigger FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_word_trigger ON word_trigger (community_key, active);

-- Literal words, in lower case.
CREATE TABLE word_trigger_phrase (
  trigger_id BIGINT      NOT NULL,
  position   INT         NOT NULL,
  phrase     VARCHAR(60) NOT NULL,
  CONSTRAINT pk_word_trigger_phrase PRIMARY KEY (trigger_id, position),
  CONSTRAINT fk_word_trigger_phrase FOREIGN KEY (trigger_id) REFERENCES word_trigger (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- What a message proposed, once a message. state: P handed to the daily sheet, N not yet.
CREATE TABLE trigger_proposal (
  id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  trigger_id     BIGINT      NOT NULL,
  event_id       BIGINT      NOT NULL,
  member_id      BIGINT      NOT NULL,
  group_id       BIGINT      NOT NULL,
  phrase         VARCHAR(60) NOT NULL,
  state          CHAR(1)     NOT NULL,
  said_at_ms     BIGINT      NOT NULL,
  proposed_at_ms BIGINT      NOT NULL,
  CONSTRAINT uq_trigger_proposal UNIQUE (event_id),
  CONSTRAINT fk_trigger_proposal FOREIGN KEY (trigger_id) REFERENCES word_trigger (id),
  CONSTRAINT fk_trigger_proposal_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_trigger_proposal_member ON trigger_proposal (member_id, proposed_at_ms);
CREATE INDEX ix_trigger_proposal_day ON trigger_proposal (trigger_id, proposed_at_ms);

-- Up to which message a community's messages were looked at.
CREATE TABLE trigger_look (
  community_key VARCHAR(64) NOT NULL PRIMARY KEY,
  last_event    BIGINT      NOT NULL,
  CONSTRAINT fk_trigger_look FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
