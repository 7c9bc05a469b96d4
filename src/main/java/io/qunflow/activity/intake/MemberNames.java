package io.qunflow.activity.intake;

import io.qunflow.community.CommunityKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds members by what somebody wrote: the account, else the nickname, else a former nickname,
 * else the nickname of somebody of whom no account is known. The first of these that anybody has
 * decides; several members who have it are not told apart.
 */
final class MemberNames {

  /** Each gives a name and the id of a member who has it. */
  private static final List<String> QUERIES =
      List.of(
          "SELECT a.name, a.member_id FROM account a WHERE a.community_key = ?"
              + " AND a.nickname_only = FALSE AND a.name_key IN (%s)",
          "SELECT m.nickname, m.id FROM member m WHERE m.community_key = ?"
              + " AND CONCAT(TRIM(m.nickname), '.') IN (%s) AND EXISTS (SELECT 1 FROM account a"
              + " WHERE a.member_id = m.id AND a.nickname_only = FALSE)",
          "SELECT n.nickname, a.member_id FROM account_nickname n"
              + " JOIN account a ON a.id = n.account_id"
              + " WHERE a.community_key = ? AND n.nickname_key IN (%s)",
          "SELECT a.name, a.member_id FROM account a WHERE a.community_key = ?"
              + " AND a.nickname_only = TRUE AND a.name_key IN (%s)");

  private final JdbcTemplate jdbc;
  private final CommunityKey community;

  /**
   * Who a name may mean.
   *
   * @param member of use only if there is one
   */
  record Match(int members, long member) {

    static final Match NONE = new Match(0, 0);

    boolean isNone() {
      return members == 0;
    }

    boolean isOne() {
      return members == 1;
    }
  }

  MemberNames(JdbcTemplate jdbc, CommunityKey community) {
    this.jdbc = jdbc;
    this.community = community;
  }

  /**
   * @param names without surrounding blanks
   * @return by name; a name nobody has is not in it
   */
  Map<String, Match> find(List<String> names) {
    var matches = new HashMap<String, Match>();
    var missing = new ArrayList<>(names);
    for (var query : QUERIES) {
      find(query, missing)
          .forEach(
              (name, members) ->
                  matches.put(name, new Match(members.size(), members.iterator().next())));
      missing.removeAll(matches.keySet());
    }
    return matches;
  }

  private Map<String, Set<Long>> find(String query, List<String> names) {
    var found = new HashMap<String, Set<Long>>();
    Lookup.inParts(
        names.stream().map(name -> name + ".").toList(),
        (placeholders, arguments) -> {
          arguments.add(0, community.value());
          jdbc.query(
              query.formatted(placeholders),
              row -> {
                found
                    .computeIfAbsent(row.getString(1).strip(), name -> new HashSet<>())
                    .add(row.getLong(2));
              },
              arguments.toArray());
        });
    return found;
  }
}
