package io.qunflow.funnel.publicclass;

/**
 * The five answers before a date (P1).
 *
 * @param contentOwner {@code operator, teacher}; empty while open
 * @param teacherAnswers whether the teacher answers for conversion: {@code yes, no}; empty while
 *     open
 * @param contentPercent share of the class that is content and not about the product; 0 while open
 * @param payReason {@code group_price, time_limit, both, extras, other}; empty while open
 * @param whatFollows what comes after, at most 500 characters; empty while open
 */
public record ClassPlan(
    String contentOwner,
    String teacherAnswers,
    int contentPercent,
    String payReason,
    String whatFollows) {

  public static final ClassPlan OPEN = new ClassPlan("", "", 0, "", "");
  static final int MOST_TEXT = 500;

  public ClassPlan {
    contentOwner = stripped(contentOwner);
    teacherAnswers = stripped(teacherAnswers);
    payReason = stripped(payReason);
    whatFollows = stripped(whatFollows);
  }

  private static String stripped(String text) {
    return text == null ? "" : text.strip();
  }
}
