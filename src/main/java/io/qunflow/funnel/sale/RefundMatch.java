package io.qunflow.funnel.sale;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which payments of an order its refunds give back (F4): the one that a refund names, else the
 * first that has something left and was not made after the refund. It depends on what is known, not
 * on the order in which it became known.
 */
final class RefundMatch {

  private final List<RecordedMovement> payments;
  private final Map<String, Long> left = new LinkedHashMap<>();
  private long unmatched;

  private RefundMatch(List<RecordedMovement> moved) {
    payments =
        moved.stream()
            .filter(RecordedMovement::isPayment)
            .sorted(
                Comparator.comparing(RecordedMovement::movedAt)
                    .thenComparing(RecordedMovement::reference))
            .toList();
    payments.forEach(one -> left.put(one.reference(), one.amountMinor()));
    moved.stream()
        .filter(one -> !one.isPayment() && one.payment() != null)
        .forEach(this::takeNamed);
    moved.stream()
        .filter(one -> !one.isPayment() && one.payment() == null)
        .sorted(
            Comparator.comparing(RefundMatch::latest).thenComparing(RecordedMovement::reference))
        .forEach(this::takeFirst);
  }

  static RefundMatch of(List<RecordedMovement> moved) {
    return new RefundMatch(moved);
  }

  /** What of all refunds has no payment to be given back from, in fen. */
  long unmatched() {
    return unmatched;
  }

  /** When the payments that were not given back, or all if each was, came to the price. */
  Optional<Instant> paidInFullAt(long priceMinor) {
    boolean allBack = left.values().stream().allMatch(one -> one == 0);
    long sum = 0;
    for (var one : payments) {
      sum += allBack || left.get(one.reference()) > 0 ? one.amountMinor() : 0;
      if (sum >= priceMinor) {
        return Optional.of(one.movedAt());
      }
    }
    return Optional.empty();
  }

  private void takeNamed(RecordedMovement refund) {
    unmatched += refund.amountMinor() - take(refund.payment(), refund.amountMinor());
  }

  private void takeFirst(RecordedMovement refund) {
    long rest = refund.amountMinor();
    for (var one : payments) {
      if (!one.isDated() || !one.movedAt().isAfter(latest(refund))) {
        rest -= take(one.reference(), rest);
      }
    }
    unmatched += rest;
  }

  private long take(String payment, long most) {
    long taken = Math.min(most, left.getOrDefault(payment, 0L));
    left.computeIfPresent(payment, (same, before) -> before - taken);
    return taken;
  }

  /** Nothing that is surely later is given back by it. */
  private static Instant latest(RecordedMovement refund) {
    return refund.isDated() ? refund.movedAt() : Instant.MAX;
  }
}
