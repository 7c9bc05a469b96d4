-- F2: what a step says to who reads English; empty: they read Chinese, too.
ALTER TABLE service_step ADD COLUMN title_en VARCHAR(90) NOT NULL DEFAULT '';
ALTER TABLE service_step ADD COLUMN body_en VARCHAR(2000) NOT NULL DEFAULT '';
