package io.qunflow.activity.format;

import io.qunflow.shared.CsvRow;
import io.qunflow.shared.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A row of a {@link StrictTable}, judged value by value. */
final class StrictRow {

  private final List<String> header;
  private final CsvRow row;
  private final List<Wording> wrong = new ArrayList<>();

  StrictRow(List<String> header, CsvRow row) {
    this.header = header;
    this.row = row;
  }

  long line() {
    return row.line();
  }

  /** All that is wrong with the row; empty if nothing is. */
  Optional<Wording> wrong() {
    return wrong.isEmpty() ? Optional.empty() : Optional.of(Wording.clauses(wrong));
  }

  void refuse(String column, Wording reason) {
    wrong.add(
        Wording.of("第 %d 列 %s：%s", "column %d %s: %s", header.indexOf(column) + 1, column, reason));
  }

  /** The value without surrounding blanks; empty too where the column is not there. */
  String value(String column) {
    int place = header.indexOf(column);
    return place < 0 ? "" : row.values().get(place).strip();
  }

  /** A name of at least one and at most so many characters. */
  String name(String column, int longest) {
    var name = optionalName(column, longest);
    if (name == null) {
      refuse(column, Wording.of("不能为空", "must not be empty"));
    }
    return name;
  }

  /** A name of at most so many characters; null for none. */
  String optionalName(String column, int longest) {
    var value = value(column);
    if (value.length() > longest) {
      refuse(
          column,
          Wording.of("有 %d 个字符，最多 %d 个", "%d characters, at most %d", value.length(), longest));
    } else if (value.chars().anyMatch(Character::isISOControl)) {
      refuse(
          column,
          Wording.of(
              "“%s”里有换行或控制字符",
              "“%s” holds a line break or control character", Quoted.shortened(value)));
    }
    return value.isEmpty() ? null : value;
  }

  /** A whole number from 0 to 999,999,999,999. */
  long count(String column) {
    var value = value(column);
    if (!value.matches("\\d{1,12}")) {
      refuse(
          column,
          value.isEmpty()
              ? Wording.of("不能为空，没有就写 0", "must not be empty; write 0 for none")
              : Wording.of(
                  "“%s”不是整数，只写数字，例如 12500",
                  "“%s” is no whole number; write digits only, such as 12500",
                  Quoted.shortened(value)));
      return 0;
    }
    return Long.parseLong(value);
  }
}
