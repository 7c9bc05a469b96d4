-- What a wave of messages says at its steps. variant: A; B and so on where a step is tried with several texts. share: of 1000 members.
-- texts: JSON by language. wait_minutes: after the step before.
CREATE TABLE wave_message (
  wave_id      BIGINT      NOT NULL,
  step         SMALLINT    NOT NULL,
  variant      CHAR(1)     NOT NULL,
  share        SMALLINT    NOT NULL,
  kind         VARCHAR(16) NOT NULL,
  channel      VARCHAR(20) NOT NULL,
  texts        MEDIUMTEXT  NOT NULL,
  wait_minutes INT         NOT NULL,
  PRIMARY KEY (wave_id, step, variant),
  CONSTRAINT fk_wave_message FOREIGN KEY (wave_id, step) REFERENCES wave_step (wave_id, step)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
