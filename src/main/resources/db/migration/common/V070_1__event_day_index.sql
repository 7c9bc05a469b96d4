-- What a day's figures are looked up by, so that most of them are counted from the index alone.
CREATE INDEX ix_activity_event_day_time ON activity_event (group_id, utc_day, kind, occurred_at_ms, account_id);
DROP INDEX ix_activity_event_day ON activity_event;
