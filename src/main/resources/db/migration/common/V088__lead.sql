-- A4, P3, P4: somebody with shown interest (kind P), or a company's enquiry (kind C). open_key keeps one open lead a member, offering and
-- kind; it is emptied at the end. silent_at_ms: nothing happened until then, and it ends.
CREATE TABLE lead_file (
  id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key VARCHAR(64)   NOT NULL,
  member_id     BIGINT        NULL,
  company       VARCHAR(190)  NOT NULL,
  offering_id   BIGINT        NULL,
  kind          CHAR(1)       NOT NULL,
  stage         VARCHAR(12)   NOT NULL,
  state         VARCHAR(12)   NOT NULL,
  owned_by VARCHAR(120)  NOT NULL,
  next_action   VARCHAR(1000) NOT NULL,
  next_at_ms    BIGINT        NOT NULL,
  silent_at_ms  BIGINT        NOT NULL,
  open_key      VARCHAR(160)  NULL,
  ended_why     VARCHAR(20)   NULL,
  opened_at_ms  BIGINT        NOT NULL,
  ended_at_ms   BIGINT        NULL,
  CONSTRAINT uq_lead_open UNIQUE (open_key),
  CONSTRAINT fk_lead_community FOREIGN KEY (community_key) REFERENCES community (community_key),
  CONSTRAINT fk_lead_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_lead_community ON lead_file (community_key, state, id);
CREATE INDEX ix_lead_member ON lead_file (member_id);
CREATE INDEX ix_lead_offering ON lead_file (offering_id, opened_at_ms);

-- What happened, in order. stage: where the relation stood afterwards.
CREATE TABLE lead_entry (
  id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  lead_id    BIGINT        NOT NULL,
  step       VARCHAR(12)   NOT NULL,
  stage      VARCHAR(12)   NOT NULL,
  note       VARCHAR(2000) NOT NULL,
  done_by    VARCHAR(120)  NOT NULL,
  done_at_ms BIGINT        NOT NULL,
  CONSTRAINT fk_lead_entry_lead FOREIGN KEY (lead_id) REFERENCES lead_file (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_lead_entry_lead ON lead_entry (lead_id, id);
