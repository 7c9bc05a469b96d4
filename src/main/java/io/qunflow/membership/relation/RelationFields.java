package io.qunflow.membership.relation;

import static io.qunflow.membership.segment.SegmentOperator.AT_LEAST;
import static io.qunflow.membership.segment.SegmentOperator.AT_MOST;

import io.qunflow.membership.segment.SegmentField;
import io.qunflow.membership.segment.SegmentFields;
import io.qunflow.membership.segment.SegmentInput;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** With how many others members are tied, as of the last measuring, for segments. */
@Component
@Order(5)
class RelationFields implements SegmentFields {

  private static final String TIES =
      "COALESCE((SELECT MAX(t.%s) FROM relation_member t JOIN relation_measuring p"
          + " ON p.id = t.measuring_id WHERE t.member_id = m.id AND p.weeks = "
          + Relations.USUAL
          + "), 0)";

  @Override
  public List<SegmentField> fields() {
    return List.of(
        field("interest-ties", "利益纽带数（近 12 周）", "Ties of interest (12 weeks)", "interest_ties"),
        field("emotion-ties", "情感纽带数（近 12 周）", "Ties of emotion (12 weeks)", "emotion_ties"));
  }

  private static SegmentField field(String key, String label, String english, String column) {
    var ties = TIES.formatted(column);
    return new SegmentField(
        key,
        label,
        english,
        SegmentInput.NONE,
        SegmentInput.NUMBER,
        List.of(AT_LEAST, AT_MOST),
        List.of(ties + " >= :operand", ties + " <= :operand"));
  }
}
