package io.qunflow.membership.segment;

import static io.qunflow.membership.segment.SegmentOperator.AT_LEAST;
import static io.qunflow.membership.segment.SegmentOperator.AT_MOST;
import static io.qunflow.membership.segment.SegmentOperator.CONTAINS;
import static io.qunflow.membership.segment.SegmentOperator.IS;
import static io.qunflow.membership.segment.SegmentOperator.IS_KNOWN;
import static io.qunflow.membership.segment.SegmentOperator.IS_NOT;
import static io.qunflow.membership.segment.SegmentOperator.IS_UNKNOWN;

import io.qunflow.community.AccountMask;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.ContactFacts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is known of members themselves: facts, where they came from, where they have accounts. */
@Component
@Order(1)
class CommunityFields implements SegmentFields {

  /** The fact that says through which channel somebody came (F6, A7). */
  static final String SOURCE = "source";

  /** Suggested at most. */
  private static final int MOST = 50;

  /**
   * The fact as the member is shown: what was stated of the member itself, else of the first of the
   * linked members of whom something was stated. %1$s: the fact's key, %2$s: a condition on {@code
   * f.fact_value}.
   */
  private static final String FACT =
      """
      EXISTS (SELECT 1 FROM member_fact f WHERE f.fact_key = %1$s AND f.member_id = COALESCE(
        (SELECT o.member_id FROM member_fact o WHERE o.member_id = m.id AND o.fact_key = %1$s),
        (SELECT l.from_member_id FROM account_link l JOIN member_fact k
          ON k.member_id = l.from_member_id AND k.fact_key = %1$s
          WHERE l.to_member_id = m.id AND l.undone_at_ms IS NULL ORDER BY l.id LIMIT 1)) AND %2$s)""";

  /** Numbers compare as numbers, days (2026-01-31) as days; anything else is neither. */
  private static final String COMPARED =
      """
      CASE WHEN f.fact_value REGEXP '^-?[0-9]{1,12}([.][0-9]{1,6})?$'
          AND :operand REGEXP '^-?[0-9]{1,12}([.][0-9]{1,6})?$'
        THEN CAST(f.fact_value AS DECIMAL(20, 6)) %1$s CAST(:operand AS DECIMAL(20, 6))
        WHEN f.fact_value REGEXP '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
          AND :operand REGEXP '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
        THEN f.fact_value %1$s :operand ELSE FALSE END""";

  private static final String CONTAINED = "LOCATE(LOWER(:operand), LOWER(%s)) > 0";

  private static final List<SegmentChoice> PLATFORMS =
      List.of(
          new SegmentChoice("WECOM", "企业微信", "WeCom"),
          new SegmentChoice("WECHAT", "微信", "WeChat"),
          SegmentChoice.of("QQ"),
          SegmentChoice.of("IRC"),
          new SegmentChoice("OTHER", "其他", "Other"));

  private final JdbcTemplate sql;

  CommunityFields(JdbcTemplate sql) {
    this.sql = sql;
  }

  @Override
  public List<SegmentField> fields() {
    return List.of(
        fact("fact", "资料", "Fact", SegmentInput.TEXT, ":argument"),
        fact("source", "来源渠道", "Came from", SegmentInput.NONE, "'" + SOURCE + "'"),
        new SegmentField(
            "nickname",
            "昵称",
            "Nickname",
            SegmentInput.NONE,
            SegmentInput.TEXT,
            List.of(CONTAINS),
            List.of(CONTAINED.formatted("m.nickname"))),
        new SegmentField(
            "platform",
            "有账号在",
            "Has an account on",
            SegmentInput.NONE,
            SegmentInput.CHOICE,
            List.of(IS, IS_NOT),
            List.of(onPlatform(), "NOT " + onPlatform())));
  }

  private static SegmentField fact(
      String key, String label, String english, SegmentInput argument, String factKey) {
    return new SegmentField(
        key,
        label,
        english,
        argument,
        SegmentInput.TEXT,
        List.of(IS, IS_NOT, CONTAINS, IS_KNOWN, IS_UNKNOWN, AT_LEAST, AT_MOST),
        Stream.of(
                FACT.formatted(factKey, "f.fact_value = :operand"),
                "NOT " + FACT.formatted(factKey, "f.fact_value = :operand"),
                FACT.formatted(factKey, CONTAINED.formatted("f.fact_value")),
                FACT.formatted(factKey, "TRUE"),
                "NOT " + FACT.formatted(factKey, "TRUE"),
                FACT.formatted(factKey, COMPARED.formatted(">=")),
                FACT.formatted(factKey, COMPARED.formatted("<=")))
            .toList());
  }

  private static String onPlatform() {
    return "EXISTS (SELECT 1 FROM account p WHERE p.member_id = m.id AND p.platform = :operand)";
  }

  @Override
  public List<SegmentChoice> arguments(String field, CommunityKey community) {
    return field.equals("fact")
        ? words(
            "SELECT f.fact_key FROM member m JOIN member_fact f ON f.member_id = m.id"
                + " WHERE m.community_key = ? GROUP BY f.fact_key"
                + " ORDER BY COUNT(*) DESC, f.fact_key LIMIT ?",
            community.value(),
            MOST)
        : List.of();
  }

  /** No phone, mail and the like are suggested. */
  @Override
  public List<SegmentChoice> operands(String field, String argument, CommunityKey community) {
    if (field.equals("platform")) {
      return PLATFORMS;
    }
    var key = field.equals("source") ? SOURCE : argument;
    if (field.equals("nickname") || ContactFacts.contains(key)) {
      return List.of();
    }
    return words(
            "SELECT f.fact_value FROM member m JOIN member_fact f ON f.member_id = m.id"
                + " WHERE m.community_key = ? AND f.fact_key = ? AND CHAR_LENGTH(f.fact_value) <= 40"
                + " GROUP BY f.fact_value ORDER BY COUNT(*) DESC, f.fact_value LIMIT ?",
            community.value(),
            key,
            MOST)
        .stream()
        .filter(choice -> AccountMask.maskText(choice.code()).equals(choice.code()))
        .toList();
  }

  private List<SegmentChoice> words(String statement, Object... values) {
    return sql.queryForList(statement, String.class, values).stream()
        .map(SegmentChoice::of)
        .toList();
  }
}
