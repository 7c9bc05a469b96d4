-- L6.1: what is promised per level; a narrowed promise is a further version.
CREATE TABLE service_promise (
  community_key       VARCHAR(64)  NOT NULL,
  version             INT          NOT NULL,
  position            INT          NOT NULL,
  cycle               INT          NOT NULL,
  level_name          VARCHAR(60)  NOT NULL,
  yearly_fee_minor    BIGINT       NOT NULL,
  scope               VARCHAR(500) NOT NULL,
  answer_within_hours INT          NOT NULL,
  not_included        VARCHAR(500) NOT NULL,
  published_at_ms     BIGINT       NOT NULL,
  PRIMARY KEY (community_key, version, position),
  CONSTRAINT fk_service_promise_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- L6.2: the gap between promise, expectation and what was delivered, per version of the promise.
CREATE TABLE expectation_gap (
  community_key        VARCHAR(64)   NOT NULL,
  promise_version      INT           NOT NULL,
  cycle                INT           NOT NULL,
  stated_expectation   VARCHAR(2000) NOT NULL,
  rated_communities    VARCHAR(1000) NOT NULL,
  expected_vs_promise  VARCHAR(12)   NOT NULL,
  delivered_vs_promise VARCHAR(12)   NOT NULL,
  action               VARCHAR(12)   NOT NULL,
  decided_at_ms        BIGINT        NOT NULL,
  work_done            VARCHAR(2000) NULL,
  refused_requests     INT           NULL,
  closed_at_ms         BIGINT        NULL,
  PRIMARY KEY (community_key, promise_version),
  CONSTRAINT fk_expectation_gap_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
