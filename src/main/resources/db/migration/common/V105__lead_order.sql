-- F4: the paid order by which a lead was won; whether it was refunded later stands in the order.
ALTER TABLE lead_file ADD COLUMN order_id BIGINT NULL;
ALTER TABLE lead_file ADD CONSTRAINT fk_lead_order FOREIGN KEY (order_id) REFERENCES sale_order (id);
