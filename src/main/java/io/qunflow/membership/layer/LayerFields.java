package io.qunflow.membership.layer;

import static io.qunflow.membership.segment.SegmentOperator.AT_LEAST;
import static io.qunflow.membership.segment.SegmentOperator.AT_MOST;
import static io.qunflow.membership.segment.SegmentOperator.IS;
import static io.qunflow.membership.segment.SegmentOperator.IS_NOT;

import io.qunflow.community.CommunityKey;
import io.qunflow.membership.segment.SegmentChoice;
import io.qunflow.membership.segment.SegmentField;
import io.qunflow.membership.segment.SegmentFields;
import io.qunflow.membership.segment.SegmentInput;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * In which layer members are, whether they came for gifts, and what they react to, for segments.
 */
@Component
@Order(6)
class LayerFields implements SegmentFields {

  static final String YES = "YES";

  private static final String IN_LAYER =
      "EXISTS (SELECT 1 FROM membership b JOIN chat_group g ON g.id = b.group_id"
          + " WHERE b.community_key = m.community_key AND b.member_id = m.id AND b.to_ms IS NULL"
          + " AND g.layer = :operand)";

  private static final String SOURCE =
      "EXISTS (SELECT 1 FROM member_fact f WHERE f.fact_key = 'source' AND :operand = 'YES'"
          + " AND (f.member_id = m.id OR f.member_id IN (SELECT l.from_member_id FROM account_link l"
          + " WHERE l.to_member_id = m.id AND l.undone_at_ms IS NULL)) AND (%s))";

  private static final String WROTE =
      "SELECT 1 FROM account s JOIN activity_event e ON e.account_id = s.id%s"
          + " WHERE s.member_id = m.id AND e.occurred_at_ms > :argumentDaysAgo AND %s";

  private static final String REACTED =
      "((:operand IN ('ANY', 'TALK') AND EXISTS ("
          + WROTE.formatted(
              " JOIN talk t ON (t.group_id IS NULL OR t.group_id = e.group_id)"
                  + " AND e.occurred_at_ms >= t.starts_at_ms AND e.occurred_at_ms <= t.ends_at_ms",
              "e.kind = 'message' AND t.community_key = m.community_key")
          + ")) OR (:operand IN ('ANY', 'QUESTION') AND EXISTS ("
          + WROTE.formatted(
              "",
              "e.kind = 'message' AND (e.question = TRUE OR e.mention_of IS NOT NULL"
                  + " OR (e.reply_to IS NOT NULL AND e.reply_to <> 'none'))")
          + ")) OR (:operand IN ('ANY', 'CONTENT') AND EXISTS ("
          + WROTE.formatted("", "e.kind IN ('read', 'forwarded', 'liked', 'collected')")
          + ")) OR (:operand IN ('ANY', 'SURVEY') AND EXISTS (SELECT 1 FROM answer_sheet w"
          + " WHERE w.member_id = m.id AND w.state = 'C' AND w.changed_at_ms > :argumentDaysAgo)))";

  private final LayerProperties properties;

  LayerFields(LayerProperties properties) {
    this.properties = properties;
  }

  @Override
  public List<SegmentField> fields() {
    var gifts = SOURCE.formatted(giftWords());
    var moved = moved();
    return List.of(
        choice("layer", "所在层级", "In layer", SegmentInput.NONE, IN_LAYER),
        new SegmentField(
            "layer-moved",
            "进转化群天数",
            "Days since entering a conversion group",
            SegmentInput.NONE,
            SegmentInput.NUMBER,
            List.of(AT_LEAST, AT_MOST),
            List.of(
                moved
                    + " AND NOT "
                    + moved.replace("IS NULL", "IS NULL AND b.from_ms > :operandDaysAgo"),
                moved.replace("IS NULL", "IS NULL AND b.from_ms >= :operandDaysAgo"))),
        choice("gifts", "冲礼品来的", "Came for gifts", SegmentInput.NONE, gifts),
        choice(
            "reaction", "最近 N 天有反应", "Reacted in the last N days", SegmentInput.NUMBER, REACTED));
  }

  private static String moved() {
    return "EXISTS (SELECT 1 FROM membership b JOIN chat_group g ON g.id = b.group_id"
        + " WHERE b.community_key = m.community_key AND b.member_id = m.id"
        + " AND g.layer = 'CONVERSION' AND b.to_ms IS NULL)";
  }

  private static SegmentField choice(
      String key, String label, String english, SegmentInput argument, String is) {
    return new SegmentField(
        key,
        label,
        english,
        argument,
        SegmentInput.CHOICE,
        List.of(IS, IS_NOT),
        List.of(is, "NOT " + is));
  }

  /** Letters, digits and blanks only, so nothing ends the text. */
  private String giftWords() {
    return properties.giftWords().stream()
        .map(word -> "LOCATE('" + word.toLowerCase(Locale.ROOT) + "', LOWER(f.fact_value)) > 0")
        .collect(Collectors.joining(" OR "));
  }

  @Override
  public List<SegmentChoice> operands(String field, String argument, CommunityKey community) {
    return switch (field) {
      case "layer" ->
          List.of(
              new SegmentChoice("BASE", "基础群", "base group"),
              new SegmentChoice("CONVERSION", "转化群", "conversion group"));
      case "gifts" -> List.of(new SegmentChoice(YES, "是", "yes"));
      case "reaction" ->
          Arrays.stream(Reaction.values())
              .map(r -> new SegmentChoice(r.name(), r.title(), r.english()))
              .toList();
      default -> List.of();
    };
  }
}
