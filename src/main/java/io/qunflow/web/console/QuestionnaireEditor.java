package io.qunflow.web.console;

import io.qunflow.lifecycle.questionnaire.Fault;
import io.qunflow.lifecycle.questionnaire.InformationTemplate;
import io.qunflow.lifecycle.questionnaire.Option;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.lifecycle.questionnaire.QuestionnaireCheck;
import io.qunflow.process.QualityReason;
import io.qunflow.process.QuestionnaireReview;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the editor's page. */
@Component
class QuestionnaireEditor {

  private final QuestionnaireReview review;
  private final Words words;

  QuestionnaireEditor(QuestionnaireReview review, Words words) {
    this.review = review;
    this.words = words;
  }

  /**
   * Why it is sent back, in the reader's language.
   *
   * @param question the first it is about, to go there; 0 for none
   */
  record Line(String words, int question) {}

  /** A fact that a question may fill. */
  record KnownFact(String key, String words) {}

  /**
   * @param unfolded which questions show their fields, numbers from 0
   * @param focus the question to go to, from 0; -1 for none
   * @param checked whether faults are said: not while something is still being added
   */
  void fill(Model model, Questionnaire asked, IntPredicate unfolded, int focus, boolean checked) {
    var locale = LocaleContextHolder.getLocale();
    var faults = checked ? QuestionnaireCheck.check(asked) : List.<Fault>of();
    var cards = new ArrayList<QuestionCard>();
    for (int i = 0; i < asked.questions().size(); i++) {
      boolean open = unfolded.test(i) || i == focus;
      cards.add(QuestionCard.of(i, asked.questions(), open, faultsOf(i + 1, faults, locale)));
    }
    model.addAttribute("asked", asked);
    model.addAttribute("cards", cards);
    model.addAttribute("focus", focus);
    model.addAttribute("faults", faultsOf(0, faults, locale));
    model.addAttribute("anyFault", !faults.isEmpty());
    model.addAttribute(
        "reasons",
        asked.questions().isEmpty()
            ? List.of()
            : review.findReasons(asked).stream().map(this::line).toList());
    model.addAttribute("kinds", QuestionKind.values());
    model.addAttribute("knownFacts", knownFacts());
  }

  private static List<String> faultsOf(int number, List<Fault> faults, Locale locale) {
    return faults.stream()
        .filter(fault -> fault.question() == number)
        .map(fault -> new Fault(0, fault.code(), fault.args()).inWords(locale))
        .toList();
  }

  private Line line(QualityReason reason) {
    var numbers = reason.questions().stream().map(String::valueOf).collect(Collectors.joining("、"));
    var said = words.say(reason.aspect().messageKey());
    return reason.questions().isEmpty()
        ? new Line(said, 0)
        : new Line(words.say("quality.at", said, numbers), reason.questions().get(0));
  }

  private List<KnownFact> knownFacts() {
    return InformationTemplate.propose(Locale.CHINESE).questions().stream()
        .map(question -> question.factKey())
        .map(key -> new KnownFact(key, words.sayOr("factKey." + key, key)))
        .toList();
  }

  /** Without options and rows that were left empty, so that an open line does not stop the save. */
  static Questionnaire tidied(Questionnaire asked) {
    var questions =
        asked.questions().stream()
            .map(q -> q.withOptions(named(q.options())).withRows(named(q.rows())))
            .toList();
    return new Questionnaire(
        asked.title(),
        asked.language(),
        asked.introduction(),
        asked.thanks(),
        asked.days(),
        questions);
  }

  private static List<Option> named(List<Option> options) {
    return options.stream().filter(option -> !option.text().isEmpty()).toList();
  }

  /** The questions that were unfolded on the screen. */
  static Set<Integer> unfolded(java.util.Map<String, ?> fields) {
    return fields.keySet().stream()
        .filter(field -> field.matches("q\\d{1,3}\\.unfolded"))
        .map(field -> Integer.parseInt(field.substring(1, field.indexOf('.'))))
        .collect(Collectors.toSet());
  }
}
