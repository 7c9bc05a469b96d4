package io.qunflow.web.console;

import io.qunflow.activity.upload.ImportedFile;
import io.qunflow.activity.upload.Upload;
import java.time.ZoneId;
import java.util.List;

/**
 * How an upload ended, in words.
 *
 * @param files what became of each file
 */
record ResultView(
    long imported, long unchanged, long newMembers, boolean anything, List<FileView> files) {

  /**
   * @param leftOut what is left out on purpose and how much, in words
   */
  record FileView(ImportedFile file, List<PastImportView.GroupView> groups, List<String> leftOut) {}

  static ResultView of(Upload upload, ZoneId zone, Words words) {
    var stored = upload.files().stream().filter(ImportedFile::isStored).toList();
    return new ResultView(
        stored.stream().mapToLong(file -> file.result().imported()).sum(),
        stored.stream().mapToLong(file -> file.result().unchanged()).sum(),
        stored.stream().mapToLong(file -> file.result().newMembers()).sum(),
        !stored.isEmpty(),
        upload.files().stream().map(file -> file(file, zone, words)).toList());
  }

  private static FileView file(ImportedFile file, ZoneId zone, Words words) {
    if (!file.isStored()) {
      return new FileView(file, List.of(), List.of());
    }
    var result = file.result();
    var leftOut =
        new java.util.ArrayList<>(
            result.leftOut().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(left -> words.say("leftOut." + left.getKey().name(), left.getValue()))
                .toList());
    if (result.otherGroups() > 0) {
      leftOut.add(words.say("leftOut.otherGroups", result.otherGroups()));
    }
    return new FileView(
        file,
        result.groups().stream()
            .map(
                group ->
                    new PastImportView.GroupView(group, PastImportView.period(group, zone, words)))
            .toList(),
        leftOut);
  }
}
