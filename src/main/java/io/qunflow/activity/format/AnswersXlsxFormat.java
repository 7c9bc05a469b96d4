package io.qunflow.activity.format;

import io.qunflow.shared.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers collected elsewhere, as the first sheet of a workbook, under a row of names. */
@Component
class AnswersXlsxFormat implements FileFormat {

  @Override
  public String key() {
    return "answers-xlsx";
  }

  @Override
  public boolean recognises(FileHead head) {
    if (!Encodings.startsWith(head.bytes(), 'P', 'K', 3, 4)) {
      return false;
    }
    var name = head.name().toLowerCase(Locale.ROOT);
    var parts = new String(head.bytes(), StandardCharsets.ISO_8859_1);
    return name.endsWith(".xlsx")
        || name.endsWith(".xlsm")
        || parts.contains("xl/workbook.xml")
        || parts.contains("xl/worksheets/");
  }

  @Override
  public Set<Setting> needs() {
    return Set.of(Setting.TIME_ZONE, Setting.COLUMNS);
  }

  @Override
  public boolean isStrict() {
    return true;
  }

  @Override
  public void read(FileSource file, ReadSettings settings, Findings findings)
      throws FileRefusedException, IOException {
    Workbook.readFirstSheet(file, new SheetAnswers(settings, findings));
  }

  /** The first row with a value names the columns. */
  private static final class SheetAnswers implements Workbook.Rows {
    private final ReadSettings settings;
    private final Findings findings;
    private AnswerTable table;

    SheetAnswers(ReadSettings settings, Findings findings) {
      this.settings = settings;
      this.findings = findings;
    }

    @Override
    public boolean row(int number, java.util.List<String> cells) throws FileRefusedException {
      if (table != null) {
        table.read(number, cells);
      } else if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
        table = new AnswerTable(cells, settings, findings);
      }
      return table == null || table.isMapped();
    }

    @Override
    public void end() {
      if (table == null) {
        findings.unreadable(
            1,
            Wording.of(
                "第一张工作表是空的，第 1 行要写列名",
                "the first sheet is empty; line 1 must hold the names of the columns"));
      }
    }
  }
}
