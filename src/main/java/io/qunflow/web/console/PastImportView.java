package io.qunflow.web.console;

import io.qunflow.activity.intake.ImportedGroup;
import io.qunflow.activity.intake.PastImport;
import java.time.ZoneId;
import java.util.List;

/**
 * An import of before in words.
 *
 * @param takenBack when it was taken back; null unless it was
 * @param notice when the members were told; null if nobody said
 */
record PastImportView(
    PastImport file,
    String format,
    String when,
    List<GroupView> groups,
    String basis,
    String notice,
    String takenBack) {

  /**
   * @param period null if it brought nothing with a time
   */
  record GroupView(ImportedGroup group, String period) {}

  static List<PastImportView> of(List<PastImport> imports, ZoneId zone, Words words) {
    return imports.stream().map(file -> of(file, zone, words)).toList();
  }

  static String period(ImportedGroup group, ZoneId zone, Words words) {
    return group.from() == null ? null : words.period(group.from(), group.to(), zone);
  }

  private static PastImportView of(PastImport file, ZoneId zone, Words words) {
    return new PastImportView(
        file,
        words.sayOr("fileFormat." + file.format(), file.format()),
        words.moment(file.finishedAt(), zone),
        file.groups().stream()
            .map(group -> new GroupView(group, period(group, zone, words)))
            .toList(),
        file.basis() == null ? null : words.say("basis." + file.basis().name()),
        file.noticeGivenOn() == null ? null : words.date(file.noticeGivenOn()),
        file.isTakenBack() ? words.moment(file.takenBackAt(), zone) : null);
  }
}
