-- C3: begun: its process was started, in the transaction that said so; without it nobody can tell a wave whose process is gone from
-- one whose process is still to be started. ended_as: why it was stopped where no person did, such as process_gone.
ALTER TABLE wave ADD COLUMN begun BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE wave ADD COLUMN ended_as VARCHAR(24) NULL;
UPDATE wave SET begun = TRUE WHERE state <> 'P';
CREATE INDEX ix_wave_ended ON wave (ended_at_ms);
