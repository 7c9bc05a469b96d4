package io.qunflow.membership.admission;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What an applicant has to do yet; plain rules of A2. */
final class Steps {

  private Steps() {}

  /**
   * What of the threshold is not handed in. A payment counts as handed in when it was recorded, or
   * when the applicant says how to find it: whether it is there an operator decides then.
   */
  static Set<Ask> missing(Application application, Collection<ProofKind> proofs, boolean answered) {
    var missing = EnumSet.noneOf(Ask.class);
    for (var ask : application.asks()) {
      boolean there =
          switch (ask) {
            case WORDS -> !application.words().isEmpty();
            case PROOF -> proofs.contains(ProofKind.IDENTITY);
            case FORWARD ->
                !application.forwardedTo().isEmpty() && proofs.contains(ProofKind.FORWARD);
            case QUESTIONNAIRE -> answered;
            case PAYMENT -> application.isPaid() || !application.paymentReference().isEmpty();
          };
      if (!there) {
        missing.add(ask);
      }
    }
    return missing;
  }

  /** Whether a person has to look: at words, a proof, a payment that nobody recorded yet. */
  static boolean needsAPerson(Application application) {
    return application.asks().stream().anyMatch(Ask::isSeenByAPerson) || !application.isPaid();
  }

  /** Whether all is done that comes after the threshold. */
  static boolean isJoined(Application application, boolean templateSettled) {
    return application.rulesHash().isPresent()
        && !application.nickname().isEmpty()
        && !application.introduction().isEmpty()
        && templateSettled;
  }
}
