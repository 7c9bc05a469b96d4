-- A measuring of what members did in a period. closed_at_ms: a person confirmed the roles, or nobody did in time.
CREATE TABLE role_measuring (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key  VARCHAR(64)  NOT NULL,
  from_ms        BIGINT       NOT NULL,
  to_ms          BIGINT       NOT NULL,
  measured_at_ms BIGINT       NOT NULL,
  closed_at_ms   BIGINT       NULL,
  closed_by      VARCHAR(120) NULL,
  CONSTRAINT fk_role_measuring_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_role_measuring_community ON role_measuring (community_key, measured_at_ms);

-- One row a member and measuring. standing: what the platform's list says of them. measured_role: what the figures
-- say; change_kind: why a change is proposed, NULL when none is. choice: the role a person chose, '-' for leaving it as it is.
CREATE TABLE role_behaviour (
  measuring_id  BIGINT      NOT NULL,
  member_id     BIGINT      NOT NULL,
  staff         BOOLEAN     NOT NULL,
  standing      VARCHAR(8)  NOT NULL,
  messages      INT         NOT NULL,
  active_days   INT         NOT NULL,
  questions     INT         NOT NULL,
  answers       INT         NOT NULL,
  replies_got   INT         NOT NULL,
  repliers      INT         NOT NULL,
  reactions     INT         NOT NULL,
  forwards      INT         NOT NULL,
  notices       INT         NOT NULL,
  measured_role VARCHAR(16) NULL,
  change_kind   VARCHAR(8)  NULL,
  choice        VARCHAR(16) NULL,
  PRIMARY KEY (measuring_id, member_id),
  CONSTRAINT fk_role_behaviour_measuring FOREIGN KEY (measuring_id) REFERENCES role_measuring (id),
  CONSTRAINT fk_role_behaviour_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_role_behaviour_member ON role_behaviour (member_id);

-- The roles of members with their history: until_ms NULL is the one a member has. turned_down: what was proposed and refused
-- since; it is not proposed again while the figures say the same.
CREATE TABLE member_role (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key VARCHAR(64) NOT NULL,
  member_id    BIGINT       NOT NULL,
  role_name    VARCHAR(16)  NOT NULL,
  five_kind    VARCHAR(10)  NOT NULL,
  reason       VARCHAR(500) NOT NULL,
  confirmed_by VARCHAR(120) NOT NULL,
  since_ms     BIGINT       NOT NULL,
  until_ms     BIGINT       NULL,
  turned_down  VARCHAR(16)  NULL,
  CONSTRAINT fk_member_role_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_member_role_member ON member_role (member_id, until_ms);
CREATE INDEX ix_member_role_community ON member_role (community_key, until_ms, role_name);

-- A person saw the member stir up or attack others; the only sign of an opposer, since no figure tells one.
CREATE TABLE opposing_notice (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  member_id   BIGINT       NOT NULL,
  note        VARCHAR(500) NOT NULL,
  noticed_by  VARCHAR(120) NOT NULL,
  noticed_at_ms BIGINT     NOT NULL,
  CONSTRAINT fk_opposing_notice_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_opposing_notice_member ON opposing_notice (member_id, noticed_at_ms);
