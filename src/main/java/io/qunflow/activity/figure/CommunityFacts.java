package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the counting must know about a community beside its events. */
record CommunityFacts(
    CommunityKey community,
    ZoneId zone,
    int noiseLimit,
    List<GroupFacts> groups,
    List<HeadCount> headCounts,
    List<TalkSpan> talks) {

  static final int USUAL_NOISE_LIMIT = 999;

  boolean hasSeveralGroups() {
    return groups.size() > 1;
  }

  /** Those with an event, a snapshot or a head count before this moment. */
  List<GroupFacts> groupsKnownBefore(Instant at) {
    return groups.stream()
        .filter(
            group ->
                isBefore(group.firstEventMs(), at)
                    || isBefore(group.firstSnapshotMs(), at)
                    || headCount(group, at).isPresent())
        .toList();
  }

  /** By what the members of a group are known at this moment. */
  String membersBasis(GroupFacts group, Instant at) {
    if (isBefore(group.firstSnapshotMs(), at)) {
      return "snapshot";
    }
    return headCount(group, at).isPresent() ? "head_count" : "events";
  }

  /** The last head count before this moment. */
  Optional<HeadCount> headCount(GroupFacts group, Instant at) {
    return headCounts.stream()
        .filter(count -> count.groupId() == group.groupId() && count.countedAt().isBefore(at))
        .reduce((earlier, later) -> later);
  }

  /** Of several ways one, {@code mixed}, or null for none. */
  static String common(Stream<String> bases) {
    Set<String> found = bases.filter(Objects::nonNull).collect(Collectors.toSet());
    return found.size() > 1 ? "mixed" : found.stream().findFirst().orElse(null);
  }

  /** Weeks of talks that reach into this week from before it. */
  Stream<LocalDate> weeksOfTalksReachingInto(LocalDate monday) {
    var start = monday.atStartOfDay(zone).toInstant();
    return talks.stream()
        .filter(talk -> talk.startsAt().isBefore(start) && !talk.endsAt().isBefore(start))
        .map(talk -> IsoWeek.of(talk.startsAt(), zone).monday());
  }

  private static boolean isBefore(Long ms, Instant at) {
    return ms != null && ms < at.toEpochMilli();
  }
}
