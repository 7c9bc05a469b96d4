package io.qunflow.activity.upload;

import io.qunflow.activity.format.FileRefusedException;
import io.qunflow.activity.format.ReadSettings;
import io.qunflow.shared.Wording;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what stands in the files of one upload, in bounded memory. */
final class PreviewReading {

  /** More groups than this are no export of chats. */
  static final int MOST_GROUPS = 500;

  private final ZoneId dayZone;
  private final boolean several;
  private final Map<String, GroupCount> groups = new LinkedHashMap<>();
  private final Talkers talkers = new Talkers();
  private final List<PreviewedFile> files = new ArrayList<>();

  /**
   * @param dayZone in which days begin: the community's
   * @param several whether there is more than one file
   */
  PreviewReading(ZoneId dayZone, boolean several) {
    this.dayZone = dayZone;
    this.several = several;
  }

  ZoneId dayZone() {
    return dayZone;
  }

  Talkers talkers() {
    return talkers;
  }

  /** The group under which events of this file count that name {@code group}, or none if null. */
  GroupCount group(String group, String fileName) throws FileRefusedException {
    var ref = group != null && !group.isBlank() ? group : several ? fileName : "";
    var known = groups.get(ref);
    if (known == null) {
      if (groups.size() >= MOST_GROUPS) {
        throw new FileRefusedException(
            Wording.of(
                "文件里有超过 %d 个群。请按群拆成几份分别导入。",
                "The files hold more than %d groups. Split them by group and import the parts.",
                MOST_GROUPS));
      }
      known = new GroupCount(groups.size(), ref, group == null ? "" : group);
      groups.put(ref, known);
    }
    return known;
  }

  void add(PreviewedFile file) {
    files.add(file);
  }

  Preview finish(ReadSettings readAs) {
    return new Preview(
        List.copyOf(files),
        groups.values().stream().map(GroupCount::toGroup).toList(),
        talkers.top(Preview.MOST_TALKERS),
        talkers.isFull(),
        readAs);
  }
}
