package io.qunflow.web.console;

import io.qunflow.membership.admission.AdmissionTerms;
import io.qunflow.shared.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** The terms as typed. */
record AdmissionForm(
    String fee,
    String paymentWay,
    String proofWanted,
    String forwardWanted,
    String nicknameFormat,
    String nicknameSample,
    String introductionSample,
    String wayIn,
    String welfare,
    String handInDays,
    String joinDays,
    String applyAgainDays) {

  private static final long UNREADABLE = -1;

  static AdmissionForm of(AdmissionTerms terms) {
    return new AdmissionForm(
        terms.fee().major().toPlainString(),
        terms.paymentWay(),
        terms.proofWanted(),
        terms.forwardWanted(),
        terms.nicknameFormat(),
        terms.nicknameSample(),
        terms.introductionSample(),
        terms.wayIn(),
        terms.welfare(),
        String.valueOf(terms.handInDays()),
        String.valueOf(terms.joinDays()),
        String.valueOf(terms.applyAgainDays()));
  }

  /** What cannot be read as a figure is refused like one that is out of bounds. */
  AdmissionTerms terms() {
    return new AdmissionTerms(
        money(fee),
        paymentWay,
        proofWanted,
        forwardWanted,
        nicknameFormat,
        nicknameSample,
        introductionSample,
        wayIn,
        welfare,
        days(handInDays),
        days(joinDays),
        days(applyAgainDays));
  }

  static Money money(String typed) {
    try {
      return Money.yuan(new BigDecimal(typed == null ? "" : typed.strip()));
    } catch (ArithmeticException | NumberFormatException e) {
      return new Money(UNREADABLE, "CNY");
    }
  }

  private static int days(String typed) {
    try {
      return Integer.parseInt(typed == null ? "" : typed.strip());
    } catch (NumberFormatException e) {
      return (int) UNREADABLE;
    }
  }

  /** By name, for the page. */
  Map<String, String> values() {
    var values = new LinkedHashMap<String, String>();
    values.put("fee", fee);
    values.put("paymentWay", paymentWay);
    values.put("proofWanted", proofWanted);
    values.put("forwardWanted", forwardWanted);
    values.put("nicknameFormat", nicknameFormat);
    values.put("nicknameSample", nicknameSample);
    values.put("introductionSample", introductionSample);
    values.put("wayIn", wayIn);
    values.put("welfare", welfare);
    values.put("handInDays", handInDays);
    values.put("joinDays", joinDays);
    values.put("applyAgainDays", applyAgainDays);
    return values;
  }
}
