package io.qunflow.membership.admission;

import io.qunflow.community.CommunityKey;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Money;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Payments for applications, typed by an operator or reported, never assumed (A2). */
@Service
public class Payments {

  static final boolean BY_HAND = true;
  static final boolean REPORTED = false;

  private static final int MOST_RECEIPT = 190;

  private final AdmissionMapper admissions;
  private final ReportedPaymentMapper reports;
  private final Applications applications;
  private final HandIn handIn;
  private final ObjectProvider<AdmissionProcess> processes;
  private final Clock clock;

  Payments(
      AdmissionMapper admissions,
      ReportedPaymentMapper reports,
      Applications applications,
      HandIn handIn,
      ObjectProvider<AdmissionProcess> processes,
      Clock clock) {
    this.admissions = admissions;
    this.reports = reports;
    this.applications = applications;
    this.handIn = handIn;
    this.processes = processes;
    this.clock = clock;
  }

  /**
   * Records what an operator saw. Nothing is written when it is refused, so that the transaction of
   * a caller who goes on without it holds. Repeatable: the same receipt counts once in a community.
   * What comes when the application has come to nothing is returned. What was reported meanwhile is
   * not counted again: a report of the same amount is taken for it where both together are more
   * than the fee.
   *
   * @param receipt by which the payment is known where it was made, 1 to 190 characters
   * @param amount more than nothing
   * @throws UnknownApplicationException if the community has no such application
   * @throws ReceiptUsedException if the receipt was counted for another application
   */
  @Transactional
  public Application record(
      CommunityKey community, long id, String receipt, Money amount, String by)
      throws BusinessException {
    var known = checked(receipt, amount);
    hold(community, id);
    if (admissions.findReceipt(community, known).isEmpty() && exceedsFee(id, amount)) {
      var same = reports.findReported(id, amount.minor());
      if (same.isPresent()) {
        reports.updateTyped(same.get(), known);
        return goOn(id);
      }
    }
    return count(community, id, known, amount, by, BY_HAND);
  }

  /**
   * Whether more than the fee would have been received with this. Of an application that is held.
   */
  boolean exceedsFee(long id, Money amount) throws UnknownApplicationException {
    var held = applications.find(id);
    return held.received().minor() + amount.minor() > held.fee().minor();
  }

  static String checked(String receipt, Money amount) {
    var known = Plain.text(receipt);
    if (known.isEmpty() || known.length() > MOST_RECEIPT || amount.minor() <= 0) {
      throw new IllegalArgumentException(
          "A payment has a receipt of 1 to 190 characters and an amount, got " + amount.minor());
    }
    return known;
  }

  /** Nobody else counts a payment of the application until the transaction ends. */
  void hold(CommunityKey community, long id) throws UnknownApplicationException {
    admissions.lock(id).orElseThrow(() -> new UnknownApplicationException(id));
    if (!applications.find(id).community().equals(community)) {
      throw new UnknownApplicationException(id);
    }
  }

  /** Of an application that is held. Repeatable. */
  Application count(
      CommunityKey community, long id, String receipt, Money amount, String by, boolean byHand)
      throws BusinessException {
    var counted = admissions.findReceipt(community, receipt);
    if (counted.isEmpty()) {
      try {
        admissions.insertPayment(
            community, id, receipt, amount.minor(), byHand, by, clock.instant());
      } catch (DuplicateKeyException e) {
        counted = admissions.findReceipt(community, receipt);
      }
    }
    if (counted.isPresent() && counted.get() != id) {
      throw new ReceiptUsedException(receipt);
    }
    return goOn(id);
  }

  /** The application goes on as what was received allows. */
  Application goOn(long id) throws BusinessException {
    handIn.proceed(id);
    var paid = applications.find(id);
    if (!paid.state().isLive() && paid.state() != ApplicationState.ADMITTED) {
      processes.forEach(process -> process.paidLate(paid));
    }
    return paid;
  }
}
