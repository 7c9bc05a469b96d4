-- Days that differ from what ships (C1): kind H holiday, W working day, O as its day of the week. source: where it was announced.
CREATE TABLE work_day (
  on_day        DATE        NOT NULL PRIMARY KEY,
  kind          CHAR(1)     NOT NULL,
  title         VARCHAR(60) NOT NULL,
  source        VARCHAR(90) NOT NULL,
  changed_by    VARCHAR(90) NOT NULL,
  changed_at_ms BIGINT      NOT NULL
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
