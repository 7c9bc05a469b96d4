-- F4: since when an order has a seat in its group by its payment: the moment at which the payment counts as made. Null without one: it
-- came too late, or every seat was another's.
ALTER TABLE sale_order ADD COLUMN seated_at_ms BIGINT NULL;
UPDATE sale_order SET seated_at_ms = paid_heard_at_ms
  WHERE paid_heard_at_ms < (SELECT g.ends_at_ms FROM group_buy g WHERE g.id = sale_order.group_buy_id);
