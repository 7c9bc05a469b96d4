package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.GroupService;
import io.qunflow.community.UnknownGroupException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many are in a group, as a person typed it: for platforms that give no list of members. Our
 * own people and bots are not counted.
 */
@Service
public class HeadCounts {

  /** More than any platform lets into a group. */
  public static final int MOST = 1_000_000;

  private final GroupService groups;
  private final HeadCountMapper counts;
  private final WeekMarks marks;
  private final Clock clock;

  HeadCounts(GroupService groups, HeadCountMapper counts, WeekMarks marks, Clock clock) {
    this.groups = groups;
    this.counts = counts;
    this.marks = marks;
    this.clock = clock;
  }

  /** What was typed last of a group. */
  public record Latest(String groupKey, Instant at, int members, String statedBy) {}

  /**
   * Records how many were in the group at a moment, in place of what was said of that moment
   * before; members and what divides by them are counted anew from then on. Repeatable.
   *
   * @param members without our own people and bots, from 0
   * @param user who says so, for the record
   * @throws InvalidHeadCountException if the number is negative or absurd, or the moment is to come
   */
  @Transactional(rollbackFor = Exception.class)
  public void record(CommunityKey community, String groupKey, Instant at, int members, String user)
      throws UnknownGroupException, InvalidHeadCountException {
    var group = groups.find(community, groupKey);
    if (members < 0 || members > MOST) {
      throw InvalidHeadCountException.members(members);
    }
    var now = clock.instant();
    if (at.isAfter(now)) {
      throw InvalidHeadCountException.toCome();
    }
    counts.delete(group.id(), at);
    counts.insert(group.id(), at, members, user, now);
    marks.markFrom(community, at);
  }

  /** The latest count of each group that has one. */
  @Transactional(readOnly = true)
  public List<Latest> findLatest(CommunityKey community) {
    return counts.findLatest(community);
  }
}
