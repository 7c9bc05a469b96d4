-- followup_at_ms: since when the class is followed up; null before, and of follow-ups of earlier versions. call_on: the day of a call by
-- the community's clock, so that an operator's calls of all classes are counted together (P3).
ALTER TABLE public_class ADD COLUMN followup_at_ms BIGINT NULL;
ALTER TABLE class_followup ADD COLUMN call_on DATE NULL;
CREATE INDEX ix_class_followup_call ON class_followup (part, call_on);
CREATE INDEX ix_public_class_opened ON public_class (opened_by, id);
