package io.qunflow.activity.format;

import io.qunflow.shared.CsvRows;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;

/** The column names of what may be a CSV file, for recognising it. */
final class CsvHead {

  private CsvHead() {}

  /** Its column names; empty if it does not look like a table. */
  static List<String> columns(FileHead head) {
    var text = head.text().stripLeading();
    if (text.isEmpty() || "{[<".indexOf(text.charAt(0)) >= 0) {
      return List.of();
    }
    try {
      return CsvRows.open(new StringReader(text), (line, reason) -> {}).header();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Whether these are columns of a table of our own which has this one; activity has others. */
  static boolean isOwnTable(List<String> columns, String column) {
    return columns.contains(column) && !EventColumn.areMeantBy(columns);
  }
}
