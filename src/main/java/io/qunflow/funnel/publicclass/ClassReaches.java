package io.qunflow.funnel.publicclass;

import io.qunflow.community.MemberSelect;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many who registered offers reach, and why they do not reach the others (P3, C5): what became
 * of messages that are settled, and what would become of the rest just now.
 */
@Service
public class ClassReaches {

  private static final Set<String> GONE = Set.of("S", "U");

  private static final String OFFERED =
      "d.order_key IN (:clsOffers) AND d.member_id IS NOT NULL AND d.state NOT IN ('Q', 'G')";

  private static final String SETTLED =
      "SELECT d.state, COALESCE(d.reason, '') AS reason, COUNT(*) AS members FROM message_delivery d"
          + " WHERE "
          + OFFERED
          + " GROUP BY d.state, COALESCE(d.reason, '')";

  private static final String OPEN =
      "cls_r.ended_as IS NULL AND NOT EXISTS (SELECT 1 FROM message_delivery d WHERE"
          + " d.member_id = cls_r.member_id AND "
          + OFFERED
          + ") AND ";

  private static final String BEFORE = "(cls_r.state = 'R' OR cls_r.attended = TRUE)";

  private static final String AFTER =
      "EXISTS (SELECT 1 FROM class_followup f WHERE f.registration_id = cls_r.id"
          + " AND f.part IN ('A', 'B'))";

  private final ClassOfferMessages offers;
  private final ClassConsents consents;
  private final FollowupMapper followups;
  private final NamedParameterJdbcTemplate sql;

  ClassReaches(
      ClassOfferMessages offers,
      ClassConsents consents,
      FollowupMapper followups,
      JdbcTemplate sql) {
    this.offers = offers;
    this.consents = consents;
    this.followups = followups;
    this.sql = new NamedParameterJdbcTemplate(sql);
  }

  /** Before there is a follow-up, of everybody with a place; then, of its mass part. */
  @Transactional(readOnly = true)
  public ClassReach find(PublicClass of) {
    var keys = ClassOfferMessages.firstKeys(of);
    Map<String, Integer> others = new TreeMap<>();
    int[] reached = new int[1];
    sql.query(
        SETTLED,
        Map.of("clsOffers", keys),
        row -> {
          if (GONE.contains(row.getString("state"))) {
            reached[0] += row.getInt("members");
          } else {
            others.merge(row.getString("reason"), row.getInt("members"), Integer::sum);
          }
        });
    var forecast = offers.forecast(of, open(of, keys));
    forecast.suppressed().forEach((why, members) -> others.merge(why, members, Integer::sum));
    forecast.failed().forEach((why, members) -> others.merge(why, members, Integer::sum));
    int all = reached[0] + forecast.reached();
    return new ClassReach(
        all + others.values().stream().mapToInt(Integer::intValue).sum(),
        all,
        others,
        consents.countClaimed(of.id()));
  }

  private MemberSelect open(PublicClass of, Set<String> keys) {
    boolean begun = followups.count(of.id()) > 0;
    var members = ClassMembers.of(of.id(), OPEN + (begun ? AFTER : BEFORE));
    Map<String, Object> values = new HashMap<>(members.values());
    values.put("clsOffers", keys);
    return new MemberSelect(members.sql(), values);
  }
}
