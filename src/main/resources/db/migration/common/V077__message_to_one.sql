-- What is said to one member alone: its words are that member's, and are cleared when the member is erased or their time is over.
ALTER TABLE message_order ADD COLUMN member_id BIGINT NULL;
ALTER TABLE message_order ADD COLUMN cleared BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE message_order ADD CONSTRAINT fk_message_order_member FOREIGN KEY (member_id) REFERENCES member (id);
UPDATE message_order SET member_id = (SELECT MAX(m.member_id) FROM message m WHERE m.order_id = message_order.id HAVING COUNT(*) = 1)
  WHERE kind = 'REPLY' OR order_key LIKE 'member-task:%';
