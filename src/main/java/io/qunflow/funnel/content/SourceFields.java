package io.qunflow.funnel.content;

import static io.qunflow.membership.segment.SegmentOperator.IS;
import static io.qunflow.membership.segment.SegmentOperator.IS_NOT;

import io.qunflow.community.CommunityKey;
import io.qunflow.membership.segment.SegmentChoice;
import io.qunflow.membership.segment.SegmentField;
import io.qunflow.membership.segment.SegmentFields;
import io.qunflow.membership.segment.SegmentInput;
import io.qunflow.shared.Wording;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Channel and way of reach, for segments (F6). */
@Component
@Order(20)
class SourceFields implements SegmentFields {

  private static final String SOURCE =
      "EXISTS (SELECT 1 FROM member_source s WHERE s.%s = :operand AND s.member_id = COALESCE("
          + "(SELECT o.member_id FROM member_source o WHERE o.member_id = m.id),"
          + " (SELECT l.from_member_id FROM account_link l JOIN member_source k"
          + " ON k.member_id = l.from_member_id WHERE l.to_member_id = m.id"
          + " AND l.undone_at_ms IS NULL ORDER BY l.id LIMIT 1)))";

  @Override
  public List<SegmentField> fields() {
    return List.of(
        field("channel", "来源渠道", "Came through channel"), field("reach", "触达方式", "Reached by"));
  }

  @Override
  public List<SegmentChoice> operands(String field, String argument, CommunityKey community) {
    return switch (field) {
      case "channel" ->
          Arrays.stream(SourceChannel.values()).map(c -> choice(c.name(), c.title())).toList();
      case "reach" -> Arrays.stream(Reach.values()).map(r -> choice(r.name(), r.title())).toList();
      default -> List.of();
    };
  }

  private static SegmentField field(String key, String label, String english) {
    var is = SOURCE.formatted(key);
    return new SegmentField(
        key,
        label,
        english,
        SegmentInput.NONE,
        SegmentInput.CHOICE,
        List.of(IS, IS_NOT),
        List.of(is, "NOT " + is));
  }

  private static SegmentChoice choice(String key, Wording title) {
    return new SegmentChoice(key, title.chinese(), title.english());
  }
}
