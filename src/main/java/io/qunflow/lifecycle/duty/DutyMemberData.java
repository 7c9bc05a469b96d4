package io.qunflow.lifecycle.duty;

import io.qunflow.community.MemberDataSource;
import io.qunflow.community.PersonalTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When the member was asked to serve, and how it served. */
@Component
@Order(3)
class DutyMemberData implements MemberDataSource {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        new PersonalTable(
            "duty_invitations",
            Set.of("duty_invitation.member_id"),
            "SELECT week_start, member_id, outcome, asked_at_ms, answered_at_ms"
                + " FROM duty_invitation WHERE member_id IN (:members)"),
        new PersonalTable(
            "duty_shifts",
            Set.of("duty_shift.member_id"),
            "SELECT s.week_start, s.member_id, s.recorded_at_ms, r.welcomed, r.topics_led,"
                + " r.unanswered_followed, r.ads_handled, r.report, r.reward_handed_out,"
                + " r.reward_paid_from, r.reward_open_reason, r.reported_at_ms FROM duty_shift s"
                + " LEFT JOIN duty_report r ON r.community_key = s.community_key AND r.week_start ="
                + " s.week_start AND r.served_by = s.served_by WHERE s.member_id IN (:members)"));
  }

  @Override
  public Map<String, String> kept() {
    return Map.of(
        "duty_invitation", "who was asked in which week, by id; the rotation counts it",
        "duty_shift", "who served in which week, by id; names in its report are looked for");
  }
}
