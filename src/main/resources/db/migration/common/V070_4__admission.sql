-- What a community says at its door beyond its design (A1): the price, what proof is wanted, how to get in.
CREATE TABLE admission_terms (
  community_key       VARCHAR(64)   NOT NULL PRIMARY KEY,
  fee_minor           BIGINT        NOT NULL,
  payment_way         VARCHAR(500)  NOT NULL,
  proof_wanted        VARCHAR(500)  NOT NULL,
  forward_wanted      VARCHAR(500)  NOT NULL,
  nickname_format     VARCHAR(200)  NOT NULL,
  nickname_sample     VARCHAR(60)   NOT NULL,
  introduction_sample VARCHAR(1000) NOT NULL,
  way_in              VARCHAR(1000) NOT NULL,
  welfare             VARCHAR(1000) NOT NULL,
  hand_in_days        INT           NOT NULL,
  join_days           INT           NOT NULL,
  apply_again_days    INT           NOT NULL,
  changed_by          VARCHAR(120)  NOT NULL,
  changed_at_ms       BIGINT        NOT NULL,
  CONSTRAINT fk_admission_terms_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Somebody who wants to come in (A2). asks, fee_minor, apply_again_days: as they were when it began, so that nobody is asked
-- for more later. open_key: community and browser while it runs, so that there is one; then empty. member_id: who it became. Once it is over and its time is past, what says who it was is blanked.
CREATE TABLE admission_application (
  id                BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key     VARCHAR(64)   NOT NULL,
  try_no            INT           NOT NULL,
  state             VARCHAR(10)   NOT NULL,
  asks              VARCHAR(60)   NOT NULL,
  fee_minor         BIGINT        NOT NULL,
  browser           VARCHAR(64)   NULL,
  open_key          VARCHAR(130)  NULL,
  applicant_name    VARCHAR(60)   NULL,
  contact           VARCHAR(100)  NULL,
  contact_norm      VARCHAR(100)  NULL,
  words             VARCHAR(2000) NULL,
  payment_reference VARCHAR(190)  NULL,
  forwarded_to      VARCHAR(500)  NULL,
  note              VARCHAR(500)  NULL,
  rules_hash        CHAR(64)      NULL,
  rules_at_ms       BIGINT        NULL,
  nickname          VARCHAR(60)   NULL,
  introduction      VARCHAR(1000) NULL,
  example_agreed    BOOLEAN       DEFAULT FALSE NOT NULL,
  member_id         BIGINT        NULL,
  due_at_ms         BIGINT        NOT NULL,
  apply_again_at_ms BIGINT        NULL,
  decided_by        VARCHAR(120)  NULL,
  created_at_ms     BIGINT        NOT NULL,
  changed_at_ms     BIGINT        NOT NULL,
  CONSTRAINT uq_admission_application_open UNIQUE (open_key),
  CONSTRAINT fk_admission_application_community FOREIGN KEY (community_key) REFERENCES community (community_key),
  CONSTRAINT fk_admission_application_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_admission_application_community ON admission_application (community_key, state, id);
CREATE INDEX ix_admission_application_created ON admission_application (community_key, created_at_ms);
CREATE INDEX ix_admission_application_browser ON admission_application (browser);
CREATE INDEX ix_admission_application_contact ON admission_application (contact_norm);
CREATE INDEX ix_admission_application_changed ON admission_application (changed_at_ms);

-- An applicant's sheet is found by its application, in whatever round.
CREATE INDEX ix_answer_sheet_browser ON answer_sheet (browser);

-- Payments as they were recorded, by an operator or a report from outside; the same receipt counts once in a community.
CREATE TABLE admission_payment (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key  VARCHAR(64)  NOT NULL,
  receipt        VARCHAR(190) NOT NULL,
  application_id BIGINT       NOT NULL,
  amount_minor   BIGINT       NOT NULL,
  recorded_by    VARCHAR(120) NOT NULL,
  recorded_at_ms BIGINT       NOT NULL,
  CONSTRAINT uq_admission_payment UNIQUE (community_key, receipt),
  CONSTRAINT fk_admission_payment_application FOREIGN KEY (application_id) REFERENCES admission_application (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_admission_payment_application ON admission_payment (application_id);

-- A picture or PDF handed in as proof, sealed; the row goes with the decision.
CREATE TABLE admission_proof (
  application_id BIGINT       NOT NULL,
  kind           VARCHAR(10)  NOT NULL,
  media_type     VARCHAR(40)  NOT NULL,
  sealed         MEDIUMTEXT   NOT NULL,
  handed_in_at_ms BIGINT      NOT NULL,
  seen_by        VARCHAR(120) NULL,
  seen_at_ms     BIGINT       NULL,
  PRIMARY KEY (application_id, kind),
  CONSTRAINT fk_admission_proof_application FOREIGN KEY (application_id) REFERENCES admission_application (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
