package io.qunflow.process.campaign;

import io.qunflow.community.MemberSelect;
import io.qunflow.operations.campaign.EventDays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Statements of events, whose parameters all begin with {@code event}. */
final class EventSelects {

  private static final Pattern PARAMETER = Pattern.compile("(?<!:):(\\w+)");

  private EventSelects() {}

  /** By {@code :eventCommunity}, {@code :eventFrom} and {@code :eventUntil} in milliseconds. */
  static MemberSelect between(String sql, EventDays days) {
    return new MemberSelect(
        sql,
        Map.of(
            "eventCommunity", days.community().value(),
            "eventFrom", days.from().toEpochMilli(),
            "eventUntil", days.until().toEpochMilli()));
  }

  /** Whoever is in one of them; nobody if there is none. */
  static MemberSelect any(List<MemberSelect> selects) {
    var values = new HashMap<String, Object>();
    var parts = new StringBuilder("SELECT id AS member_id FROM member WHERE 1 = 0");
    for (int i = 0; i < selects.size(); i++) {
      var prefix = "event" + i + "_";
      var one = selects.get(i);
      one.values().forEach((name, value) -> values.put(prefix + name, value));
      parts
          .append(" UNION SELECT event_o.member_id FROM (")
          .append(PARAMETER.matcher(one.sql()).replaceAll(":" + prefix + "$1"))
          .append(") event_o");
    }
    return new MemberSelect(parts.toString(), values);
  }
}
