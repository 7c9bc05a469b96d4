package io.qunflow.lifecycle.questionnaire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the decision on a questionnaire looks at (L2.2).
 *
 * @param questions how many there are
 * @param numbers aspect → numbers of the questions that show it, from 1, in order; an aspect that
 *     no question shows is not in it
 */
public record QuestionnaireQuality(int questions, Map<QualityAspect, List<Integer>> numbers) {

  public QuestionnaireQuality {
    numbers = Map.copyOf(numbers);
  }

  /** Measures a questionnaire by these words. */
  public static QuestionnaireQuality of(Questionnaire questionnaire, QualityWords words) {
    return new QualityMeasuring(questionnaire, words).measure();
  }

  /** The numbers of the questions that show it; empty for none. */
  public List<Integer> numbers(QualityAspect aspect) {
    return numbers.getOrDefault(aspect, List.of());
  }

  public int count(QualityAspect aspect) {
    return numbers(aspect).size();
  }

  /** Share of free-text questions, rounded up to a tenth; 0 without questions. */
  public BigDecimal freeTextPercent() {
    return questions == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(100L * count(QualityAspect.FREE_TEXT))
            .divide(BigDecimal.valueOf(questions), 1, RoundingMode.UP);
  }

  /**
   * The same as if nothing but this were to be said about it, so that the decision's word on it
   * does not hide behind a graver one.
   */
  public QuestionnaireQuality only(QualityAspect aspect) {
    boolean bySize = aspect == QualityAspect.FREE_TEXT || aspect == QualityAspect.LONG;
    return new QuestionnaireQuality(
        bySize ? questions : count(aspect), Map.of(aspect, numbers(aspect)));
  }

  /**
   * What was found in Chinese, a line an aspect, each naming the questions by number; whether or
   * not it is a reason to send the questionnaire back. Empty when nothing was found.
   */
  public String findings() {
    return List.of(QualityAspect.values()).stream()
        .filter(aspect -> aspect != QualityAspect.LONG && count(aspect) > 0)
        .map(aspect -> what(aspect) + "：第 " + joined(numbers(aspect)) + " 题")
        .collect(Collectors.joining("\n"));
  }

  private String what(QualityAspect aspect) {
    return switch (aspect) {
      case WITHOUT_USE -> "没有写答案用在哪里";
      case OPINION -> "问的是看法";
      case DOUBLE -> "一题问了两件事";
      case WITHOUT_GUIDANCE -> "没有说明怎么填";
      case FREE_TEXT -> "要写文字（占 %s%%）".formatted(freeTextPercent().toPlainString());
      case LONG -> "题多";
    };
  }

  private static String joined(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining("、"));
  }
}
