package io.qunflow.membership.admission;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.shared.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who wants to come in (A2).
 *
 * @param tryNo 1 for the first time, counted by contact
 * @param asks what is asked of them, frozen when they applied
 * @param fee what is to be paid, frozen too; zero where nothing is
 * @param received what was recorded as paid
 * @param name what to call them; empty once their data was deleted, like every other text
 * @param words why they want to come in
 * @param paymentReference how the applicant says the payment can be found
 * @param forwardedTo where the applicant says the poster was forwarded to
 * @param note what an operator says to the applicant: what is missing, why it was refused
 * @param rulesHash of the rules and promise they confirmed
 * @param dueAt until when the applicant has to go on
 * @param applyAgainAt from when on they may try again; empty unless it was refused
 */
public record Application(
    long id,
    CommunityKey community,
    int tryNo,
    ApplicationState state,
    Set<Ask> asks,
    Money fee,
    Money received,
    String name,
    String contact,
    String words,
    String paymentReference,
    String forwardedTo,
    String note,
    Optional<String> rulesHash,
    String nickname,
    String introduction,
    Optional<MemberId> member,
    Instant dueAt,
    Optional<Instant> applyAgainAt,
    Optional<String> decidedBy,
    Instant createdAt,
    Instant changedAt) {

  static final String ABOUT = "application:";

  public boolean asks(Ask ask) {
    return asks.contains(ask);
  }

  /** Whether the fee is there; nobody pays where none is asked. */
  public boolean isPaid() {
    return !asks(Ask.PAYMENT) || received.minor() >= fee.minor();
  }

  /** By which messages about it are found. */
  public String about() {
    return ABOUT + id;
  }

  /** Business key of its process. */
  public String key() {
    return "application-" + id;
  }

  @Override
  public String toString() {
    return "Application[" + id + ", " + state + "]";
  }
}
