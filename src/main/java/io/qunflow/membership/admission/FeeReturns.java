package io.qunflow.membership.admission;

import io.qunflow.shared.Money;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The fee of somebody who does not come in: a person returns it, and says so here. */
@Service
public class FeeReturns {

  private final AdmissionMapper admissions;
  private final Applications applications;
  private final Clock clock;

  FeeReturns(AdmissionMapper admissions, Applications applications, Clock clock) {
    this.admissions = admissions;
    this.applications = applications;
    this.clock = clock;
  }

  /** What was received and not returned. */
  @Transactional(readOnly = true)
  public Money open(long application) throws UnknownApplicationException {
    return applications.find(application).received();
  }

  /**
   * So much was returned, at most what was received and not returned before.
   *
   * @param returned what the person was asked to return, in whatever way more came in meanwhile
   */
  @Transactional
  public void record(long application, Money returned, String by)
      throws UnknownApplicationException {
    admissions.lock(application).orElseThrow(() -> new UnknownApplicationException(application));
    var found = applications.find(application);
    long amount = Math.min(returned.minor(), found.received().minor());
    if (amount > 0) {
      var receipt = "return-%d-%d".formatted(application, admissions.countPayments(application));
      admissions.insertPayment(
          found.community(), application, receipt, -amount, false, by, clock.instant());
    }
  }
}
