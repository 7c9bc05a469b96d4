-- What is said only holds until then (F3: a price): whatever is queued still is not sent from that moment on.
ALTER TABLE message_order ADD COLUMN not_after_ms BIGINT NULL;
