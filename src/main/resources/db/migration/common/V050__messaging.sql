-- One thing to be said to many. texts and shared_values: JSON. about: what it belongs to, such as round:17.
CREATE TABLE message_order (
  id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  order_key      VARCHAR(190)  NOT NULL,
  about          VARCHAR(64)   NOT NULL,
  community_key  VARCHAR(64)   NOT NULL,
  kind           VARCHAR(16)   NOT NULL,
  texts          MEDIUMTEXT    NOT NULL,
  shared_values  MEDIUMTEXT    NOT NULL,
  link_purpose   VARCHAR(16)   NULL,
  link_object    BIGINT        NULL,
  link_until_ms  BIGINT        NULL,
  created_at_ms  BIGINT        NOT NULL,
  CONSTRAINT uq_message_order UNIQUE (order_key),
  CONSTRAINT fk_message_order_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_message_order_about ON message_order (about);
CREATE INDEX ix_message_order_community ON message_order (community_key, id);

-- One receiver of it. target_id: the member's id, or the group's negated. state: Q queued, G sending, S sent, U unknown,
-- F failed, X suppressed; one character, so that changing it keeps the row's length. started_at_ms: when it was last about to be
-- handed over; empty while it only waits for its turn, so that a program that died then left nothing in doubt.
CREATE TABLE message (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  order_id       BIGINT       NOT NULL,
  target_id      BIGINT       NOT NULL,
  member_id      BIGINT       NULL,
  group_id       BIGINT       NULL,
  channel        VARCHAR(20)  NOT NULL,
  priority       INT          NOT NULL,
  state          CHAR(1)      NOT NULL,
  reason         VARCHAR(24)  NULL,
  detail         VARCHAR(500) NULL,
  attempts       INT          DEFAULT 0 NOT NULL,
  due_at_ms      BIGINT       NOT NULL,
  lease_until_ms BIGINT       NULL,
  lease          CHAR(36)     NULL,
  started_at_ms  BIGINT       NULL,
  settled_at_ms  BIGINT       NULL,
  settled_by     VARCHAR(120) NULL,
  receipt        VARCHAR(190) NULL,
  created_at_ms  BIGINT       NOT NULL,
  CONSTRAINT uq_message UNIQUE (order_id, target_id),
  CONSTRAINT fk_message_order FOREIGN KEY (order_id) REFERENCES message_order (id),
  CONSTRAINT fk_message_member FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT fk_message_group FOREIGN KEY (group_id) REFERENCES chat_group (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_message_due ON message (channel, state, priority, due_at_ms);
CREATE INDEX ix_message_state ON message (state, id);
CREATE INDEX ix_message_member ON message (member_id, settled_at_ms);

-- What other modules may read of it: one row a receiver of an order.
CREATE VIEW message_delivery AS
  SELECT o.order_key, o.about, o.kind, m.id AS message_id, m.member_id, m.group_id, m.channel, m.state, m.reason, m.settled_at_ms
    FROM message m JOIN message_order o ON o.id = m.order_id;
