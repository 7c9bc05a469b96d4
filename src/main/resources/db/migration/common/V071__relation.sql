-- A6: how members of a community were tied in some whole ISO weeks. weeks: how many were asked for (4 or 12), week_start: the
-- Monday of the last one, a local day; from_ms is later than that where less is known. Counts from replies on are NULL where
-- nobody knows what answers what. Rows stay for the trend; nothing in them names anybody.
CREATE TABLE relation_measuring (
  id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key   VARCHAR(64) NOT NULL,
  weeks           INT         NOT NULL,
  week_start      DATE        NOT NULL,
  from_ms         BIGINT      NOT NULL,
  to_ms           BIGINT      NOT NULL,
  members         INT         NOT NULL,
  writers         INT         NOT NULL,
  messages        INT         NOT NULL,
  replies_known   INT         NOT NULL,
  replies         INT         NULL,
  replies_read    INT         NULL,
  pairs           INT         NULL,
  interest_pairs  INT         NULL,
  emotion_pairs   INT         NULL,
  interest_members INT        NULL,
  emotion_members INT         NULL,
  both_members    INT         NULL,
  alone_members   INT         NULL,
  alone_writers   INT         NULL,
  measured_at_ms  BIGINT      NOT NULL,
  CONSTRAINT uq_relation_measuring UNIQUE (community_key, weeks, week_start),
  CONSTRAINT fk_relation_measuring_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Two members who answered one another, the one with the lower id first; of the latest measuring only. warm_words: NULL where no text is kept.
CREATE TABLE relation_pair (
  measuring_id  BIGINT  NOT NULL,
  member_a      BIGINT  NOT NULL,
  member_b      BIGINT  NOT NULL,
  a_replies     INT     NOT NULL,
  b_replies     INT     NOT NULL,
  answers       INT     NOT NULL,
  talks         INT     NOT NULL,
  mutual_weeks  INT     NOT NULL,
  warm_words    INT     NULL,
  welcomes      INT     NOT NULL,
  interest_tie  BOOLEAN NOT NULL,
  emotion_tie   BOOLEAN NOT NULL,
  PRIMARY KEY (measuring_id, member_a, member_b),
  CONSTRAINT fk_relation_pair_measuring FOREIGN KEY (measuring_id) REFERENCES relation_measuring (id),
  CONSTRAINT fk_relation_pair_a FOREIGN KEY (member_a) REFERENCES member (id),
  CONSTRAINT fk_relation_pair_b FOREIGN KEY (member_b) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_relation_pair_a ON relation_pair (member_a);
CREATE INDEX ix_relation_pair_b ON relation_pair (member_b);

-- Who wrote or was answered, with how many others they are tied; of the latest measuring only. present: in a group at its end.
CREATE TABLE relation_member (
  measuring_id  BIGINT  NOT NULL,
  member_id     BIGINT  NOT NULL,
  messages      INT     NOT NULL,
  partners      INT     NOT NULL,
  interest_ties INT     NOT NULL,
  emotion_ties  INT     NOT NULL,
  present       BOOLEAN NOT NULL,
  PRIMARY KEY (measuring_id, member_id),
  CONSTRAINT fk_relation_member_measuring FOREIGN KEY (measuring_id) REFERENCES relation_measuring (id),
  CONSTRAINT fk_relation_member_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_relation_member ON relation_member (member_id);
