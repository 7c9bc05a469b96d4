-- A class and a lead are about an offering of their own community, or about none.
ALTER TABLE offering ADD CONSTRAINT uq_offering_community_id UNIQUE (community_key, id);
UPDATE public_class SET offering_id = NULL WHERE offering_id IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM offering o WHERE o.id = public_class.offering_id AND o.community_key = public_class.community_key);
UPDATE lead_file SET offering_id = NULL WHERE offering_id IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM offering o WHERE o.id = lead_file.offering_id AND o.community_key = lead_file.community_key);
ALTER TABLE public_class ADD CONSTRAINT fk_public_class_offering
  FOREIGN KEY (community_key, offering_id) REFERENCES offering (community_key, id);
ALTER TABLE lead_file ADD CONSTRAINT fk_lead_offering FOREIGN KEY (community_key, offering_id) REFERENCES offering (community_key, id);

-- moves: how often the begin was moved; each move has notice and reminders of its own. off_why: community_retired, or empty.
ALTER TABLE public_class ADD COLUMN moves INT NOT NULL DEFAULT 0;
ALTER TABLE public_class ADD COLUMN off_why VARCHAR(20) NOT NULL DEFAULT '';

-- A meeting tool reports one by one: whose phone it is.
CREATE INDEX ix_class_registration_phone ON class_registration (class_id, phone);
