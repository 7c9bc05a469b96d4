package io.qunflow.activity.format;

import io.qunflow.shared.Wording;

/**
 * What a column of a file with answers means.
 *
 * @param factKey null unless it is a fact
 */
record AnswerColumn(Kind kind, String factKey) {

  enum Kind {
    MEMBER,
    ANSWERED_AT,
    FACT
  }

  static final AnswerColumn MEMBER = new AnswerColumn(Kind.MEMBER, null);
  private static final AnswerColumn ANSWERED_AT = new AnswerColumn(Kind.ANSWERED_AT, null);

  private static final String FACT = "fact:";
  private static final int LONGEST_KEY = 64;

  /**
   * @param word {@code member}, {@code answered_at} or {@code fact:<key>}
   */
  static AnswerColumn of(String word) throws FileRefusedException {
    if (word.equals("member")) {
      return MEMBER;
    }
    if (word.equals("answered_at")) {
      return ANSWERED_AT;
    }
    var key = word.startsWith(FACT) ? word.substring(FACT.length()).strip() : "";
    if (key.isEmpty()
        || key.length() > LONGEST_KEY
        || key.chars().anyMatch(Character::isISOControl)) {
      throw new FileRefusedException(
          Wording.of(
              "列的含义“%s”不对：只能是 member、answered_at 或 fact:资料名，资料名 1 到 %d 个字符。",
              "“%s” is no use of a column: it is member, answered_at or fact:name, the name with 1 to %d characters.",
              Quoted.shortened(word),
              LONGEST_KEY));
    }
    return new AnswerColumn(Kind.FACT, key);
  }

  /** What a person calls it. */
  Wording word() {
    return switch (kind) {
      case MEMBER -> Wording.of("成员", "Member");
      case ANSWERED_AT -> Wording.of("提交时间", "Answered at");
      case FACT -> Wording.same(factKey);
    };
  }
}
