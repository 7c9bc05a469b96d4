package io.qunflow.membership.admission;

import io.qunflow.lifecycle.direction.CommunityDesign;
import io.qunflow.lifecycle.expectation.LevelPromise;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * What an applicant is told at the door: the design, the promise per level, and the terms.
 *
 * @param promises in the order to be shown; empty while nothing was promised
 */
public record Door(CommunityDesign design, List<LevelPromise> promises, AdmissionTerms terms) {

  public Set<Ask> asks() {
    return Ask.of(design.thresholds());
  }

  /** Whether it is said how much is to be paid, where a payment is asked. */
  public boolean isPriced() {
    return !asks().contains(Ask.PAYMENT) || terms.fee().minor() > 0;
  }

  /** Of the rules and the promise as they are now: what somebody confirms. */
  public String rulesHash() {
    var said = new StringBuilder(design.innerRules());
    for (var promise : promises) {
      said.append('\n')
          .append(promise.level())
          .append('\t')
          .append(promise.yearlyFee().minor())
          .append('\t')
          .append(promise.scope())
          .append('\t')
          .append(promise.answerWithinHours())
          .append('\t')
          .append(promise.notIncluded());
    }
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(said.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
