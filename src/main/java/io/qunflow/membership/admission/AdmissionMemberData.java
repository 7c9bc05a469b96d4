package io.qunflow.membership.admission;

import io.qunflow.community.Erasure;
import io.qunflow.community.MemberDataSource;
import io.qunflow.community.PersonalTable;
import io.qunflow.community.Retention;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How the member came in. Of who did not, what says who it was goes after a time. */
@Component
@Order(9)
class AdmissionMemberData implements MemberDataSource {

  private static final Duration KEPT = Duration.ofDays(180);

  private static final String BLANK =
      "UPDATE admission_application SET browser = NULL, applicant_name = NULL, contact = NULL,"
          + " contact_norm = NULL, words = NULL, payment_reference = NULL, forwarded_to = NULL,"
          + " note = NULL, nickname = NULL, introduction = NULL";

  private static final String OF_MEMBER =
      " FROM admission_application WHERE member_id IN (:members)";

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        new PersonalTable(
            "application",
            Set.of(
                "admission_application.member_id",
                "admission_application.contact",
                "admission_application.nickname"),
            "SELECT member_id, applicant_name, contact, words, payment_reference, forwarded_to,"
                + " note, nickname, introduction, rules_at_ms, created_at_ms"
                + OF_MEMBER
                + " ORDER BY id"),
        new PersonalTable(
            "admission_fee",
            Set.of(),
            "SELECT p.member_id, y.receipt, y.amount_minor, y.recorded_at_ms FROM admission_payment y"
                + " JOIN admission_application p ON p.id = y.application_id"
                + " WHERE p.member_id IN (:members) UNION ALL"
                + " SELECT p.member_id, d.receipt, d.amount_minor, d.reported_at_ms"
                + " FROM admission_payment_doubt d"
                + " JOIN admission_application p ON p.id = d.application_id"
                + " WHERE p.member_id IN (:members) AND d.decided_at_ms IS NULL ORDER BY 4"));
  }

  /** Receipts stay for the books; they name a payment, and the application no person any more. */
  @Override
  public List<Erasure> erasures() {
    return List.of(
        new Erasure("admission_application", BLANK + " WHERE member_id IN (:members)"),
        new Erasure(
            "admission_proof",
            "DELETE FROM admission_proof WHERE application_id IN (SELECT id" + OF_MEMBER + ")"));
  }

  @Override
  public List<String> names() {
    return List.of(
        "SELECT applicant_name" + OF_MEMBER + " AND applicant_name IS NOT NULL",
        "SELECT contact" + OF_MEMBER + " AND contact IS NOT NULL",
        "SELECT nickname" + OF_MEMBER + " AND nickname IS NOT NULL");
  }

  @Override
  public List<Retention> retentions() {
    return List.of(
        new Retention(
            "applications",
            KEPT,
            BLANK
                + " WHERE changed_at_ms < :before AND contact IS NOT NULL"
                + " AND state IN ('ADMITTED', 'REFUSED', 'EXPIRED', 'WITHDRAWN') LIMIT :rows"));
  }
}
