package io.qunflow.operations.checkin;

import io.qunflow.community.Erasure;
import io.qunflow.community.MemberDataSource;
import io.qunflow.community.PersonalTable;
import io.qunflow.community.Retention;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When the member checked in, and with which words. */
@Component
@Order(9)
class CheckinMemberData implements MemberDataSource {

  private static final String UNKNOWN =
      "member_id IS NULL AND nickname IN (:names) AND checkin_id IN"
          + " (SELECT id FROM checkin WHERE community_key = :community)";

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        new PersonalTable(
            "check_ins",
            Set.of("checkin_entry.member_id"),
            "SELECT e.member_id, c.title, e.day_no, e.note, e.proven, e.checked_in_at_ms"
                + " FROM checkin_entry e JOIN checkin c ON c.id = e.checkin_id"
                + " WHERE e.member_id IN (:members) ORDER BY e.id"),
        new PersonalTable(
            "check_in_visits",
            Set.of("checkin_visitor.member_id", "checkin_visitor.nickname"),
            "SELECT v.member_id, v.nickname, v.checkin_id, v.known_by, v.said_at_ms"
                + " FROM checkin_visitor v WHERE v.member_id IN (:members)"
                + " OR (v.member_id IS NULL AND v.nickname IN (:names)) ORDER BY v.id"));
  }

  /** That somebody checked in stays, so the figures do; what was written and by whom goes. */
  @Override
  public List<Erasure> erasures() {
    return List.of(
        new Erasure(
            "checkin_entry",
            "UPDATE checkin_entry SET note = '', visitor_id = NULL WHERE member_id IN (:members)"),
        new Erasure(
            "checkin_entry",
            "DELETE FROM checkin_entry WHERE visitor_id IN"
                + " (SELECT id FROM checkin_visitor WHERE "
                + UNKNOWN
                + ")"),
        new Erasure("checkin_visitor", "DELETE FROM checkin_visitor WHERE " + UNKNOWN),
        new Erasure(
            "checkin_visitor", "DELETE FROM checkin_visitor WHERE member_id IN (:members)"));
  }

  /** Lines go like other texts of members; who was never recognised goes with what they left. */
  @Override
  public List<Retention> retentions() {
    return List.of(
        new Retention(
            "check-in-notes",
            Duration.ofDays(90),
            "UPDATE checkin_entry SET note = '' WHERE note <> '' AND checked_in_at_ms < :before"
                + " LIMIT :rows"),
        new Retention(
            "unmatched-check-ins",
            Duration.ofDays(90),
            "DELETE FROM checkin_entry WHERE member_id IS NULL AND checked_in_at_ms < :before"
                + " LIMIT :rows"),
        new Retention(
            "unmatched-visitors",
            Duration.ofDays(90),
            "DELETE FROM checkin_visitor WHERE member_id IS NULL AND said_at_ms < :before AND NOT"
                + " EXISTS (SELECT 1 FROM checkin_entry e WHERE e.visitor_id = checkin_visitor.id)"
                + " LIMIT :rows"));
  }
}
