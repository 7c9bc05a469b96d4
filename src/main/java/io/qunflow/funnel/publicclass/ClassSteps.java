package io.qunflow.funnel.publicclass;

import io.qunflow.community.LinkedMembers;
import io.qunflow.community.MemberSelect;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** When members registered for classes and came; for figures over many members (F7). */
public final class ClassSteps {

  /** Who was there without a moment of its own came when the class began. */
  private static final String CAME =
      "COALESCE(cls_s.joined_at_ms, cls_k.starts_at_ms, cls_s.registered_at_ms)";

  private static final String OF_OFFERINGS =
      "SELECT "
          + LinkedMembers.current("cls_s.member_id")
          + " AS member_id, %1$s AS at_ms FROM class_registration cls_s"
          + " JOIN public_class cls_k ON cls_k.id = cls_s.class_id"
          + " WHERE cls_k.offering_id IN (:clsOfferings) AND cls_k.state <> 'CALLED_OFF' AND %2$s"
          + " AND %1$s >= :clsFrom AND %1$s < :clsUntil";

  private ClassSteps() {}

  /**
   * Selects {@code member_id} and {@code at_ms}, a row a class; parameters begin with {@code cls}.
   *
   * @param offerings ids, at least one
   */
  public static MemberSelect registered(Collection<Long> offerings, Instant from, Instant until) {
    return select(
        "cls_s.registered_at_ms",
        "(cls_s.state = 'R' OR cls_s.attended = TRUE)",
        offerings,
        from,
        until);
  }

  /** As {@link #registered}, of those who were there. */
  public static MemberSelect attended(Collection<Long> offerings, Instant from, Instant until) {
    return select(CAME, "cls_s.attended = TRUE", offerings, from, until);
  }

  private static MemberSelect select(
      String moment, String which, Collection<Long> offerings, Instant from, Instant until) {
    return new MemberSelect(
        OF_OFFERINGS.formatted(moment, which),
        Map.of(
            "clsOfferings", offerings,
            "clsFrom", from.toEpochMilli(),
            "clsUntil", until.toEpochMilli()));
  }
}
