-- P3: what is done after the class about everybody who registered. part: C called, A attended (offer), B absent (replay), N left alone.
-- call_day: 0 the same day, 1 the next; asked but beyond what the operators can call is part A with overflow.
CREATE TABLE class_followup (
  registration_id BIGINT  NOT NULL PRIMARY KEY,
  class_id        BIGINT  NOT NULL,
  part            CHAR(1) NOT NULL,
  call_day        INT     NULL,
  called          BOOLEAN NOT NULL,
  overflow        BOOLEAN NOT NULL,
  CONSTRAINT fk_class_followup_registration FOREIGN KEY (registration_id) REFERENCES class_registration (id),
  CONSTRAINT fk_class_followup_class FOREIGN KEY (class_id) REFERENCES public_class (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_class_followup_class ON class_followup (class_id, part);
CREATE INDEX ix_class_registration_ended ON class_registration (ended_why, ended_at_ms);
