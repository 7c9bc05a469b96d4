-- F2: what is done for members over days before anything is sold, planned once a round. audience: all, not_bought or a segment's id.
-- goes_first: all, buyers or loyal; they begin head_start_days before the others. push_most pushes a member in push_days, whoever
-- sends them. hold_back_percent of the members get no pushes, to compare with. wave_id: once it runs.
CREATE TABLE service_plan (
  id                BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key     VARCHAR(64)  NOT NULL,
  offering_key      VARCHAR(64)  NOT NULL,
  round_no          INT          NOT NULL,
  audience          VARCHAR(20)  NOT NULL,
  goes_first        VARCHAR(10)  NOT NULL,
  head_start_days   INT          NOT NULL,
  channel           VARCHAR(20)  NOT NULL,
  push_most         INT          NOT NULL,
  push_days         INT          NOT NULL,
  hold_back_percent INT          NOT NULL,
  return_days       INT          NOT NULL,
  wave_id           BIGINT       NULL,
  planned_by        VARCHAR(120) NOT NULL,
  planned_at_ms     BIGINT       NOT NULL,
  CONSTRAINT fk_service_plan FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_service_plan ON service_plan (community_key, offering_key, id);

-- kind: S a free service, posted into the groups; T a touch, pushed to members. on_day: of the plan, from 1.
CREATE TABLE service_step (
  plan_id  BIGINT        NOT NULL,
  position INT           NOT NULL,
  on_day   INT           NOT NULL,
  kind     CHAR(1)       NOT NULL,
  title    VARCHAR(90)   NOT NULL,
  body     VARCHAR(2000) NOT NULL,
  CONSTRAINT pk_service_step PRIMARY KEY (plan_id, position),
  CONSTRAINT fk_service_step FOREIGN KEY (plan_id) REFERENCES service_plan (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- What a step of the wave did about a member. outcome: T pushed, C left out because enough was pushed, H held back to compare with.
-- Fixed width, without foreign keys, as wave_member.
CREATE TABLE service_contact (
  wave_id   BIGINT   NOT NULL,
  step      SMALLINT NOT NULL,
  member_id BIGINT   NOT NULL,
  outcome   CHAR(1)  NOT NULL,
  at_ms     BIGINT   NOT NULL,
  PRIMARY KEY (wave_id, step, member_id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_service_contact_member ON service_contact (member_id);
