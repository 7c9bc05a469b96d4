-- Answers are looked up group by group. While the external id led, each lookup of a group fell on another page of the whole index;
-- H2 keeps it so, since it looks a thousand ids up at once only by the first column of an index.
ALTER TABLE activity_event DROP INDEX uq_activity_event, ADD UNIQUE INDEX uq_activity_event (group_id, external_id);
