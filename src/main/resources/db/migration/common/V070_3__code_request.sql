-- Each time somebody asks for a one-time code: counted by member, by what was typed (hashed) and by browser. Deleted a day later.
CREATE TABLE code_request (
  id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  member_id       BIGINT      NULL,
  typed_hash      CHAR(64)    NOT NULL,
  browser         VARCHAR(64) NOT NULL,
  sent            BOOLEAN     NOT NULL,
  requested_at_ms BIGINT      NOT NULL,
  CONSTRAINT fk_code_request_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_code_request_member ON code_request (member_id, requested_at_ms);
CREATE INDEX ix_code_request_typed ON code_request (typed_hash, requested_at_ms);
CREATE INDEX ix_code_request_browser ON code_request (browser, requested_at_ms);
