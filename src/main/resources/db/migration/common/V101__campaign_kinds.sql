-- C1: where to look at what a firing started, as a path of the console; null where it has no page.
ALTER TABLE campaign_firing ADD COLUMN page VARCHAR(190) NULL;

-- C3: variant A is for whoever meets this segment, B for all others; null: for everybody, or by share.
ALTER TABLE wave_message ADD COLUMN condition_id BIGINT NULL;
