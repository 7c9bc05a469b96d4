package io.qunflow.funnel.publicclass;

import io.qunflow.community.Erasure;
import io.qunflow.community.MemberDataSource;
import io.qunflow.community.PersonalTable;
import io.qunflow.community.Retention;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which classes the member registered for, attended, and what was asked there. */
@Component
@Order(12)
class ClassMemberData implements MemberDataSource {

  private static final String MINE =
      "(SELECT r.id FROM class_registration r WHERE r.member_id IN (:members))";

  private static final String UNMATCHED =
      "registration_id IS NULL AND nickname IN (:names) AND class_id IN"
          + " (SELECT c.id FROM public_class c WHERE c.community_key = :community)";

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        new PersonalTable(
            "class_registrations",
            Set.of("class_registration.member_id", "class_registration.phone"),
            "SELECT r.member_id, c.title, r.state, r.phone, r.registered_at_ms, r.agreed_version, r.attended,"
                + " r.joined_at_ms, r.left_at_ms, r.seconds, r.ended_as, r.ended_why"
                + " FROM class_registration r JOIN public_class c ON c.id = r.class_id"
                + " WHERE r.member_id IN (:members) ORDER BY r.id"),
        new PersonalTable(
            "class_attendance",
            Set.of("class_attendee.nickname", "class_attendee.phone"),
            "SELECT a.class_id, a.nickname,"
                + " CASE WHEN a.registration_id IS NULL THEN '' ELSE a.phone END AS phone,"
                + " a.joined_at_ms, a.left_at_ms, a.seconds"
                + " FROM class_attendee a WHERE a.registration_id IN "
                + MINE
                + " OR (a.registration_id IS NULL AND a.nickname IN (:names) AND a.class_id IN"
                + " (SELECT c.id FROM public_class c JOIN member m"
                + " ON m.community_key = c.community_key WHERE m.id IN (:members))) ORDER BY a.id"),
        new PersonalTable(
            "class_questions",
            Set.of(),
            "SELECT q.class_id, q.question, q.noted_at_ms FROM class_question q"
                + " WHERE q.registration_id IN "
                + MINE
                + " ORDER BY q.id"));
  }

  /** That somebody registered and was there stays, so the figures do; names and words go. */
  @Override
  public List<Erasure> erasures() {
    return List.of(
        new Erasure("class_attendee", "DELETE FROM class_attendee WHERE " + UNMATCHED),
        new Erasure(
            "class_attendee", "DELETE FROM class_attendee WHERE registration_id IN " + MINE),
        new Erasure(
            "class_question",
            "UPDATE class_question SET question = '' WHERE question <> '' AND registration_id IN "
                + MINE),
        new Erasure(
            "class_registration",
            "UPDATE class_registration SET phone = '', browser = NULL,"
                + " agreed_version = NULL WHERE member_id IN (:members)"));
  }

  @Override
  public java.util.Map<String, String> kept() {
    return java.util.Map.of("class_followup", "what was done about a registration; names nobody");
  }

  /** The lists of meeting tools are of no use once everybody was matched and followed up. */
  @Override
  public List<Retention> retentions() {
    return List.of(
        new Retention(
            "class-attendance",
            Duration.ofDays(180),
            "DELETE FROM class_attendee WHERE joined_at_ms < :before LIMIT :rows"),
        new Retention(
            "class-phones",
            Duration.ofDays(180),
            "UPDATE class_registration SET phone = '', browser = NULL, agreed_version = NULL"
                + " WHERE registered_at_ms < :before AND (phone <> '' OR browser IS NOT NULL"
                + " OR agreed_version IS NOT NULL)"
                + " LIMIT :rows"),
        new Retention(
            "class-questions",
            Duration.ofDays(730),
            "UPDATE class_question SET question = '' WHERE noted_at_ms < :before"
                + " AND question <> '' LIMIT :rows"));
  }
}
