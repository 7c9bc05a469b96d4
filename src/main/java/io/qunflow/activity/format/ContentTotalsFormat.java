package io.qunflow.activity.format;

import io.qunflow.shared.Wording;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Totals of articles and videos, as an account's back office (公众号后台) states them: {@code
 * content_id, title, date, read, forwarded, liked, collected}, all of them required, a row a
 * content.
 */
@Component
class ContentTotalsFormat implements FileFormat {

  private static final int LONGEST_ID = 190;
  private static final int LONGEST_TITLE = 200;
  private static final List<String> COLUMNS =
      List.of("content_id", "title", "date", "read", "forwarded", "liked", "collected");

  private final StrictTable table = new StrictTable(COLUMNS, COLUMNS);

  @Override
  public String key() {
    return "content-csv";
  }

  @Override
  public boolean recognises(FileHead head) {
    return CsvHead.isOwnTable(CsvHead.columns(head), "content_id");
  }

  @Override
  public boolean isStrict() {
    return true;
  }

  @Override
  public void read(FileSource file, ReadSettings settings, Findings findings)
      throws FileRefusedException, IOException {
    table.read(file, findings, row -> read(row, findings));
  }

  private static void read(StrictRow row, Findings findings) {
    var content =
        new FoundContent(
            row.line(),
            row.name("content_id", LONGEST_ID),
            row.name("title", LONGEST_TITLE),
            day(row),
            row.count("read"),
            row.count("forwarded"),
            row.count("liked"),
            row.count("collected"));
    row.wrong()
        .ifPresentOrElse(
            wrong -> findings.unreadable(row.line(), wrong), () -> findings.found(content));
  }

  private static LocalDate day(StrictRow row) {
    var value = row.value("date");
    var day = StatedTime.day(value);
    if (day.isEmpty()) {
      row.refuse(
          "date",
          value.isEmpty()
              ? Wording.of("不能为空", "must not be empty")
              : Wording.of(
                  "“%s”不是日期，要写成 2026-01-31、2026/1/31 或 20260131",
                  "“%s” is no date; write 2026-01-31, 2026/1/31 or 20260131",
                  Quoted.shortened(value)));
    }
    return day.orElse(null);
  }
}
