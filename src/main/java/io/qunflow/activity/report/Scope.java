package io.qunflow.activity.report;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.List;

/**
 * Whose events are looked at, from when to before when.
 *
 * @param groups at least one id
 */
record Scope(CommunityKey community, List<Long> groups, Instant from, Instant to) {

  Scope since(Instant later) {
    return new Scope(community, groups, later, to);
  }
}
