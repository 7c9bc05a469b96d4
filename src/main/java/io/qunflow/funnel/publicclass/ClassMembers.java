package io.qunflow.funnel.publicclass;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Members by what they did about public classes; staff and bots left out. */
final class ClassMembers {

  static final Instant NEVER = Instant.ofEpochMilli(Long.MAX_VALUE);

  /** Of {@code cls_r}. */
  static final String PEOPLE =
      " AND NOT EXISTS (SELECT 1 FROM account cls_a WHERE cls_a.member_id = cls_r.member_id"
          + " AND (cls_a.staff = TRUE OR cls_a.bot = TRUE))";

  private static final String OF_OFFERING =
      "SELECT DISTINCT cls_r.member_id FROM class_registration cls_r"
          + " JOIN public_class cls_c ON cls_c.id = cls_r.class_id"
          + " WHERE cls_c.offering_id = :clsOffering AND cls_c.state <> 'CALLED_OFF' AND ";

  private ClassMembers() {}

  static MemberSelect registered(long offering, Instant from, Instant to) {
    return select(
        "(cls_r.state = 'R' OR cls_r.attended = TRUE) AND cls_r.registered_at_ms >= :clsFrom"
            + " AND cls_r.registered_at_ms < :clsTo",
        offering,
        from,
        to);
  }

  static MemberSelect attended(long offering, Instant from, Instant to) {
    return select(
        "cls_r.attended = TRUE AND cls_r.joined_at_ms >= :clsFrom AND cls_r.joined_at_ms < :clsTo",
        offering,
        from,
        to);
  }

  private static MemberSelect select(String which, long offering, Instant from, Instant to) {
    return new MemberSelect(
        OF_OFFERING + which + PEOPLE,
        Map.of(
            "clsOffering", offering, "clsFrom", from.toEpochMilli(), "clsTo", to.toEpochMilli()));
  }

  /** Those of one class of whom a condition on {@code cls_r} holds. */
  static MemberSelect of(long id, String which) {
    return new MemberSelect(
        "SELECT cls_r.member_id FROM class_registration cls_r WHERE cls_r.class_id = :clsId AND "
            + which
            + PEOPLE,
        Map.of("clsId", id));
  }

  /** Those of others who have not said since then that such a class is not for them. */
  static MemberSelect notRefusing(MemberSelect all, CommunityKey community, Instant since) {
    Map<String, Object> values = new HashMap<>(all.values());
    values.put("clsCommunity", community.value());
    values.put("clsSince", since.toEpochMilli());
    return new MemberSelect(
        "SELECT cls_all.member_id FROM ("
            + all.sql()
            + ") cls_all WHERE NOT EXISTS (SELECT 1 FROM class_registration cls_n JOIN public_class"
            + " cls_o ON cls_o.id = cls_n.class_id WHERE cls_n.member_id = cls_all.member_id AND"
            + " cls_o.community_key = :clsCommunity AND cls_n.ended_why = '"
            + FollowupEnds.NOT_INTERESTED
            + "' AND cls_n.ended_at_ms >= :clsSince)",
        values);
  }
}
