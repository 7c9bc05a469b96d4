-- V096 took the offering of another community from a lead; one that is open stands for no offering now, where none does yet.
UPDATE lead_file SET open_key = REGEXP_REPLACE(open_key, ':[0-9]+$', ':0')
WHERE offering_id IS NULL AND open_key NOT LIKE '%:0' AND id IN (
  SELECT x.id FROM (
    SELECT MIN(l.id) AS id FROM lead_file l WHERE l.offering_id IS NULL AND l.open_key IS NOT NULL
    GROUP BY REGEXP_REPLACE(l.open_key, ':[0-9]+$', ':0')
    HAVING SUM(CASE WHEN l.open_key LIKE '%:0' THEN 1 ELSE 0 END) = 0
  ) x
);
