package io.qunflow.operations.checkin;

import static io.qunflow.membership.segment.SegmentOperator.AT_LEAST;
import static io.qunflow.membership.segment.SegmentOperator.IS_KNOWN;
import static io.qunflow.membership.segment.SegmentOperator.IS_UNKNOWN;

import io.qunflow.community.CommunityKey;
import io.qunflow.membership.segment.SegmentChoice;
import io.qunflow.membership.segment.SegmentField;
import io.qunflow.membership.segment.SegmentFields;
import io.qunflow.membership.segment.SegmentInput;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who checked in, for segments: to one check-in at all, or on at least so many days. */
@Component
@Order(5)
class CheckinFields implements SegmentFields {

  private static final int MOST = 50;
  private static final String OF =
      "FROM checkin_entry e WHERE e.member_id = m.id AND e.checkin_id = CAST(:argument AS SIGNED)";
  private static final String ANY = "EXISTS (SELECT 1 " + OF + ")";

  private final CheckinMapper checkins;

  CheckinFields(CheckinMapper checkins) {
    this.checkins = checkins;
  }

  @Override
  public List<SegmentField> fields() {
    return List.of(
        new SegmentField(
            "check-in",
            "打过卡",
            "Checked in",
            SegmentInput.CHOICE,
            SegmentInput.NUMBER,
            List.of(IS_KNOWN, IS_UNKNOWN, AT_LEAST),
            List.of(ANY, "NOT " + ANY, "(SELECT COUNT(*) " + OF + ") >= :operand")));
  }

  /** The latest check-ins. */
  @Override
  public List<SegmentChoice> arguments(String field, CommunityKey community) {
    return checkins.findPage(community, 0, MOST).stream()
        .map(row -> new SegmentChoice(String.valueOf(row.id()), row.title(), row.title()))
        .toList();
  }
}
