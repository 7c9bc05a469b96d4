package io.qunflow.funnel.figure;

import io.qunflow.community.MemberSelect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts choices of members together in one statement without mixing up their values. */
final class Selects {

  private Selects() {}

  /** The same choice, every parameter with this in front of its name. */
  static MemberSelect named(MemberSelect select, String prefix) {
    if (select.values().isEmpty()) {
      return select;
    }
    var names =
        select.values().keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    var values = new HashMap<String, Object>();
    select.values().forEach((name, value) -> values.put(prefix + name, value));
    return new MemberSelect(
        Pattern.compile(":(" + names + ")\\b")
            .matcher(select.sql())
            .replaceAll(":" + prefix + "$1"),
        values);
  }

  /** Who is in all of them; at least one. */
  static MemberSelect inAll(List<MemberSelect> selects) {
    var values = new HashMap<String, Object>();
    var sql = new StringBuilder();
    for (int i = 0; i < selects.size(); i++) {
      var select = named(selects.get(i), "p" + i + "x");
      values.putAll(select.values());
      sql.append(i == 0 ? "SELECT DISTINCT q0.member_id FROM (" : i == 1 ? " WHERE " : " AND ");
      sql.append(i == 0 ? "" : "q0.member_id IN (SELECT q" + i + ".member_id FROM (");
      sql.append(select.sql()).append(i == 0 ? ") q0" : ") q" + i + ")");
    }
    return new MemberSelect(sql.toString(), Map.copyOf(values));
  }

  /** Who is in any of at least one, each once; they may have other columns, too. */
  static MemberSelect inAny(List<MemberSelect> selects) {
    var values = new HashMap<String, Object>();
    var parts = new ArrayList<String>();
    for (int i = 0; i < selects.size(); i++) {
      var select = named(selects.get(i), "u" + i + "x");
      values.putAll(select.values());
      parts.add("SELECT s%1$d.member_id FROM (%2$s) s%1$d".formatted(i, select.sql()));
    }
    return new MemberSelect(
        "SELECT DISTINCT u.member_id FROM (" + String.join(" UNION ALL ", parts) + ") u",
        Map.copyOf(values));
  }
}
