-- P1, P2: a free class that turns interested members into buyers. The five answers (content_owner, teacher_answers,
-- content_percent, pay_reason, what_follows) are there before a date is; process_key is the business key its process runs under.
CREATE TABLE public_class (
  id               BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key    VARCHAR(64)   NOT NULL,
  offering_id      BIGINT        NULL,
  wave_key         VARCHAR(64)   NOT NULL,
  state            VARCHAR(12)   NOT NULL,
  process_key      VARCHAR(160)  NULL,
  title            VARCHAR(190)  NOT NULL,
  about            VARCHAR(1000) NOT NULL,
  content_owner    VARCHAR(12)   NOT NULL,
  teacher_answers  VARCHAR(3)    NOT NULL,
  content_percent  INT           NOT NULL,
  pay_reason       VARCHAR(20)   NOT NULL,
  what_follows     VARCHAR(1000) NOT NULL,
  again_why        VARCHAR(1000) NOT NULL,
  starts_at_ms     BIGINT        NULL,
  ends_at_ms       BIGINT        NULL,
  capacity         INT           NULL,
  meeting_url      VARCHAR(500)  NOT NULL,
  replay_url       VARCHAR(500)  NOT NULL,
  channel          VARCHAR(20)   NOT NULL,
  to_groups        BOOLEAN       NOT NULL,
  last_place       INT           NOT NULL,
  attendance_at_ms BIGINT        NULL,
  no_attendance    VARCHAR(1000) NOT NULL,
  rating           INT           NULL,
  rating_note      VARCHAR(2000) NOT NULL,
  opened_by        VARCHAR(120)  NOT NULL,
  created_at_ms    BIGINT        NOT NULL,
  CONSTRAINT fk_public_class_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_public_class_community ON public_class (community_key, id);
CREATE INDEX ix_public_class_offering ON public_class (offering_id, id);

-- Once a member and class. state: R has a place, W waits for one, X left again. place_no says who came first; who comes back
-- after leaving stands behind all others. browser: came by the group link. ended_as: O ordered, N not now, L lost (P3).
CREATE TABLE class_registration (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  class_id         BIGINT       NOT NULL,
  member_id        BIGINT       NOT NULL,
  state            CHAR(1)      NOT NULL,
  place_no         INT          NOT NULL,
  known_by         VARCHAR(12)  NOT NULL,
  browser          VARCHAR(64)  NULL,
  phone            VARCHAR(32)  NOT NULL,
  registered_at_ms BIGINT       NOT NULL,
  changed_at_ms    BIGINT       NOT NULL,
  attended         BOOLEAN      NOT NULL,
  joined_at_ms     BIGINT       NULL,
  left_at_ms       BIGINT       NULL,
  seconds          INT          NOT NULL,
  ended_as         CHAR(1)      NULL,
  ended_why        VARCHAR(20)  NULL,
  ended_at_ms      BIGINT       NULL,
  CONSTRAINT uq_class_registration_member UNIQUE (class_id, member_id),
  CONSTRAINT uq_class_registration_browser UNIQUE (class_id, browser),
  CONSTRAINT fk_class_registration_class FOREIGN KEY (class_id) REFERENCES public_class (id),
  CONSTRAINT fk_class_registration_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_class_registration_member ON class_registration (member_id);
CREATE INDEX ix_class_registration_place ON class_registration (class_id, state, place_no);

-- Who was there as the meeting tool calls them; without a registration they wait for somebody who knows who it is.
CREATE TABLE class_attendee (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  class_id        BIGINT       NOT NULL,
  person_key      CHAR(64)     NOT NULL,
  nickname        VARCHAR(190) NOT NULL,
  phone           VARCHAR(32)  NOT NULL,
  registration_id BIGINT       NULL,
  matched_by      VARCHAR(120) NULL,
  joined_at_ms    BIGINT       NOT NULL,
  left_at_ms      BIGINT       NOT NULL,
  seconds         INT          NOT NULL,
  CONSTRAINT uq_class_attendee_person UNIQUE (class_id, person_key),
  CONSTRAINT fk_class_attendee_class FOREIGN KEY (class_id) REFERENCES public_class (id),
  CONSTRAINT fk_class_attendee_registration FOREIGN KEY (registration_id) REFERENCES class_registration (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Who asked what (P2, P3): they are called the same day.
CREATE TABLE class_question (
  id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  class_id        BIGINT        NOT NULL,
  registration_id BIGINT        NOT NULL,
  question        VARCHAR(2000) NOT NULL,
  noted_by        VARCHAR(120)  NOT NULL,
  noted_at_ms     BIGINT        NOT NULL,
  CONSTRAINT fk_class_question_class FOREIGN KEY (class_id) REFERENCES public_class (id),
  CONSTRAINT fk_class_question_registration FOREIGN KEY (registration_id) REFERENCES class_registration (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_class_question_registration ON class_question (registration_id);
