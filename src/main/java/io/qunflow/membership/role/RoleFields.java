package io.qunflow.membership.role;

import static io.qunflow.membership.segment.SegmentOperator.IS;
import static io.qunflow.membership.segment.SegmentOperator.IS_KNOWN;
import static io.qunflow.membership.segment.SegmentOperator.IS_NOT;
import static io.qunflow.membership.segment.SegmentOperator.IS_UNKNOWN;

import io.qunflow.community.CommunityKey;
import io.qunflow.membership.segment.SegmentChoice;
import io.qunflow.membership.segment.SegmentField;
import io.qunflow.membership.segment.SegmentFields;
import io.qunflow.membership.segment.SegmentInput;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What members are to the community, for segments. */
@Component
@Order(4)
class RoleFields implements SegmentFields {

  private static final String HOLDS =
      "EXISTS (SELECT 1 FROM member_role h WHERE h.member_id = m.id AND h.until_ms IS NULL%s)";

  @Override
  public List<SegmentField> fields() {
    return List.of(
        field("role", "角色", "Role", "role_name"),
        field("five-kind", "五类", "One of five kinds", "five_kind"));
  }

  private static SegmentField field(String key, String label, String english, String column) {
    var is = HOLDS.formatted(" AND h." + column + " = :operand");
    var any = HOLDS.formatted("");
    return new SegmentField(
        key,
        label,
        english,
        SegmentInput.NONE,
        SegmentInput.CHOICE,
        List.of(IS, IS_NOT, IS_KNOWN, IS_UNKNOWN),
        List.of(is, "NOT " + is, any, "NOT " + any));
  }

  @Override
  public List<SegmentChoice> operands(String field, String argument, CommunityKey community) {
    return (field.equals("role")
            ? Arrays.stream(MemberRole.values())
                .map(role -> choice(role.name(), role.title(), role.word()))
            : Stream.of(FiveKind.values())
                .map(kind -> choice(kind.name(), kind.title(), kind.word())))
        .toList();
  }

  private static SegmentChoice choice(String code, String title, String word) {
    return new SegmentChoice(code, title, word.replace('_', ' '));
  }
}
