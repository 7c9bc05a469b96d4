-- run_by: account of who set the date, and so runs the class and its calls; null where that is opened_by (P1, P3).
ALTER TABLE public_class ADD COLUMN run_by VARCHAR(120) NULL;
-- call_by: account of the operator to whom a call was given; null where it is for any of them (P3).
ALTER TABLE class_followup ADD COLUMN call_by VARCHAR(120) NULL;
