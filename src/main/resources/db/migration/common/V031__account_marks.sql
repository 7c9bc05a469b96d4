-- Counts the staff and bots of a community without looking at every account's row.
CREATE INDEX ix_account_marks ON account (community_key, staff, bot, member_id);
