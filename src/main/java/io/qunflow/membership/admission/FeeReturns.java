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

  /** All of it was returned. Repeatable: what is returned is not returned again. */
  @Transactional
  public void record(long application, String by) throws UnknownApplicationException {
    admissions.lock(application).orElseThrow(() -> new UnknownApplicationException(application));
    var found = applications.find(application);
    if (found.received().minor() > 0
        && admissions.findReceipt(found.community(), receipt(application)).isEmpty()) {
      admissions.insertPayment(
          found.community(),
          application,
          receipt(application),
          -found.received().minor(),
          by,
          clock.instant());
    }
  }

  private static String receipt(long application) {
    return "return-" + application;
  }
}
