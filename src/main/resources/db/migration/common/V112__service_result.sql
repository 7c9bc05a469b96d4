-- F2: who came back for a service plan, as it was measured last. known_until_ms: up to when the chats were known. state: R the plan was running, O it was
-- over and chats of its days were not known yet, S settled.
CREATE TABLE service_measure (
  plan_id        BIGINT  NOT NULL PRIMARY KEY,
  measured_at_ms BIGINT  NOT NULL,
  known_until_ms BIGINT  NULL,
  state          CHAR(1) NOT NULL,
  CONSTRAINT fk_service_measure FOREIGN KEY (plan_id) REFERENCES service_plan (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- step: from 1; 0 for the plan as a whole, each member once. pushed, held: members as they were drawn whose time to come back is known,
-- and how many of them came. not_known: members whose time is not. The rest: what became of the pushes.
CREATE TABLE service_result (
  plan_id     BIGINT   NOT NULL,
  step        SMALLINT NOT NULL,
  pushed      INT      NOT NULL,
  pushed_came INT      NOT NULL,
  held        INT      NOT NULL,
  held_came   INT      NOT NULL,
  not_known   INT      NOT NULL,
  reached     INT      NOT NULL,
  capped      INT      NOT NULL,
  missed      INT      NOT NULL,
  unsure      INT      NOT NULL,
  waiting     INT      NOT NULL,
  CONSTRAINT pk_service_result PRIMARY KEY (plan_id, step),
  CONSTRAINT fk_service_result FOREIGN KEY (plan_id) REFERENCES service_plan (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- When it was queued: what waits for ever does not count for ever as pushed.
CREATE OR REPLACE VIEW message_delivery AS
  SELECT o.order_key, o.about, o.kind, m.id AS message_id, m.member_id, m.group_id, m.channel, m.state, m.reason, m.settled_at_ms,
      m.created_at_ms
    FROM message m JOIN message_order o ON o.id = m.order_id;
