package io.qunflow.membership.admission;

import io.qunflow.shared.Money;

/** One row of admission_terms. */
record TermsRow(
    long feeMinor,
    String paymentWay,
    String proofWanted,
    String forwardWanted,
    String nicknameFormat,
    String nicknameSample,
    String introductionSample,
    String wayIn,
    String welfare,
    int handInDays,
    int joinDays,
    int applyAgainDays) {

  AdmissionTerms terms() {
    return new AdmissionTerms(
        new Money(feeMinor, "CNY"),
        paymentWay,
        proofWanted,
        forwardWanted,
        nicknameFormat,
        nicknameSample,
        introductionSample,
        wayIn,
        welfare,
        handInDays,
        joinDays,
        applyAgainDays);
  }
}
