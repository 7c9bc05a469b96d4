package io.qunflow.membership.layer;

import io.qunflow.community.GroupLayer;
import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * A member went from one layer to another.
 *
 * @param from null for who came straight into a conversion group
 * @param to null for who is in no group any more
 * @param group name of the conversion group; null where a person said it
 * @param reason null where only the groups show it
 * @param by account of the person who said why; null where only the groups show it
 */
public record LayerMove(
    MemberId member,
    String nickname,
    GroupLayer from,
    GroupLayer to,
    Instant at,
    String group,
    String reason,
    String by) {

  public Optional<GroupLayer> origin() {
    return Optional.ofNullable(from);
  }

  public Optional<GroupLayer> target() {
    return Optional.ofNullable(to);
  }

  /** Whether nobody said why. */
  public boolean isSeenOnly() {
    return by == null;
  }
}
