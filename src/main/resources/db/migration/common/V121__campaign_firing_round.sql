-- The hours of a campaign hold for the messages of the rounds that it opened.
CREATE INDEX ix_campaign_firing_round ON campaign_firing (round_id);
