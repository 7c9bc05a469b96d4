-- H1: the invitation of a day that goes to each member alone is written shortly before the day begins, member by member in
-- pieces. reached_id: up to which member of the community it is written; written: how many messages that made; done_at_ms:
-- nobody is left.
CREATE TABLE checkin_invitation (
  checkin_id BIGINT NOT NULL,
  day_no     INT    NOT NULL,
  reached_id BIGINT NOT NULL,
  written    INT    NOT NULL,
  done_at_ms BIGINT NULL,
  PRIMARY KEY (checkin_id, day_no),
  CONSTRAINT fk_checkin_invitation_day FOREIGN KEY (checkin_id, day_no) REFERENCES checkin_day (checkin_id, day_no)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_checkin_invitation_done ON checkin_invitation (done_at_ms);

-- What is older than a day is deleted whenever somebody asks for a code.
CREATE INDEX ix_code_request_requested ON code_request (requested_at_ms);
CREATE INDEX ix_visitor_code_sent ON visitor_code (sent_at_ms);
