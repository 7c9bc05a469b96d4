package io.qunflow.membership.admission;

import io.qunflow.lifecycle.direction.Threshold;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What an applicant is asked for at the door, in the order of the page (A1, A2). */
public enum Ask {
  /** 申请理由. */
  WORDS,
  /** 身份证明, seen by an operator and deleted after the decision. */
  PROOF,
  /** 转发海报, with a picture of it. */
  FORWARD,
  /** 填完问卷: the same answer is the template (L2.3). */
  QUESTIONNAIRE,
  /** 付款, recorded from outside or by an operator, never assumed. */
  PAYMENT;

  /** What these thresholds come to; every one of them is asked. */
  public static Set<Ask> of(Collection<Threshold> thresholds) {
    return thresholds.stream()
        .map(Ask::of)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Ask.class)));
  }

  private static Ask of(Threshold threshold) {
    return switch (threshold) {
      case PRICE_YEARLY, PRICE_ONCE, PRICE_WITH_COURSE -> PAYMENT;
      case IDENTITY_OWNER, IDENTITY_ALUMNI, IDENTITY_SUPPLIER -> PROOF;
      case ACTION_APPLICATION -> WORDS;
      case ACTION_FORWARD -> FORWARD;
      case ACTION_QUESTIONNAIRE -> QUESTIONNAIRE;
    };
  }

  /** Whether a person has to look at what was handed in. */
  public boolean isSeenByAPerson() {
    return this == WORDS || this == PROOF || this == FORWARD;
  }

  static String write(Set<Ask> asks) {
    return asks.stream()
        .sorted(Comparator.naturalOrder())
        .map(Enum::name)
        .collect(Collectors.joining(","));
  }

  static Set<Ask> read(String asks) {
    return Arrays.stream(asks.split(","))
        .filter(name -> !name.isEmpty())
        .map(Ask::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Ask.class)));
  }
}
