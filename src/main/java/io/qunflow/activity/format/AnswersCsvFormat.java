package io.qunflow.activity.format;

import io.qunflow.shared.CsvRows;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers collected elsewhere, as CSV of any columns under a row of names. */
@Component
class AnswersCsvFormat implements FileFormat {

  @Override
  public String key() {
    return "answers-csv";
  }

  @Override
  public boolean recognises(FileHead head) {
    var columns = CsvHead.columns(head);
    return columns.size() > 1
        && columns.stream().filter(name -> !name.isBlank()).count() > 1
        && !EventColumn.areMeantBy(columns)
        && Set.of("account", "joined_at", "content_id").stream().noneMatch(columns::contains)
        && (head.name().toLowerCase(Locale.ROOT).endsWith(".csv")
            || AnswerHeads.nameMember(columns));
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
    try (var reader = Encodings.open(file)) {
      var rows = CsvRows.open(reader, findings::unreadable);
      if (rows.header().isEmpty()) {
        return;
      }
      var table = new AnswerTable(rows.header(), settings, findings);
      if (!table.isMapped()) {
        return;
      }
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        table.read(row.get().line(), row.get().values());
      }
    }
  }
}
