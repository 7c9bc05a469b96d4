package io.qunflow.activity;

import io.qunflow.shared.CsvRows;
import io.qunflow.shared.LineErrors;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An activity file as CSV: a header with known column names in any order, then a row an event. */
final class CsvEvents implements EventSource {

  private final CsvRows rows;
  private final List<EventColumn> columns = new ArrayList<>();
  private final Map<EventColumn, String> places = new EnumMap<>(EventColumn.class);
  private final boolean usable;

  CsvEvents(InputStream in, LineErrors errors) throws IOException {
    rows = CsvRows.open(in, errors);
    usable = !rows.header().isEmpty() && headerIsRight(errors);
  }

  @Override
  public Optional<RawEvent> next() throws IOException {
    if (!usable) {
      return Optional.empty();
    }
    return rows.next()
        .map(
            row -> {
              var values = RawEvent.noValues();
              for (int i = 0; i < columns.size(); i++) {
                values.put(columns.get(i), row.values().get(i));
              }
              return new RawEvent(row.line(), values, places);
            });
  }

  private boolean headerIsRight(LineErrors errors) {
    var wrong = new ArrayList<String>();
    for (var name : rows.header()) {
      var column = EventColumn.of(name);
      if (column.isEmpty()) {
        wrong.add("不认识的列“%s”，可用的列是 %s".formatted(Quoted.shortened(name), EventColumn.allWords()));
      } else if (columns.contains(column.get())) {
        wrong.add("列 %s 出现了两次".formatted(name));
      } else {
        columns.add(column.get());
        places.put(column.get(), "第 %d 列 %s".formatted(columns.size(), name));
      }
    }
    var missing =
        Arrays.stream(EventColumn.values())
            .filter(column -> column.required() && !columns.contains(column))
            .map(EventColumn::word)
            .collect(Collectors.joining("、"));
    if (!missing.isEmpty()) {
      wrong.add("缺少必需的列 " + missing);
    }
    if (!wrong.isEmpty()) {
      errors.add(1, "表头：" + String.join("；", wrong));
    }
    return wrong.isEmpty();
  }
}
