package io.qunflow.web.console;

import io.qunflow.activity.FinishedImport;
import java.time.ZoneId;
import java.util.List;

/** A finished import in words. */
record ImportView(FinishedImport file, String when) {

  static final int MOST = 5;

  static List<ImportView> of(List<FinishedImport> imports, ZoneId zone, Words words) {
    return imports.stream()
        .map(file -> new ImportView(file, words.moment(file.finishedAt(), zone)))
        .toList();
  }
}
