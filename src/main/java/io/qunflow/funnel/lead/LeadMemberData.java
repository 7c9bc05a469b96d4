package io.qunflow.funnel.lead;

import io.qunflow.community.Erasure;
import io.qunflow.community.MemberDataSource;
import io.qunflow.community.PersonalTable;
import io.qunflow.community.Retention;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the member showed interest in, and what was said about it. */
@Component
@Order(12)
class LeadMemberData implements MemberDataSource {

  private static final String MINE =
      "(SELECT l.id FROM lead_file l WHERE l.member_id IN (:members))";

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        new PersonalTable(
            "leads",
            Set.of("lead_file.member_id"),
            "SELECT l.member_id, l.kind, l.company, l.stage, l.state, l.next_action, l.ended_why,"
                + " l.opened_at_ms, l.ended_at_ms FROM lead_file l WHERE l.member_id IN (:members)"
                + " ORDER BY l.id"),
        new PersonalTable(
            "lead_entries",
            Set.of(),
            "SELECT e.lead_id, e.step, e.stage, e.note, e.done_at_ms FROM lead_entry e"
                + " WHERE e.lead_id IN "
                + MINE
                + " ORDER BY e.id"));
  }

  /** That there was a lead and how it ended stays for the figures; what was said goes. */
  @Override
  public List<Erasure> erasures() {
    return List.of(
        new Erasure(
            "lead_entry",
            "UPDATE lead_entry SET note = '' WHERE note <> '' AND lead_id IN " + MINE),
        new Erasure(
            "lead_file",
            "UPDATE lead_file SET company = '', next_action = '', open_key = NULL,"
                + " ended_at_ms = COALESCE(ended_at_ms, :now),"
                + " state = CASE WHEN state = 'OPEN' THEN 'LOST' ELSE state END"
                + " WHERE member_id IN (:members)"));
  }

  @Override
  public List<Retention> retentions() {
    return List.of(
        new Retention(
            "lead-notes",
            Duration.ofDays(730),
            "UPDATE lead_entry SET note = '' WHERE done_at_ms < :before AND note <> ''"
                + " AND lead_id IN (SELECT l.id FROM lead_file l WHERE l.ended_at_ms IS NOT NULL)"
                + " LIMIT :rows"));
  }
}
