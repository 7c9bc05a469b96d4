-- L8.1: who was considered as a partner; the last word on a name stands.
CREATE TABLE partner (
  community_key  VARCHAR(64)  NOT NULL,
  name           VARCHAR(120) NOT NULL,
  core_business  VARCHAR(500) NOT NULL,
  relation       VARCHAR(16)  NOT NULL,
  contact        VARCHAR(200) NOT NULL,
  cycle          INT          NOT NULL,
  recorded_at_ms BIGINT       NOT NULL,
  PRIMARY KEY (community_key, name),
  CONSTRAINT fk_partner_community FOREIGN KEY (community_key) REFERENCES community (community_key)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- L8.1: what was agreed with a partner; resources only, never cash. Numbers count per community.
CREATE TABLE resource_swap (
  community_key VARCHAR(64)  NOT NULL,
  swap_number   INT          NOT NULL,
  partner_name  VARCHAR(120) NOT NULL,
  cycle         INT          NOT NULL,
  cash_minor    BIGINT       NOT NULL,
  ends_on       DATE         NULL,
  agreed_at_ms  BIGINT       NOT NULL,
  PRIMARY KEY (community_key, swap_number),
  CONSTRAINT fk_resource_swap_partner FOREIGN KEY (community_key, partner_name) REFERENCES partner (community_key, name),
  CONSTRAINT ck_resource_swap_no_cash CHECK (cash_minor = 0)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE swap_item (
  community_key VARCHAR(64)  NOT NULL,
  swap_number   INT          NOT NULL,
  side          VARCHAR(8)   NOT NULL,
  position      INT          NOT NULL,
  kind          VARCHAR(20)  NOT NULL,
  description   VARCHAR(500) NOT NULL,
  value_minor   BIGINT       NOT NULL,
  PRIMARY KEY (community_key, swap_number, side, position),
  CONSTRAINT fk_swap_item_swap FOREIGN KEY (community_key, swap_number) REFERENCES resource_swap (community_key, swap_number)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- L8.2: a round of welfare with the participation of the four weeks before it, to compare against.
CREATE TABLE welfare_round (
  community_key         VARCHAR(64)   NOT NULL,
  round_number          INT           NOT NULL,
  swap_number           INT           NOT NULL,
  cycle                 INT           NOT NULL,
  handed_out_on         DATE          NOT NULL,
  handed_to_members     INT           NOT NULL,
  note                  VARCHAR(1000) NOT NULL,
  members_before        INT           NOT NULL,
  active_members_before INT           NOT NULL,
  messages_before       BIGINT        NOT NULL,
  recorded_at_ms        BIGINT        NOT NULL,
  PRIMARY KEY (community_key, round_number),
  CONSTRAINT fk_welfare_round_swap FOREIGN KEY (community_key, swap_number) REFERENCES resource_swap (community_key, swap_number)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE welfare_item (
  community_key VARCHAR(64)  NOT NULL,
  round_number  INT          NOT NULL,
  position      INT          NOT NULL,
  item          VARCHAR(200) NOT NULL,
  quantity      INT          NOT NULL,
  PRIMARY KEY (community_key, round_number, position),
  CONSTRAINT fk_welfare_item_round FOREIGN KEY (community_key, round_number) REFERENCES welfare_round (community_key, round_number)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
