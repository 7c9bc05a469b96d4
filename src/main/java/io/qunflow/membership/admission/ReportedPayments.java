package io.qunflow.membership.admission;

import io.qunflow.community.CommunityKey;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Money;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Payments another system reports, beside those an operator typed by hand meanwhile (A2). A report
 * is the payment that was typed if both are for the same application, of the same amount and
 * together more than the fee: it then counts once, under the reported number. Where something else
 * was typed, or both may be parts of the fee, a person says whether it is that one or another;
 * until then it does not count.
 */
@Service
public class ReportedPayments {

  private static final String CURRENCY = "CNY";

  private final AdmissionMapper admissions;
  private final ReportedPaymentMapper reports;
  private final Applications applications;
  private final Payments payments;
  private final Clock clock;

  ReportedPayments(
      AdmissionMapper admissions,
      ReportedPaymentMapper reports,
      Applications applications,
      Payments payments,
      Clock clock) {
    this.admissions = admissions;
    this.reports = reports;
    this.applications = applications;
    this.payments = payments;
    this.clock = clock;
  }

  /**
   * Counts what was reported, or leaves it to a person. Nothing is written when it is refused.
   * Repeatable: the same receipt counts once in a community.
   *
   * @param receipt by which the payment is known where it was made, 1 to 190 characters
   * @param amount more than nothing
   * @throws ReceiptUsedException if the receipt was reported for another application
   */
  @Transactional
  public void record(CommunityKey community, long id, String receipt, Money amount, String by)
      throws BusinessException {
    var known = Payments.checked(receipt, amount);
    payments.hold(community, id);
    if (admissions.findReceipt(community, known).isPresent()) {
      payments.count(community, id, known, amount, by, Payments.REPORTED);
      return;
    }
    var doubtful = reports.findDoubtful(community, known);
    if (doubtful.isPresent()) {
      if (doubtful.get() != id) {
        throw new ReceiptUsedException(known);
      }
      return;
    }
    var typed = reports.findTyped(id);
    var same = typed.stream().filter(one -> one.amountMinor() == amount.minor()).findFirst();
    if (same.isPresent() && payments.exceedsFee(id, amount)) {
      reports.updateReported(same.get().id(), known, amount.minor());
      payments.goOn(id);
    } else if (typed.isEmpty()) {
      payments.count(community, id, known, amount, by, Payments.REPORTED);
    } else {
      reports.insertDoubt(community, id, known, amount.minor(), by, clock.instant());
    }
  }

  /** What a person has to say of an application, the first reported first. */
  @Transactional(readOnly = true)
  public List<PaymentDoubt> findDoubts(long application) {
    return reports.findDoubts(application).stream().map(ReportedPayments::doubt).toList();
  }

  /** What it may be one of. */
  @Transactional(readOnly = true)
  public List<TypedPayment> findTyped(long application) {
    return reports.findTyped(application).stream()
        .map(
            row ->
                new TypedPayment(row.id(), row.receipt(), new Money(row.amountMinor(), CURRENCY)))
        .toList();
  }

  /** Applications with a payment that waits for a person; at most 50. */
  @Transactional(readOnly = true)
  public List<Long> findDoubtful(CommunityKey community) {
    return reports.findDoubtfulApplications(community, 50);
  }

  /**
   * It is the one that was typed: that now has the reported number and amount.
   *
   * @param typed one of {@link #findTyped}
   * @throws UnknownPaymentException if there is nothing to decide any more
   */
  @Transactional
  public void join(CommunityKey community, long application, long doubt, long typed, String by)
      throws BusinessException {
    var open = open(community, application, doubt);
    if (reports.findTyped(application).stream().noneMatch(one -> one.id() == typed)) {
      throw new UnknownPaymentException(typed);
    }
    reports.updateDecided(doubt, by, clock.instant());
    reports.updateReported(typed, open.receipt(), open.amountMinor());
    payments.goOn(application);
  }

  /**
   * It is another payment and counts beside the one that was typed.
   *
   * @throws UnknownPaymentException if there is nothing to decide any more
   */
  @Transactional
  public void count(CommunityKey community, long application, long doubt, String by)
      throws BusinessException {
    var open = open(community, application, doubt);
    reports.updateDecided(doubt, by, clock.instant());
    payments.count(
        community,
        application,
        open.receipt(),
        new Money(open.amountMinor(), CURRENCY),
        open.reportedBy(),
        Payments.REPORTED);
  }

  private ReportedPaymentMapper.DoubtRow open(CommunityKey community, long application, long doubt)
      throws BusinessException {
    payments.hold(community, application);
    return reports
        .findDoubt(doubt)
        .filter(row -> row.open() && row.application() == application)
        .orElseThrow(() -> new UnknownPaymentException(doubt));
  }

  private static PaymentDoubt doubt(ReportedPaymentMapper.DoubtRow row) {
    return new PaymentDoubt(
        row.id(),
        row.application(),
        row.receipt(),
        new Money(row.amountMinor(), CURRENCY),
        row.reportedBy(),
        row.reportedAt());
  }
}
