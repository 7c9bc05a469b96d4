-- What came of a wave when it ended, as JSON: audience, done, and who was skipped or failed, by reason. Empty before, and of
-- waves that ended earlier; those are counted when they are asked for.
ALTER TABLE wave ADD COLUMN outcome VARCHAR(4000) NULL;
