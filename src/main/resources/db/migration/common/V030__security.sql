-- Who must set a new password at the next sign-in.
CREATE TABLE password_change (
  user_id        VARCHAR(64) NOT NULL PRIMARY KEY,
  required_at_ms BIGINT      NOT NULL
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
