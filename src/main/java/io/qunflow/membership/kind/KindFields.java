package io.qunflow.membership.kind;

import static io.qunflow.membership.segment.SegmentOperator.IS;
import static io.qunflow.membership.segment.SegmentOperator.IS_KNOWN;
import static io.qunflow.membership.segment.SegmentOperator.IS_NOT;
import static io.qunflow.membership.segment.SegmentOperator.IS_UNKNOWN;

import io.qunflow.community.CommunityKey;
import io.qunflow.membership.segment.SegmentChoice;
import io.qunflow.membership.segment.SegmentField;
import io.qunflow.membership.segment.SegmentFields;
import io.qunflow.membership.segment.SegmentInput;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Why members are there, for segments. */
@Component
@Order(5)
class KindFields implements SegmentFields {

  private static final String STATED =
      "EXISTS (SELECT 1 FROM member_intent h WHERE h.member_id = m.id%s)";

  @Override
  public List<SegmentField> fields() {
    var is = STATED.formatted(" AND h.intent = :operand");
    var any = STATED.formatted("");
    return List.of(
        new SegmentField(
            "intent",
            "来意",
            "Why they are here",
            SegmentInput.NONE,
            SegmentInput.CHOICE,
            List.of(IS, IS_NOT, IS_KNOWN, IS_UNKNOWN),
            List.of(is, "NOT " + is, any, "NOT " + any)));
  }

  @Override
  public List<SegmentChoice> operands(String field, String argument, CommunityKey community) {
    return Stream.of(MemberKind.values())
        .map(kind -> new SegmentChoice(kind.name(), kind.title(), kind.word()))
        .toList();
  }
}
