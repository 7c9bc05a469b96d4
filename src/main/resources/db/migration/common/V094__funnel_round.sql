-- F5: a round of selling, looked back at: how buyers and others were cared for, what was learned, whether another follows.
CREATE TABLE funnel_round (
  community_key VARCHAR(64)   NOT NULL,
  offering_key  VARCHAR(64)   NOT NULL,
  round_no      INT           NOT NULL,
  members       INT           NOT NULL,
  paid          INT           NOT NULL,
  revenue_minor BIGINT        NOT NULL,
  loyal         INT           NOT NULL,
  to_buyers     BIGINT        NOT NULL,
  to_others     BIGINT        NOT NULL,
  care_work     VARCHAR(1000) NOT NULL,
  lesson        VARCHAR(1000) NOT NULL,
  again         BOOLEAN       NOT NULL,
  decided_by    VARCHAR(120)  NOT NULL,
  decided_at_ms BIGINT        NOT NULL,
  CONSTRAINT pk_funnel_round PRIMARY KEY (community_key, offering_key, round_no),
  CONSTRAINT fk_funnel_round FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
