package io.qunflow.activity.intake;

import io.qunflow.activity.intake.RowResult.GroupRows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what became of the rows of one import. */
final class RowCounts {

  private int imported;
  private int unchanged;
  private int leftOut;
  private final Map<Long, GroupRows> groups = new TreeMap<>();

  void count(int fresh, int known) {
    imported += fresh;
    unchanged += known;
  }

  void countLeftOut(int rows) {
    leftOut += rows;
  }

  void countList(long groupId, Instant takenAt, int fresh, int known) {
    count(fresh, known);
    groups.merge(
        groupId, new GroupRows(groupId, fresh, known, takenAt, takenAt), RowCounts::together);
  }

  RowResult result(int newMembers) {
    return new RowResult(imported, unchanged, leftOut, newMembers, List.copyOf(groups.values()));
  }

  private static GroupRows together(GroupRows a, GroupRows b) {
    return new GroupRows(
        a.groupId(),
        a.imported() + b.imported(),
        a.unchanged() + b.unchanged(),
        a.from().isBefore(b.from()) ? a.from() : b.from(),
        a.to().isAfter(b.to()) ? a.to() : b.to());
  }
}
