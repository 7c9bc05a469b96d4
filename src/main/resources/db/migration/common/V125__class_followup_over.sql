-- followup_over_at_ms: when the time of a class's follow-up was over; null before. Who is still followed as a lead then does not
-- buy now, for the reason followed, until the lead has an end (P3).
ALTER TABLE public_class ADD COLUMN followup_over_at_ms BIGINT NULL;
CREATE INDEX ix_public_class_followup ON public_class (followup_at_ms);
