package io.qunflow.activity.intake;

import io.qunflow.activity.format.FoundMember;
import io.qunflow.community.Group;
import io.qunflow.community.Platform;
import io.qunflow.shared.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Stores lists of who is in a group; accounts appear with the first list that names them. */
final class SnapshotRows {

  /** Clocks differ, and people type whole minutes. */
  private static final Duration TOLERANCE = Duration.ofDays(1);

  private final JdbcTemplate jdbc;
  private final RowImport of;
  private final Function<String, Optional<Group>> groups;
  private final SnapshotStore store;
  private final AccountMarks marks;
  private final Nicknames nicknames;
  private final Map<Platform, AccountStore> accounts = new EnumMap<>(Platform.class);
  private final Map<ListKey, Boolean> inTime = new HashMap<>();

  /** What tells the lists of one file apart. */
  private record ListKey(String group, Instant takenAt) {}

  SnapshotRows(JdbcTemplate jdbc, RowImport of, Function<String, Optional<Group>> groups) {
    this.jdbc = jdbc;
    this.of = of;
    this.groups = groups;
    this.store = new SnapshotStore(jdbc, of.id());
    this.marks = new AccountMarks(jdbc);
    this.nicknames = new Nicknames(jdbc);
  }

  int newMembers() {
    return accounts.values().stream().mapToInt(AccountStore::newMembers).sum();
  }

  void takeIn(List<FoundMember> rows, RowCounts counts) {
    var lists =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> new ListKey(Objects.requireNonNullElse(row.group(), ""), row.takenAt()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    lists.forEach(
        (list, members) -> {
          var group = groups.apply(list.group());
          if (group.isEmpty()) {
            counts.countLeftOut(members.size());
          } else if (isInTime(list, members.get(0).line())) {
            takeIn(group.get(), list.takenAt(), members, counts);
          }
        });
  }

  private boolean isInTime(ListKey list, long line) {
    return inTime.computeIfAbsent(
        list,
        key -> {
          boolean right = !key.takenAt().isAfter(of.startedAt().plus(TOLERANCE));
          if (!right) {
            of.errors()
                .add(
                    line,
                    Wording.of(
                        "名单的时间 %s 在将来，请填导出名单的时间",
                        "the time of the list, %s, is in the future; fill in when it was exported",
                        key.takenAt()));
          }
          return right;
        });
  }

  private void takeIn(Group group, Instant takenAt, List<FoundMember> found, RowCounts counts) {
    var members =
        found.stream().map(member -> WithoutErased.of(member, group, of.erased())).toList();
    var ids = idsOf(group, members);
    var snapshot = store.open(group.id(), takenAt);
    var inList = store.findInList(snapshot, ids.values());
    var fresh = new ArrayList<SnapshotRow>();
    int twice = 0;
    for (var member : members) {
      var row = SnapshotRow.of(ids.get(member.account()), member);
      var twin = inList.putIfAbsent(row.accountId(), row);
      if (twin == null) {
        fresh.add(row);
      } else if (twin.equals(row)) {
        twice++;
      } else {
        of.errors()
            .add(
                member.line(),
                Wording.of(
                    "account：“%s”在名单里出现了两次，内容不同。每人只留一行",
                    "account: “%s” occurs twice in the list with different values. Keep one line each",
                    member.account()));
      }
      checkJoined(member);
    }
    int known = store.countKnown(snapshot, fresh);
    store.insert(snapshot, fresh);
    noteWeeks(takenAt, members, marks.mark(of.id(), Mark.STAFF, staffOf(fresh)));
    nicknames.record(takenAt, nicknamesOf(fresh));
    counts.countList(group.id(), takenAt, fresh.size() - known, known + twice);
  }

  private void noteWeeks(Instant takenAt, List<FoundMember> members, Set<Long> nowStaff) {
    of.weeks().membersChangeFrom(takenAt);
    members.stream()
        .map(FoundMember::joinedAt)
        .filter(Objects::nonNull)
        .forEach(of.weeks()::membersChangeFrom);
    if (!nowStaff.isEmpty()) {
      of.weeks().everythingChanges();
    }
  }

  private void checkJoined(FoundMember member) {
    if (member.joinedAt() != null && member.joinedAt().isAfter(member.takenAt().plus(TOLERANCE))) {
      of.errors()
          .add(
              member.line(),
              Wording.of(
                  "入群时间 %s 晚于名单的时间 %s，请核对导出名单的时间",
                  "joined at %s, after the time of the list, %s; check when the list was exported",
                  member.joinedAt(),
                  member.takenAt()));
    }
  }

  private Map<String, Long> idsOf(Group group, List<FoundMember> members) {
    var called = new HashMap<String, String>();
    for (var member : members) {
      if (member.nickname() != null) {
        called.put(member.account(), member.nickname());
      }
    }
    return accounts
        .computeIfAbsent(
            group.platform(),
            platform -> new AccountStore(jdbc, group, AccountStore.Kind.NAMED, of.startedAt()))
        .idsOf(members.stream().map(FoundMember::account).distinct().toList(), called);
  }

  private static List<Long> staffOf(List<SnapshotRow> rows) {
    return rows.stream().filter(SnapshotRow::staff).map(SnapshotRow::accountId).toList();
  }

  private static Map<Long, String> nicknamesOf(List<SnapshotRow> rows) {
    return rows.stream()
        .filter(row -> row.nickname() != null)
        .collect(Collectors.toMap(SnapshotRow::accountId, SnapshotRow::nickname));
  }
}
