package io.qunflow.web.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list a person takes home as a file; no browser keeps a copy of it. */
enum Download {
  CSV("text/csv;charset=UTF-8"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final MediaType type;

  Download(String type) {
    this.type = MediaType.parseMediaType(type);
  }

  /** Writes the rows. */
  @FunctionalInterface
  interface Rows {
    void write(OutputStream out) throws IOException;
  }

  /**
   * @param format csv or xlsx
   */
  static Download of(String format) {
    return format.equals("csv") ? CSV : XLSX;
  }

  /**
   * @param name without its ending
   */
  ResponseEntity<byte[]> answer(String name, Rows csv, Rows workbook) throws IOException {
    var out = new ByteArrayOutputStream();
    (this == CSV ? csv : workbook).write(out);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name + (this == CSV ? ".csv" : ".xlsx"))
                .build()
                .toString())
        .contentType(type)
        .body(out.toByteArray());
  }
}
