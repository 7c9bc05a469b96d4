package io.qunflow.membership.admission;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Money;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is decided about an application, by a person or because its time is over. With every
 * decision that ends the checking the proofs are deleted. What can be refused is refused before
 * anything is written.
 */
@Service
public class ApplicationDecisions {

  private final AdmissionMapper admissions;
  private final Applications applications;
  private final AdmissionDesk desk;
  private final ApplicantSheets sheets;
  private final Proofs proofs;
  private final Clock clock;

  ApplicationDecisions(
      AdmissionMapper admissions,
      Applications applications,
      AdmissionDesk desk,
      ApplicantSheets sheets,
      Proofs proofs,
      Clock clock) {
    this.admissions = admissions;
    this.applications = applications;
    this.desk = desk;
    this.sheets = sheets;
    this.proofs = proofs;
    this.clock = clock;
  }

  /** Whether a person has to look at what was handed in. */
  @Transactional(readOnly = true)
  public boolean needsAPerson(long id) throws UnknownApplicationException {
    return Steps.needsAPerson(applications.find(id));
  }

  /**
   * The threshold is passed. Repeatable.
   *
   * @param received all that was received so far as the operator knows it; what is not recorded yet
   *     is recorded by this
   * @param by who decided; empty where all was recorded from outside
   * @throws PaymentMissingException if less than the fee was received
   */
  @Transactional
  public void pass(long id, Money received, String by)
      throws UnknownApplicationException, PaymentMissingException {
    var application = locked(id);
    if (application.state() != ApplicationState.CHECKING) {
      return;
    }
    long more = received.minor() - application.received().minor();
    if (application.asks(Ask.PAYMENT)) {
      long all = Math.max(received.minor(), application.received().minor());
      if (all < application.fee().minor()) {
        throw new PaymentMissingException(
            new Money(application.fee().minor() - all, "CNY").major().toPlainString());
      }
      if (more > 0) {
        admissions.insertPayment(
            application.community(), id, "by-hand-" + id, more, true, by, clock.instant());
      }
    }
    var due = clock.instant().plus(Duration.ofDays(terms(application).joinDays()));
    settle(application, ApplicationState.JOINING, "", due);
    admissions.updateDecision(id, by.isEmpty() ? null : by, null, clock.instant());
  }

  /** Something is missing: the applicant hands it in and it is checked again. Repeatable. */
  @Transactional
  public void askForMore(long id, String note, String by) throws UnknownApplicationException {
    var application = locked(id);
    if (application.state() == ApplicationState.CHECKING) {
      var due = clock.instant().plus(Duration.ofDays(terms(application).handInDays()));
      admissions.updateState(id, ApplicationState.PROVING, note, due, clock.instant());
      admissions.updateDecision(id, by, null, clock.instant());
    }
  }

  /** Refused; the applicant reads why, and may try again after the set time. Repeatable. */
  @Transactional(rollbackFor = Exception.class)
  public void refuse(long id, String reason, String by) throws BusinessException {
    var application = locked(id);
    if (application.state() == ApplicationState.CHECKING) {
      var again = clock.instant().plus(Duration.ofDays(terms(application).applyAgainDays()));
      settle(application, ApplicationState.REFUSED, reason, application.dueAt());
      admissions.updateDecision(id, by, again, clock.instant());
      sheets.drop(application);
    }
  }

  /** The applicant did not go on in time. Repeatable. */
  @Transactional(rollbackFor = Exception.class)
  public void expire(long id) throws BusinessException {
    var application = locked(id);
    if (application.state() == ApplicationState.PROVING
        || application.state() == ApplicationState.JOINING) {
      settle(application, ApplicationState.EXPIRED, "", application.dueAt());
      sheets.drop(application);
    }
  }

  private void settle(Application application, ApplicationState state, String note, Instant due) {
    proofs.delete(application.id());
    admissions.updateState(application.id(), state, note, due, clock.instant());
  }

  private Application locked(long id) throws UnknownApplicationException {
    admissions.lock(id).orElseThrow(() -> new UnknownApplicationException(id));
    return applications.find(id);
  }

  private AdmissionTerms terms(Application application) {
    return desk.terms(application.community());
  }
}
