package io.qunflow.lifecycle.questionnaire;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what may be wrong with the questions of a questionnaire (L2.2). */
final class QualityMeasuring {

  private static final Pattern QUESTION_MARKS = Pattern.compile("[?？][^?？]*[^?？\\s][?？]");

  private final List<Question> questions;
  private final QualityWords words;
  private final Set<String> asked = new HashSet<>();

  QualityMeasuring(Questionnaire questionnaire, QualityWords words) {
    this.questions = questionnaire.questions();
    this.words = words;
    questions.stream()
        .flatMap(question -> question.showIf().stream())
        .flatMap(condition -> condition.terms().stream())
        .forEach(term -> asked.add(term.field()));
  }

  QuestionnaireQuality measure() {
    var numbers = new EnumMap<QualityAspect, List<Integer>>(QualityAspect.class);
    numbers.put(QualityAspect.WITHOUT_USE, numbers(question -> !isUsed(question)));
    numbers.put(QualityAspect.OPINION, numbers(this::asksForAnOpinion));
    numbers.put(QualityAspect.DOUBLE, numbers(this::asksTwoThings));
    numbers.put(QualityAspect.WITHOUT_GUIDANCE, numbers(question -> !isGuided(question)));
    numbers.put(QualityAspect.FREE_TEXT, numbers(question -> question.kind().isText()));
    numbers.values().removeIf(List::isEmpty);
    return new QuestionnaireQuality(questions.size(), numbers);
  }

  /** Said what for, or it fills a fact of the template, or another question hangs on it. */
  private boolean isUsed(Question question) {
    var use = question.answerUse().toLowerCase(Locale.ROOT);
    return (!use.isEmpty() && !words.noUse().contains(use))
        || InformationTemplate.FACT_KEYS.contains(question.factKey())
        || question.fields().stream().anyMatch(asked::contains);
  }

  private boolean asksForAnOpinion(Question question) {
    return contains(question.text(), words.opinion())
        || Stream.concat(
                question.options().stream().map(Option::text),
                Stream.of(question.lowLabel(), question.highLabel()))
            .anyMatch(text -> contains(text, words.opinionOptions()));
  }

  private boolean asksTwoThings(Question question) {
    return QUESTION_MARKS.matcher(question.text()).find()
        || contains(question.text(), words.twoThings());
  }

  private static boolean isGuided(Question question) {
    boolean endsSaid =
        question.kind() != QuestionKind.SCALE
            || (!question.lowLabel().isEmpty() && !question.highLabel().isEmpty());
    return !question.guidance().isEmpty() && endsSaid;
  }

  private static boolean contains(String text, List<String> words) {
    var lower = text.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)));
  }

  private List<Integer> numbers(Predicate<Question> which) {
    return IntStream.range(0, questions.size())
        .filter(i -> which.test(questions.get(i)))
        .mapToObj(i -> i + 1)
        .toList();
  }
}
