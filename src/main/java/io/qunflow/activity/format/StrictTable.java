package io.qunflow.activity.format;

import io.qunflow.shared.CsvRow;
import io.qunflow.shared.CsvRows;
import io.qunflow.shared.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * A CSV file of our own with known columns: others are refused by name, and so is a file in which a
 * required one is missing.
 */
final class StrictTable {

  private final List<String> known;
  private final List<String> required;

  StrictTable(List<String> known, List<String> required) {
    this.known = known;
    this.required = required;
  }

  /**
   * Hands over row for row; what is wrong with the header or with quotation is told.
   *
   * @return whether the header is right
   */
  boolean read(FileSource file, Findings findings, Consumer<StrictRow> rows)
      throws FileRefusedException, IOException {
    try (var reader = Encodings.open(file)) {
      var csv = CsvRows.open(reader, findings::unreadable);
      if (csv.header().isEmpty()) {
        return false;
      }
      var wrong = wrongIn(csv.header());
      if (!wrong.isEmpty()) {
        findings.unreadable(1, Wording.of("表头：%s", "header: %s", Quoted.together(wrong)));
        return false;
      }
      for (var row = csv.next(); row.isPresent(); row = csv.next()) {
        if (!isBlank(row.get())) {
          rows.accept(new StrictRow(csv.header(), row.get()));
        }
      }
      return true;
    }
  }

  private List<Wording> wrongIn(List<String> header) {
    var wrong = new ArrayList<Wording>();
    var seen = new HashSet<String>();
    for (var name : header) {
      if (!known.contains(name)) {
        wrong.add(
            Wording.of(
                "不认识的列“%s”，可用的列是 %s",
                "unknown column “%s”; the columns are %s",
                Quoted.shortened(name),
                Wording.list(known)));
      } else if (!seen.add(name)) {
        wrong.add(Wording.of("列 %s 出现了两次", "column %s occurs twice", name));
      }
    }
    var missing = required.stream().filter(name -> !seen.contains(name)).toList();
    if (!missing.isEmpty()) {
      wrong.add(Wording.of("缺少必需的列 %s", "required columns are missing: %s", Wording.list(missing)));
    }
    return wrong;
  }

  private static boolean isBlank(CsvRow row) {
    return row.values().stream().allMatch(String::isBlank);
  }
}
