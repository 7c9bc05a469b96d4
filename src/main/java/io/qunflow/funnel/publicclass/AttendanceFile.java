package io.qunflow.funnel.publicclass;

import io.qunflow.shared.CsvRow;
import io.qunflow.shared.CsvRows;
import io.qunflow.shared.FileText;
import io.qunflow.shared.ImportException;
import io.qunflow.shared.LineErrorSink;
import io.qunflow.shared.LineErrors;
import io.qunflow.shared.Wording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The attendance list of a meeting tool as CSV: name, phone (optional), joined, left. What the tool
 * writes above its column names is passed over; columns it has besides are, too. UTF-8, GB18030 or
 * UTF-16 with its mark; between values a comma, a tab or a semicolon.
 */
final class AttendanceFile {

  private static final int MOST_LINES_ABOVE = 30;
  private static final int MOST_NAME = 190;
  private static final List<Character> SEPARATORS = List.of(',', '\t', ';');

  private static final Set<String> NAME =
      Set.of("name", "nickname", "姓名", "昵称", "用户昵称", "成员昵称", "参会者", "参会者名称", "成员", "参会人", "用户名");
  private static final Set<String> PHONE = Set.of("phone", "mobile", "手机", "手机号", "手机号码", "电话");
  private static final Set<String> JOINED =
      Set.of(
          "join", "joined", "join_time", "jointime", "joined_at", "入会时间", "首次入会时间", "加入时间", "进入时间");
  private static final Set<String> LEFT =
      Set.of(
          "leave",
          "left",
          "leave_time",
          "leavetime",
          "left_at",
          "退会时间",
          "最后退会时间",
          "离开时间",
          "离会时间",
          "退出时间");

  private final MeetingTimes times;
  private final LineErrors errors = new LineErrors();
  private final List<AttendanceRow> rows = new ArrayList<>();
  private long above;
  private char separator = ',';

  /** What is wrong with a line of the table, by its line in the file. */
  private final LineErrorSink sink;

  private AttendanceFile(MeetingTimes times) {
    this.times = times;
    this.sink = (line, message) -> errors.add(line + above, message);
  }

  /**
   * All lines in the order of the file; at least one.
   *
   * @throws ImportException names the wrong lines
   */
  static List<AttendanceRow> read(byte[] file, MeetingTimes times)
      throws ImportException, IOException {
    var reading = new AttendanceFile(times);
    reading.read(file);
    return reading.rows;
  }

  private void read(byte[] file) throws ImportException, IOException {
    var text = FileText.of(file);
    var csv =
        text.isPresent() ? tableOf(text.get()) : CsvRows.open(new ByteArrayInputStream(file), sink);
    int name = column(csv.header(), NAME);
    int phone = column(csv.header(), PHONE);
    int joined = column(csv.header(), JOINED);
    int left = column(csv.header(), LEFT);
    if (errors.isEmpty() && (name < 0 || joined < 0 || left < 0)) {
      errors.add(
          1,
          Wording.of(
              "找不到列名：要有“昵称”“入会时间”“退会时间”，“手机号”可以没有",
              "the columns are missing: name, join_time and leave_time, and phone if you have it"));
    }
    errors.throwIfAny();
    for (var row = csv.next(); row.isPresent(); row = csv.next()) {
      take(row.get(), name, phone, joined, left);
    }
    if (rows.isEmpty() && errors.isEmpty()) {
      errors.add(above + 1, Wording.of("表头下面一行也没有", "there is no line below the header"));
    }
    errors.throwIfAny();
  }

  private void take(CsvRow row, int name, int phone, int joined, int left) {
    var who = row.values().get(name).replaceAll("[\\p{Cc}\\p{Cs}]", "").strip();
    var from = times.read(row.values().get(joined));
    var to = times.read(row.values().get(left));
    var wrong = wrong(who, row.values().get(joined), from, row.values().get(left), to);
    wrong.ifPresent(words -> errors.add(row.line() + above, words));
    if (wrong.isEmpty()) {
      var digits = phone < 0 ? "" : Phones.digits(row.values().get(phone));
      rows.add(
          new AttendanceRow(
              row.line() + above,
              who,
              digits,
              from.orElseThrow(),
              to.orElseGet(() -> times.end(from.orElseThrow()))));
    }
  }

  private Optional<Wording> wrong(
      String who,
      String joined,
      Optional<java.time.Instant> from,
      String left,
      Optional<java.time.Instant> to) {
    if (who.isEmpty()
        || who.codePointCount(0, who.length()) > MOST_NAME
        || who.length() > MOST_NAME) {
      return Optional.of(
          Wording.of("昵称要有 1 到 %d 个字", "the name has 1 to %d characters", MOST_NAME));
    }
    if (from.isEmpty()) {
      return Optional.of(
          Wording.of(
              "入会时间“%s”看不懂，例如 2026-11-22 20:00:00",
              "cannot read the time of joining “%s”; write it like 2026-11-22 20:00:00", joined));
    }
    if (to.isEmpty() && !MeetingTimes.isStillIn(left)) {
      return Optional.of(
          Wording.of(
              "退会时间“%s”看不懂，例如 2026-11-22 21:30:00",
              "cannot read the time of leaving “%s”; write it like 2026-11-22 21:30:00", left));
    }
    if (to.isPresent() && to.get().isBefore(from.get())) {
      return Optional.of(
          Wording.of("退会时间“%s”早于入会时间“%s”", "left at “%s” before joining at “%s”", left, joined));
    }
    return times.misfit(joined, from.get());
  }

  private CsvRows tableOf(String text) throws IOException {
    var table = fromHeader(text);
    return CsvRows.open(new StringReader(table), separator, sink);
  }

  /** Meeting tools write about the meeting above the table. */
  private String fromHeader(String text) {
    int at = 0;
    for (int i = 0; i < MOST_LINES_ABOVE && at < text.length(); i++) {
      int end = text.indexOf('\n', at);
      var line = text.substring(at, end < 0 ? text.length() : end);
      for (char separator : SEPARATORS) {
        var cells = List.of(line.replace("\uFEFF", "").split(String.valueOf(separator)));
        if (column(cells, NAME) >= 0 && column(cells, JOINED) >= 0) {
          above = i;
          this.separator = separator;
          return text.substring(at);
        }
      }
      at = end < 0 ? text.length() : end + 1;
    }
    return text;
  }

  private static int column(List<String> header, Set<String> names) {
    for (int i = 0; i < header.size(); i++) {
      var name =
          header
              .get(i)
              .replaceAll("[（(].*?[)）]", "")
              .replaceAll("[\"\\s\uFEFF]", "")
              .toLowerCase(Locale.ROOT);
      if (names.contains(name)) {
        return i;
      }
    }
    return -1;
  }
}
