-- The last message of a group, and those behind one, without walking over other groups' messages.
CREATE INDEX ix_activity_event_group ON activity_event (group_id, id);

-- trigger_proposal.state: N not handed over yet, P on the daily sheet, D out of date and taken back. What waits is looked through often.
CREATE INDEX ix_trigger_proposal_state ON trigger_proposal (state, said_at_ms);
