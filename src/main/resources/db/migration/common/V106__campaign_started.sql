-- C3: by what a firing's kind finds again what it started, such as the id of a class, to stop it in the middle; null where the
-- firing's own process, wave or round say enough.
ALTER TABLE campaign_firing ADD COLUMN started_key VARCHAR(64) NULL;
UPDATE campaign_firing SET started_key = REGEXP_REPLACE(page, '^.*/', '') WHERE page LIKE '/communities/%/classes/%';
