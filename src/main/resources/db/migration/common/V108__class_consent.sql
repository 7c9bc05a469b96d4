-- agreed_version: the words under which somebody ticked that offers may be written to them, when all they gave was the nickname of a
-- member. It counts for nobody until they prove who they are; proven consents are rows of member_consent (PIPL 14).
ALTER TABLE class_registration ADD COLUMN agreed_version VARCHAR(40) NULL;
