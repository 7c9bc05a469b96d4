package io.qunflow.lifecycle.questionnaire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the decision on a questionnaire looks at (L2.2).
 *
 * @param freeTextPercent share of free-text questions, rounded up to a tenth
 * @param findings in words, each naming the questions by number; empty when nothing was found
 */
public record QuestionnaireQuality(
    BigDecimal freeTextPercent,
    int withoutGuidance,
    int opinions,
    int withoutUse,
    String findings) {

  /**
   * @param questions at least one
   * @param opinionWords a question with one of them asks for a judgement instead of a fact
   */
  public static QuestionnaireQuality of(
      List<ApprovedQuestion> questions, List<String> opinionWords) {
    var texts = numbers(questions, q -> q.kind() == ApprovedQuestionKind.TEXT);
    var unguided = numbers(questions, q -> q.guidance().isBlank());
    var opinions = numbers(questions, q -> opinionWords.stream().anyMatch(q.question()::contains));
    var unused = numbers(questions, q -> q.answerUse().isBlank());
    var percent =
        BigDecimal.valueOf(100L * texts.size())
            .divide(BigDecimal.valueOf(questions.size()), 1, RoundingMode.UP);
    var findings =
        List.of(
                finding("没有写答案用在哪里", unused),
                finding("问的是看法", opinions),
                finding("没有说明怎么填", unguided),
                finding("要写文字（占 %s%%）".formatted(percent.toPlainString()), texts))
            .stream()
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n"));
    return new QuestionnaireQuality(
        percent, unguided.size(), opinions.size(), unused.size(), findings);
  }

  private static List<Integer> numbers(
      List<ApprovedQuestion> questions, Predicate<ApprovedQuestion> which) {
    return IntStream.range(0, questions.size())
        .filter(i -> which.test(questions.get(i)))
        .mapToObj(i -> i + 1)
        .toList();
  }

  private static String finding(String what, List<Integer> numbers) {
    return numbers.isEmpty()
        ? ""
        : numbers.stream()
            .map(String::valueOf)
            .collect(Collectors.joining("、", what + "：第 ", " 题"));
  }
}
