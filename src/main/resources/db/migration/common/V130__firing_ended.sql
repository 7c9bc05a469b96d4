-- C3: ended_at_ms of a firing that has started something of its own was the moment at which that began.
UPDATE campaign_firing SET ended_at_ms = NULL WHERE state = 'D' AND page IS NOT NULL;
