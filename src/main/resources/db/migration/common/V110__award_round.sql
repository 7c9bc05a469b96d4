-- H2: a round of awards, measured over whole days of the community, both ends included. most: honoured for each award. channel: of the post
-- into the groups. state: O somebody is to choose, H honoured, N nobody, S stopped, R ended with its community. open_key: the community while it
-- is open, so that one is open at a time. origin_key: what asked for it and gets one only. share_of: of how many winners may be a part.
CREATE TABLE award_round (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_key  VARCHAR(64)  NOT NULL,
  title          VARCHAR(120) NOT NULL,
  awards         VARCHAR(80)  NOT NULL,
  from_day       DATE         NOT NULL,
  until_day      DATE         NOT NULL,
  most           INT          NOT NULL,
  channel        VARCHAR(20)  NOT NULL,
  state          CHAR(1)      NOT NULL,
  open_key       VARCHAR(64)  NULL,
  origin_key     VARCHAR(64)  NULL,
  active_members INT          NULL,
  share_of       INT          NOT NULL,
  opened_by      VARCHAR(120) NOT NULL,
  opened_at_ms   BIGINT       NOT NULL,
  reason         VARCHAR(200) NULL,
  closed_by      VARCHAR(120) NULL,
  closed_at_ms   BIGINT       NULL,
  CONSTRAINT uq_award_round_open UNIQUE (open_key),
  CONSTRAINT uq_award_round_origin UNIQUE (origin_key),
  CONSTRAINT fk_award_round FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_award_round ON award_round (community_key, id);

-- Who could be honoured, by figures. before_count, after_count: of progress. event_id: the question or answer. place: the same for the same figure.
CREATE TABLE award_candidate (
  round_id     BIGINT      NOT NULL,
  award        VARCHAR(20) NOT NULL,
  member_id    BIGINT      NOT NULL,
  figure       INT         NOT NULL,
  before_count INT         NULL,
  after_count  INT         NULL,
  event_id     BIGINT      NULL,
  place        INT         NOT NULL,
  CONSTRAINT pk_award_candidate PRIMARY KEY (round_id, award, member_id),
  CONSTRAINT fk_award_candidate FOREIGN KEY (round_id) REFERENCES award_round (id),
  CONSTRAINT fk_award_candidate_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Who is honoured, each once a round and award. figure: none where a person chose beside the figures, for the reason.
CREATE TABLE award_winner (
  round_id     BIGINT       NOT NULL,
  award        VARCHAR(20)  NOT NULL,
  member_id    BIGINT       NOT NULL,
  figure       INT          NULL,
  before_count INT          NULL,
  after_count  INT          NULL,
  reason       VARCHAR(200) NOT NULL,
  chosen_by    VARCHAR(120) NOT NULL,
  chosen_at_ms BIGINT       NOT NULL,
  CONSTRAINT pk_award_winner PRIMARY KEY (round_id, award, member_id),
  CONSTRAINT fk_award_winner FOREIGN KEY (round_id) REFERENCES award_round (id),
  CONSTRAINT fk_award_winner_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Why nobody got an award of a round.
CREATE TABLE award_nobody (
  round_id BIGINT       NOT NULL,
  award    VARCHAR(20)  NOT NULL,
  reason   VARCHAR(200) NOT NULL,
  CONSTRAINT pk_award_nobody PRIMARY KEY (round_id, award),
  CONSTRAINT fk_award_nobody FOREIGN KEY (round_id) REFERENCES award_round (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
