package io.qunflow.membership.segment;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes one statement of a rule; what people typed is bound, never written into it. */
final class SegmentSql {

  /** Staff, bots and members whose accounts went over to another are in no segment. */
  private static final String EVERYBODY =
      "SELECT m.id AS member_id FROM member m WHERE m.community_key = :segmentCommunity"
          + " AND m.erased_at_ms IS NULL"
          + " AND EXISTS (SELECT 1 FROM account y WHERE y.member_id = m.id)"
          + " AND NOT EXISTS (SELECT 1 FROM account x WHERE x.member_id = m.id"
          + " AND (x.staff = TRUE OR x.bot = TRUE))";

  private static final Pattern NAMES =
      Pattern.compile(":(argument|operand|argumentDaysAgo|operandDaysAgo|now)\\b");

  private final SegmentCatalog catalog;
  private final long now;
  private final Map<String, Object> values = new HashMap<>();

  SegmentSql(SegmentCatalog catalog, long now) {
    this.catalog = catalog;
    this.now = now;
  }

  MemberSelect select(CommunityKey community, SegmentRule rule) {
    values.put("segmentCommunity", community.value());
    var sql = new StringBuilder(EVERYBODY);
    var conditions = rule.conditions();
    for (int i = 0; i < conditions.size(); i++) {
      sql.append(i > 0 && rule.match() == SegmentMatch.ANY ? " OR " : " AND ");
      sql.append(i == 0 ? "(" : "").append('(').append(condition(i, conditions.get(i))).append(')');
    }
    sql.append(conditions.isEmpty() ? "" : ")");
    return new MemberSelect(sql.toString(), values, community);
  }

  private String condition(int index, SegmentCondition condition) {
    var field =
        catalog
            .find(condition.field())
            .orElseThrow(() -> new IllegalStateException("No field " + condition.field()));
    return NAMES
        .matcher(field.sql(condition.operator()))
        .replaceAll(
            found -> {
              var name = "segment" + found.group(1) + index;
              values.put(name, bound(found.group(1), field, condition));
              return ":" + name;
            });
  }

  private Object bound(String name, SegmentField field, SegmentCondition condition) {
    return switch (name) {
      case "argument" -> bound(field.argument(), condition.argument());
      case "operand" -> bound(field.operand(), condition.operand());
      case "argumentDaysAgo" -> daysAgo(condition.argument());
      case "operandDaysAgo" -> daysAgo(condition.operand());
      default -> now;
    };
  }

  private long daysAgo(String days) {
    return now - Duration.ofDays(Long.parseLong(days)).toMillis();
  }

  private static Object bound(SegmentInput input, String given) {
    return input == SegmentInput.NUMBER ? (Object) Long.valueOf(given) : given;
  }
}
