-- C1, L8.2: so many pieces of something for members of a frozen audience, each at most one. partner: who gives it, null for the
-- community itself. choice: D by lot, L longest members first; seed decides the lot, and among equals. state: P audience frozen,
-- O handing out, W settled and waiting to be measured, D done, X stopped. receivers: how many were chosen. spoke_*: of those who
-- got one and of the rest how many spoke in measure_days before the choice and after the settling.
CREATE TABLE welfare (
  id                    BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  round_key             VARCHAR(160) NOT NULL,
  community_key         VARCHAR(64)  NOT NULL,
  firing_id             BIGINT       NULL,
  about                 VARCHAR(64)  NOT NULL,
  title                 VARCHAR(200) NOT NULL,
  item                  VARCHAR(100) NOT NULL,
  partner               VARCHAR(100) NULL,
  pieces                INT          NOT NULL,
  choice                CHAR(1)      NOT NULL,
  seed                  CHAR(32)     NOT NULL,
  measure_days          INT          NOT NULL,
  message_kind          VARCHAR(20)  NOT NULL,
  channel               VARCHAR(20)  NOT NULL,
  texts                 MEDIUMTEXT   NOT NULL,
  state                 CHAR(1)      NOT NULL,
  audience              INT          DEFAULT 0 NOT NULL,
  receivers             INT          DEFAULT 0 NOT NULL,
  opened_by             VARCHAR(120) NOT NULL,
  opened_at_ms          BIGINT       NOT NULL,
  chosen_at_ms          BIGINT       NULL,
  settled_at_ms         BIGINT       NULL,
  ended_at_ms           BIGINT       NULL,
  measured_at_ms        BIGINT       NULL,
  receivers_measured    INT          NULL,
  receivers_spoke_before INT         NULL,
  receivers_spoke_after INT          NULL,
  rest_measured         INT          NULL,
  rest_spoke_before     INT          NULL,
  rest_spoke_after      INT          NULL,
  CONSTRAINT uq_welfare UNIQUE (round_key),
  CONSTRAINT fk_welfare FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_welfare_community ON welfare (community_key, id);
CREATE INDEX ix_welfare_firing ON welfare (firing_id);

-- For whom a round is, frozen. Fixed width, without a foreign key to members, as wave_member.
CREATE TABLE welfare_audience (
  round_id  BIGINT NOT NULL,
  member_id BIGINT NOT NULL,
  PRIMARY KEY (round_id, member_id),
  CONSTRAINT fk_welfare_audience FOREIGN KEY (round_id) REFERENCES welfare (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_welfare_audience_member ON welfare_audience (member_id);

-- Who gets a piece. place: 1 to the number of pieces, in the order of the choice. state: D due, H handed out, N not taken (reason
-- unreachable, declined, left, other, same_person, erased), R released: the piece stays with who gave it.
CREATE TABLE welfare_receiver (
  round_id      BIGINT       NOT NULL,
  member_id     BIGINT       NOT NULL,
  place         INT          NOT NULL,
  state         CHAR(1)      NOT NULL,
  reason        VARCHAR(24)  NULL,
  note          VARCHAR(200) NULL,
  changed_by    VARCHAR(120) NULL,
  changed_at_ms BIGINT       NOT NULL,
  PRIMARY KEY (round_id, member_id),
  CONSTRAINT uq_welfare_receiver UNIQUE (round_id, place),
  CONSTRAINT fk_welfare_receiver FOREIGN KEY (round_id) REFERENCES welfare (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_welfare_receiver_member ON welfare_receiver (member_id);
