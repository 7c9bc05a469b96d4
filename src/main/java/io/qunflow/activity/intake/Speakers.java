package io.qunflow.activity.intake;

import io.qunflow.community.Group;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who wrote messages in a group under one nickname, of those whose account is known. */
final class Speakers {

  private static final String MESSAGES =
      " FROM activity_event e JOIN account a ON a.id = e.account_id WHERE e.account_id = ?"
          + " AND e.group_id = ? AND e.kind = 'message' AND e.by_nickname = FALSE"
          + " AND CONCAT(COALESCE(e.nickname, a.name), '.') = ? AND e.occurred_at_ms ";

  private static final Comparator<Said> FIRST =
      Comparator.comparingLong(Said::at).thenComparing(Said::externalId);

  private final JdbcTemplate jdbc;
  private final Group group;
  private final String key;
  private final Set<Long> candidates = new HashSet<>();

  private record Said(long account, long at, String externalId) {}

  /**
   * @param key the nickname with {@link AccountStore#KEY_END}
   */
  Speakers(JdbcTemplate jdbc, Group group, String key) {
    this.jdbc = jdbc;
    this.group = group;
    this.key = key;
    candidates.addAll(
        ids(
            "SELECT n.account_id FROM account_nickname n JOIN account a ON a.id = n.account_id"
                + " WHERE n.nickname_key = ? AND (a.community_key, a.platform, a.nickname_only)"
                + " = (?, ?, FALSE)"));
    candidates.addAll(
        ids(
            "SELECT id FROM account WHERE name_key = ?"
                + " AND (community_key, platform, nickname_only) = (?, ?, FALSE)"));
  }

  private List<Long> ids(String sql) {
    return jdbc.queryForList(
        sql, Long.class, key, group.community().value(), group.platform().name());
  }

  /** Who spoke first at this time or later. */
  Optional<Long> next(long at) {
    return candidates.stream()
        .map(account -> said(account, "MIN", ">= ?", at))
        .filter(Objects::nonNull)
        .min(FIRST)
        .map(Said::account);
  }

  /** Who spoke last, at this time or before. */
  Optional<Long> last(long at) {
    return candidates.stream()
        .map(account -> said(account, "MAX", "<= ?", at))
        .filter(Objects::nonNull)
        .max(FIRST)
        .map(Said::account);
  }

  /** The account's first or last message in that time; null if there is none. */
  private Said said(long account, String which, String bound, long at) {
    var times =
        jdbc.queryForList(
            "SELECT e.occurred_at_ms"
                + MESSAGES
                + bound
                + " ORDER BY e.account_id %1$s, e.occurred_at_ms %1$s LIMIT 1"
                    .formatted(which.equals("MIN") ? "ASC" : "DESC"),
            Long.class,
            account,
            group.id(),
            key,
            at);
    if (times.isEmpty()) {
      return null;
    }
    var id =
        candidates.size() == 1
            ? ""
            : jdbc.queryForObject(
                "SELECT %s(e.external_id)".formatted(which) + MESSAGES + "= ?",
                String.class,
                account,
                group.id(),
                key,
                times.get(0));
    return new Said(account, times.get(0), id);
  }
}
