package io.qunflow.operations.identification;

import io.qunflow.community.AccountMask;
import io.qunflow.community.MemberSelect;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Helps who types a nickname: what it may go on like. Never a list of everybody: only what begins
 * with two characters somebody typed, a few, and none that is a phone or an address.
 */
@Service
public class Nicknames {

  public static final int LEAST_TYPED = 2;
  public static final int MOST = 8;

  private static final Comparator<String> SHORTEST_FIRST =
      Comparator.<String>comparingInt(name -> name.codePointCount(0, name.length()))
          .thenComparing(Comparator.naturalOrder());

  private final NamedParameterJdbcTemplate sql;

  Nicknames(JdbcTemplate jdbc) {
    this.sql = new NamedParameterJdbcTemplate(jdbc);
  }

  /**
   * Nicknames that begin with what was typed, upper and lower case alike, shortest first; at most
   * {@value #MOST}, none for less than {@value #LEAST_TYPED} characters.
   *
   * @param audience those who may be meant
   */
  @Transactional(readOnly = true)
  public List<String> suggest(MemberSelect audience, String typed) {
    var begin = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    if (begin.codePointCount(0, begin.length()) < LEAST_TYPED) {
      return List.of();
    }
    var values = new HashMap<String, Object>(audience.values());
    values.put("qfBegin", begin.replaceAll("[!%_]", "!$0") + "%");
    values.put("qfMost", MOST * 2);
    return sql
        .queryForList(
            "SELECT DISTINCT TRIM(qf_m.nickname) AS nickname, CHAR_LENGTH(TRIM(qf_m.nickname)) AS size"
                + " FROM ("
                + audience.sql()
                + ") qf_a JOIN member qf_m ON qf_m.id = qf_a.member_id AND qf_m.erased_at_ms IS NULL"
                + " WHERE LOWER(TRIM(qf_m.nickname)) LIKE :qfBegin ESCAPE '!'"
                + " ORDER BY 2, 1 LIMIT :qfMost",
            values)
        .stream()
        .map(row -> String.valueOf(row.get("nickname")))
        .filter(name -> name.equals(AccountMask.maskNickname(name)))
        .sorted(SHORTEST_FIRST)
        .limit(MOST)
        .toList();
  }
}
