package io.qunflow.process.funnel;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The steps of a wave of services, and how they are named. */
final class ServiceSteps {

  /** Who is due when. */
  static final String BEGIN = "begin";

  /** Time to come back after the last step. */
  static final String RETURNED = "returned";

  /** Moments are written into it: H2 takes a bound one here for a 32-bit number. */
  private static final String DUE =
      """
      SELECT svc_e.id AS member_id, CASE WHEN svc_e.id IN (SELECT svc_f.member_id FROM (%s) svc_f) THEN %d ELSE %d END
        AS due_at_ms FROM member svc_e WHERE svc_e.community_key = :svcDueOf""";

  private ServiceSteps() {}

  static String name(int step) {
    return "service" + step;
  }

  static List<String> names(int steps) {
    var names = new ArrayList<String>(List.of(BEGIN));
    for (int step = 1; step <= steps; step++) {
      names.add(name(step));
    }
    names.add(RETURNED);
    return names;
  }

  /** Selects {@code member_id} and {@code due_at_ms} of every member of the community. */
  static MemberSelect dueEarlier(
      MemberSelect first, Instant at, Instant others, CommunityKey community) {
    Map<String, Object> values = new HashMap<>(first.values());
    values.put("svcDueOf", community.value());
    return new MemberSelect(
        DUE.formatted(first.sql(), at.toEpochMilli(), others.toEpochMilli()), values);
  }
}
