-- F5: when a round began; its figures count from then on. NULL: a round from before this was kept.
ALTER TABLE funnel_round ADD COLUMN began_at_ms BIGINT NULL;
