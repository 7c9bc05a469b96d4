-- run_by: account of who set the date, and so runs the class and its calls; null where that is opened_by (P1, P3).
ALTER TABLE public_class ADD COLUMN run_by VARCHAR(120) NULL;
