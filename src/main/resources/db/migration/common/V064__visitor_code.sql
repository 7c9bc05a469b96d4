-- A code sent to somebody who says by mail address or phone who they are; one a time for a browser and a purpose.
-- member_id NULL: nobody was found or reached, and no code fits. Deleted a day later.
CREATE TABLE visitor_code (
  about         VARCHAR(64) NOT NULL,
  browser       VARCHAR(64) NOT NULL,
  member_id     BIGINT      NULL,
  code_hash     CHAR(64)    NOT NULL,
  tries         INT         NOT NULL,
  sent_at_ms    BIGINT      NOT NULL,
  PRIMARY KEY (about, browser),
  CONSTRAINT fk_visitor_code_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
