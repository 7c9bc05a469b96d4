-- L8.2: whether it is for those who left, as after the event of leaving; else whoever left before the choice gets none. cap_*: who was
-- chosen so many times in so many days by rounds about the same gets none, looked at when it is chosen. stopped_by: who ended it early.
ALTER TABLE welfare ADD COLUMN for_left BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE welfare ADD COLUMN cap_times INT NULL;
ALTER TABLE welfare ADD COLUMN cap_days INT NULL;
ALTER TABLE welfare ADD COLUMN stopped_by VARCHAR(120) NULL;
CREATE INDEX ix_welfare_about ON welfare (about, id);
