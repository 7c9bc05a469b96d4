-- L1.1: parties and what flows between them, once per business line; a correction is a further version.
CREATE TABLE transaction_structure (
  line_key       VARCHAR(64) NOT NULL,
  version        INT         NOT NULL,
  recorded_for   VARCHAR(64) NOT NULL,
  recorded_at_ms BIGINT      NOT NULL,
  PRIMARY KEY (line_key, version),
  CONSTRAINT fk_transaction_structure_line FOREIGN KEY (line_key) REFERENCES business_line (line_key),
  CONSTRAINT fk_transaction_structure_community FOREIGN KEY (recorded_for) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE transaction_party (
  line_key      VARCHAR(64)  NOT NULL,
  version       INT          NOT NULL,
  position      INT          NOT NULL,
  name          VARCHAR(60)  NOT NULL,
  side          VARCHAR(12)  NOT NULL,
  core_business VARCHAR(200) NOT NULL,
  PRIMARY KEY (line_key, version, position),
  CONSTRAINT fk_transaction_party_structure FOREIGN KEY (line_key, version) REFERENCES transaction_structure (line_key, version)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE transaction_flow (
  line_key   VARCHAR(64)  NOT NULL,
  version    INT          NOT NULL,
  position   INT          NOT NULL,
  from_party VARCHAR(60)  NOT NULL,
  to_party   VARCHAR(60)  NOT NULL,
  what       VARCHAR(12)  NOT NULL,
  detail     VARCHAR(200) NOT NULL,
  PRIMARY KEY (line_key, version, position),
  CONSTRAINT fk_transaction_flow_structure FOREIGN KEY (line_key, version) REFERENCES transaction_structure (line_key, version)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- L1.2, L1.3, L1.5: one row an attempt; one with a gap never counts as the direction.
CREATE TABLE community_direction (
  community_key  VARCHAR(64)  NOT NULL,
  version        INT          NOT NULL,
  cycle          INT          NOT NULL,
  business_position VARCHAR(20) NOT NULL,
  phase          VARCHAR(20)  NOT NULL,
  carrier_kind   VARCHAR(12)  NOT NULL,
  carrier        VARCHAR(120) NOT NULL,
  conversion_step VARCHAR(500) NOT NULL,
  conversion_end VARCHAR(20)  NOT NULL,
  lead_in_path   VARCHAR(500) NOT NULL,
  gap            VARCHAR(20)  NULL,
  recorded_at_ms BIGINT       NOT NULL,
  purpose_kind   VARCHAR(20)  NULL,
  purpose_role   VARCHAR(500) NULL,
  ends_on        DATE         NULL,
  end_condition  VARCHAR(500) NULL,
  purpose_at_ms  BIGINT       NULL,
  PRIMARY KEY (community_key, version),
  CONSTRAINT fk_community_direction_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- L1.4: whom the community serves. moved_to: the community an audience was split off into.
CREATE TABLE community_audience (
  community_key  VARCHAR(64)  NOT NULL,
  version        INT          NOT NULL,
  position       INT          NOT NULL,
  cycle          INT          NOT NULL,
  name           VARCHAR(60)  NOT NULL,
  core_business  VARCHAR(20)  NOT NULL,
  moved_to       VARCHAR(64)  NULL,
  recorded_at_ms BIGINT       NOT NULL,
  PRIMARY KEY (community_key, version, position),
  CONSTRAINT fk_community_audience_community FOREIGN KEY (community_key) REFERENCES community (community_key),
  CONSTRAINT fk_community_audience_moved FOREIGN KEY (moved_to) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- A1: what the community is, gives, and asks for at the door and inside.
CREATE TABLE community_design (
  community_key    VARCHAR(64)   NOT NULL,
  version          INT           NOT NULL,
  cycle            INT           NOT NULL,
  shared_idea      VARCHAR(500)  NOT NULL,
  shared_attribute VARCHAR(500)  NOT NULL,
  slogan           VARCHAR(120)  NOT NULL,
  content_rights   VARCHAR(500)  NOT NULL,
  social_rights    VARCHAR(500)  NOT NULL,
  service_rights   VARCHAR(500)  NOT NULL,
  threshold_detail VARCHAR(500)  NOT NULL,
  inner_rules      VARCHAR(2000) NOT NULL,
  platform         VARCHAR(20)   NOT NULL,
  platform_reason  VARCHAR(500)  NOT NULL,
  recorded_at_ms   BIGINT        NOT NULL,
  PRIMARY KEY (community_key, version),
  CONSTRAINT fk_community_design_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE community_threshold (
  community_key VARCHAR(64) NOT NULL,
  version       INT         NOT NULL,
  threshold     VARCHAR(24) NOT NULL,
  PRIMARY KEY (community_key, version, threshold),
  CONSTRAINT fk_community_threshold_design FOREIGN KEY (community_key, version) REFERENCES community_design (community_key, version)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
