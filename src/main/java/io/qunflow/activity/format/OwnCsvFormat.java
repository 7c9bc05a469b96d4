package io.qunflow.activity.format;

import io.qunflow.shared.CsvRow;
import io.qunflow.shared.CsvRows;
import io.qunflow.shared.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Activity as CSV of our own: a header with known column names in any order, then a row an event.
 * {@code external_id, sent_at, member, kind} are required, {@code text, reply_to, content_id,
 * nickname} may be there, others are refused by name.
 */
@Component
class OwnCsvFormat implements FileFormat {

  @Override
  public String key() {
    return "activity-csv";
  }

  @Override
  public boolean recognises(FileHead head) {
    var header = head.text().stripLeading().lines().findFirst().orElse("");
    return EventColumn.areMeantBy(
        Arrays.stream(header.split(",")).map(name -> name.replace("\"", "").strip()).toList());
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
      var header = new Header(rows.header());
      if (!header.wrong.isEmpty()) {
        findings.unreadable(1, Wording.of("表头：%s", "header: %s", Quoted.together(header.wrong)));
        return;
      }
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        new EventRowCheck(header.event(row.get())).tell(findings);
      }
    }
  }

  /** Which column stands where, and what is wrong with that. */
  private static final class Header {

    private final List<EventColumn> columns = new ArrayList<>();
    private final Map<EventColumn, Wording> places = new EnumMap<>(EventColumn.class);
    private final List<Wording> wrong = new ArrayList<>();

    Header(List<String> names) {
      names.forEach(this::add);
      var missing =
          Arrays.stream(EventColumn.values())
              .filter(column -> column.required() && !columns.contains(column))
              .map(EventColumn::word)
              .toList();
      if (!missing.isEmpty()) {
        wrong.add(
            Wording.of("缺少必需的列 %s", "required columns are missing: %s", Wording.list(missing)));
      }
    }

    private void add(String name) {
      var column = EventColumn.of(name);
      if (column.isEmpty()) {
        wrong.add(
            Wording.of(
                "不认识的列“%s”，可用的列是 %s",
                "unknown column “%s”; the columns are %s",
                Quoted.shortened(name),
                EventColumn.allWords()));
      } else if (columns.contains(column.get())) {
        wrong.add(Wording.of("列 %s 出现了两次", "column %s occurs twice", name));
      } else {
        columns.add(column.get());
        places.put(column.get(), Wording.of("第 %d 列 %s", "column %d %s", columns.size(), name));
      }
    }

    EventRow event(CsvRow row) {
      var values = EventRow.noValues();
      for (int i = 0; i < columns.size(); i++) {
        values.put(columns.get(i), row.values().get(i));
      }
      return new EventRow(row.line(), values, places);
    }
  }
}
