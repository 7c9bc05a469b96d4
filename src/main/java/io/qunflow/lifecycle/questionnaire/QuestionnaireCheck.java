package io.qunflow.lifecycle.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a questionnaire can be asked and answered at all. Whether it is good: {@link
 * QuestionnaireQuality}.
 */
public final class QuestionnaireCheck {

  static final int MOST_QUESTIONS = 100;
  private static final int MOST_DAYS = 60;

  private final Questionnaire questionnaire;
  private final List<Fault> faults = new ArrayList<>();

  private QuestionnaireCheck(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
  }

  /** Every fault, in the order of the questions; empty when it can be kept. */
  public static List<Fault> check(Questionnaire questionnaire) {
    var check = new QuestionnaireCheck(questionnaire);
    check.whole();
    check.questions();
    return List.copyOf(check.faults);
  }

  private void whole() {
    if (questionnaire.title().isEmpty()) {
      fault(0, Fault.Code.NO_TITLE);
    }
    longest(0, "title", questionnaire.title(), 100);
    longest(0, "introduction", questionnaire.introduction(), 1000);
    longest(0, "thanks", questionnaire.thanks(), 1000);
    if (!List.of("zh", "en").contains(questionnaire.language())) {
      fault(0, Fault.Code.UNKNOWN_LANGUAGE, Texts.cut(questionnaire.language()));
    }
    if (questionnaire.days() < 1 || questionnaire.days() > MOST_DAYS) {
      fault(0, Fault.Code.DAYS_OUTSIDE, MOST_DAYS);
    }
    if (questionnaire.questions().isEmpty()) {
      fault(0, Fault.Code.NO_QUESTIONS);
    }
    if (questionnaire.questions().size() > MOST_QUESTIONS) {
      fault(0, Fault.Code.TOO_MANY_QUESTIONS, MOST_QUESTIONS);
    }
  }

  private void questions() {
    var keys = new HashMap<String, Integer>();
    var facts = new HashMap<String, Integer>();
    var fields = new HashMap<String, AskedField>();
    var all = AskedField.of(questionnaire.questions());
    int page = 1;
    for (int i = 0; i < questionnaire.questions().size(); i++) {
      var question = questionnaire.questions().get(i);
      int number = i + 1;
      var same = keys.putIfAbsent(question.key(), number);
      if (same != null) {
        fault(number, Fault.Code.SAME_KEY, Texts.brief(question.key()), same);
      }
      faults.addAll(QuestionCheck.check(number, question));
      faults.addAll(ConditionCheck.check(number, question, fields, all));
      page(number, question, page);
      fact(number, question, facts);
      page = Math.max(page, question.page());
      AskedField.of(number, question).forEach(fields::putIfAbsent);
    }
  }

  private void page(int number, Question question, int before) {
    if (question.page() < before) {
      fault(number, Fault.Code.PAGE_BACKWARDS, question.page(), before);
    } else if (question.page() > (number == 1 ? 1 : before + 1)) {
      fault(number, Fault.Code.PAGE_SKIPPED, question.page());
    }
  }

  private void fact(int number, Question question, Map<String, Integer> facts) {
    if (question.factKey().isEmpty()) {
      return;
    }
    if (question.kind() == QuestionKind.MATRIX) {
      fault(number, Fault.Code.FACT_OF_MATRIX);
    }
    if (question.factKey().length() > 64
        || !Texts.oneLine(question.factKey()).equals(question.factKey())) {
      fault(number, Fault.Code.UNFIT_FACT, 64);
    }
    var earlier = facts.putIfAbsent(question.factKey(), number);
    if (earlier != null) {
      fault(number, Fault.Code.SAME_FACT, question.factKey(), earlier);
    }
  }

  private void longest(int number, String what, String words, int most) {
    faults.addAll(QuestionCheck.longest(number, what, words, most));
  }

  private void fault(int number, Fault.Code code, Object... args) {
    faults.add(Fault.of(number, code, args));
  }
}
