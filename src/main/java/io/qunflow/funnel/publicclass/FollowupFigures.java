package io.qunflow.funnel.publicclass;

import io.qunflow.community.CommunityKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far follow-ups are, and why people do not buy (P3, P4). */
@Service
public class FollowupFigures {

  private final FollowupMapper followups;

  FollowupFigures(FollowupMapper followups) {
    this.followups = followups;
  }

  /** How far it is. */
  @Transactional(readOnly = true)
  public FollowupCounts count(long classId) {
    int ordered = 0;
    int lost = 0;
    int open = 0;
    Map<String, Integer> notNow = new TreeMap<>();
    for (var row : followups.countEnds(classId)) {
      switch (row.endedAs() == null ? "" : row.endedAs()) {
        case "O" -> ordered += row.members();
        case "L" -> lost += row.members();
        case "N" -> notNow.merge(row.endedWhy(), row.members(), Integer::sum);
        default -> open += row.members();
      }
    }
    var parts = followups.countParts(classId);
    return new FollowupCounts(
        ordered,
        notNow,
        lost,
        open,
        parts.today(),
        parts.tomorrow(),
        parts.overflow(),
        parts.late());
  }

  /**
   * Why people do not buy after classes of a community, most first; for the pain points (P4). That
   * a class did not take place is no reason of theirs.
   */
  @Transactional(readOnly = true)
  public Map<String, Integer> countReasons(CommunityKey community) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    followups.countReasons(community).forEach(row -> counts.put(row.endedWhy(), row.members()));
    return counts;
  }
}
