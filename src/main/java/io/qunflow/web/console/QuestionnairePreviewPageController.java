package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.lifecycle.questionnaire.AnswerCheck;
import io.qunflow.lifecycle.questionnaire.AnswerFacts;
import io.qunflow.lifecycle.questionnaire.Answers;
import io.qunflow.lifecycle.questionnaire.CheckedAnswers;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.UnknownQuestionnaireException;
import io.qunflow.lifecycle.questionnaire.Visibility;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How members will see it: filled in and checked like theirs, nothing is kept. */
@Controller
@RequestMapping("/communities/{key}/questionnaires/{id}/preview")
class QuestionnairePreviewPageController {

  private final CommunityService communities;
  private final Questionnaires questionnaires;
  private final Words words;

  QuestionnairePreviewPageController(
      CommunityService communities, Questionnaires questionnaires, Words words) {
    this.communities = communities;
    this.questionnaires = questionnaires;
    this.words = words;
  }

  /**
   * A question as a member sees it.
   *
   * @param steps of a scale
   * @param error what is wrong with the answer; empty when nothing is
   */
  record Shown(Question question, int number, List<Integer> steps, String error) {}

  @GetMapping
  String begin(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int version,
      Model model)
      throws UnknownCommunityException, UnknownQuestionnaireException {
    return show(key, id, version, new LinkedMultiValueMap<>(), 1, "again", model);
  }

  /**
   * @param page the one that was filled in, from 1
   * @param action {@code next}, {@code back} or {@code again} on the same page
   */
  @PostMapping
  String go(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(name = "do", defaultValue = "again") String action,
      @RequestParam MultiValueMap<String, String> fields,
      Model model)
      throws UnknownCommunityException, UnknownQuestionnaireException {
    return show(key, id, version, fields, page, action, model);
  }

  private String show(
      CommunityKey key,
      long id,
      int version,
      MultiValueMap<String, String> fields,
      int from,
      String action,
      Model model)
      throws UnknownCommunityException, UnknownQuestionnaireException {
    var kept = QuestionnairePages.find(questionnaires, key, id, version);
    var asked = kept.questionnaire();
    var checked = AnswerCheck.check(asked, answers(fields), !action.equals("again"));
    var shown = Visibility.shown(asked, checked.answers());
    boolean fits =
        shown.stream()
            .filter(question -> question.page() == from)
            .noneMatch(question -> checked.errors().containsKey(question.key()));
    int step = action.equals("back") ? -1 : action.equals("next") && fits ? 1 : 0;
    int page = nextPage(asked, shown, from, step);
    boolean done = page > asked.pages();
    model.addAttribute("community", communities.find(key));
    model.addAttribute("kept", kept);
    model.addAttribute("asked", asked);
    model.addAttribute("page", page);
    model.addAttribute("done", null);
    model.addAttribute("finished", done);
    model.addAttribute("checked", checked.answers());
    model.addAttribute("shown", done ? List.of() : onPage(asked, shown, page, checked, step == 0));
    model.addAttribute("others", others(asked, checked.answers(), page));
    model.addAttribute("facts", done ? facts(asked, checked.answers()) : Map.of());
    return "console/questionnaire-preview";
  }

  /** Pages on which nothing is shown are passed over. */
  private static int nextPage(Questionnaire asked, List<Question> shown, int from, int step) {
    int page = Math.max(1, Math.min(from + step, asked.pages() + 1));
    while (step != 0 && page > 1 && page <= asked.pages() && !anyOn(shown, page)) {
      page += step;
    }
    return page;
  }

  private static boolean anyOn(List<Question> shown, int page) {
    return shown.stream().anyMatch(question -> question.page() == page);
  }

  private List<Shown> onPage(
      Questionnaire asked,
      List<Question> shown,
      int page,
      CheckedAnswers checked,
      boolean withErrors) {
    return IntStream.range(0, shown.size())
        .filter(i -> shown.get(i).page() == page)
        .mapToObj(i -> shown(shown.get(i), i + 1, checked, withErrors))
        .toList();
  }

  private Shown shown(Question question, int number, CheckedAnswers checked, boolean withErrors) {
    var error = checked.errors().get(question.key());
    return new Shown(
        question,
        number,
        steps(question),
        withErrors && error != null
            ? words.say(error.code().messageKey(), error.args().toArray())
            : "");
  }

  private static List<Integer> steps(Question question) {
    return question.kind() == QuestionKind.SCALE
        ? IntStream.rangeClosed(
                question.min().orElseThrow().intValue(), question.max().orElseThrow().intValue())
            .boxed()
            .toList()
        : List.of();
  }

  private static Answers answers(MultiValueMap<String, String> fields) {
    return new Answers(
        fields.entrySet().stream()
            .filter(field -> field.getKey().startsWith("a."))
            .collect(Collectors.toMap(f -> f.getKey().substring(2), Map.Entry::getValue)));
  }

  /** The answers of the other pages, carried along. */
  private static Map<String, List<String>> others(Questionnaire asked, Answers answers, int page) {
    var others = new LinkedHashMap<>(answers.byField());
    asked.onPage(page).forEach(q -> q.fields().forEach(others::remove));
    return others;
  }

  private Map<String, String> facts(Questionnaire asked, Answers answers) {
    var facts = new LinkedHashMap<String, String>();
    AnswerFacts.of(asked, answers)
        .forEach((fact, said) -> facts.put(words.sayOr("factKey." + fact, fact), said));
    return facts;
  }
}
