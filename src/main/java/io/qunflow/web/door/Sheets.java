package io.qunflow.web.door;

import io.qunflow.lifecycle.questionnaire.AnswerCheck;
import io.qunflow.lifecycle.questionnaire.AnswerError;
import io.qunflow.lifecycle.questionnaire.Answers;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.Visibility;
import io.qunflow.lifecycle.questionnaire.round.AnswerSheets;
import io.qunflow.lifecycle.questionnaire.round.AnswersRefusedException;
import io.qunflow.lifecycle.questionnaire.round.Round;
import io.qunflow.lifecycle.questionnaire.round.RoundState;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.lifecycle.questionnaire.round.Sheet;
import io.qunflow.lifecycle.questionnaire.round.SheetConflictException;
import io.qunflow.lifecycle.questionnaire.round.SheetState;
import io.qunflow.membership.admission.TemplateExamples;
import io.qunflow.shared.BusinessException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/**
 * Filling in a questionnaire page by page, the same for a personal and for a group link. What a
 * page sends replaces the answers of that page only, so nothing of another page is lost.
 */
@Component
class Sheets {

  private static final String FORM = "door/questionnaire";

  private final Rounds rounds;
  private final Questionnaires questionnaires;
  private final AnswerSheets sheets;
  private final SheetViews views;
  private final TemplateExamples examples;

  Sheets(
      Rounds rounds,
      Questionnaires questionnaires,
      AnswerSheets sheets,
      SheetViews views,
      TemplateExamples examples) {
    this.rounds = rounds;
    this.questionnaires = questionnaires;
    this.sheets = sheets;
    this.views = views;
    this.examples = examples;
  }

  /** Where somebody fills in which round; says how a sheet is opened for them. */
  interface Place {
    long round();

    /** Of the form, without the query. */
    String path();

    Optional<Sheet> known();

    Sheet opened() throws BusinessException;

    /** What is filled in when nothing was saved yet: what is known of who certainly comes here. */
    default Answers proposed() throws BusinessException {
      return Answers.NONE;
    }
  }

  /** A page of the form, or what stands in its place: thanks, or that it is over. */
  ModelAndView show(Place place, int page, boolean check) throws BusinessException {
    var round = rounds.find(place.round());
    var questionnaire = questionnaire(round);
    var sheet = place.known();
    if (sheet.filter(s -> s.state() == SheetState.COMPLETE).isPresent()) {
      return new ModelAndView("door/thanks").addObject("questionnaire", questionnaire);
    }
    if (round.state() != RoundState.OPEN) {
      return new ModelAndView("door/over", HttpStatus.GONE);
    }
    if (sheet.filter(s -> s.state() == SheetState.REFUSED).isPresent() && page == 0) {
      return new ModelAndView("door/declined").addObject("path", place.path());
    }
    var answers = sheet.isPresent() ? sheets.answers(sheet.get().id()) : place.proposed();
    var shown = Visibility.shown(questionnaire, answers);
    int wanted = page > 0 ? page : firstOpen(shown, answers);
    int nearest = questionnaire.onPage(wanted).stream().anyMatch(shown::contains) ? wanted : 1;
    Map<String, AnswerError> errors =
        check ? AnswerCheck.check(questionnaire, answers, true).errors() : Map.of();
    boolean untouched = sheet.filter(s -> s.state() != SheetState.OPENED).isEmpty();
    return form(
            place, questionnaire, answers, nearest, sheet.map(Sheet::revision).orElse(0), errors)
        .addObject("known", untouched && !answers.isEmpty());
  }

  /** Keeps a page in the background; what the page then needs to know. */
  Map<String, Object> save(Place place, int page, int revision, MultiValueMap<String, String> sent)
      throws BusinessException {
    var questionnaire = questionnaire(rounds.find(place.round()));
    boolean fresh = place.known().isEmpty();
    var sheet = place.opened();
    var merged = SheetForm.merged(questionnaire, sheets.answers(sheet.id()), page, sent);
    var saved = sheets.save(sheet.id(), merged, fresh ? sheet.revision() : revision);
    var kept = sheets.answers(sheet.id());
    var shown = Visibility.shown(questionnaire, kept);
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("revision", saved.revision());
    state.put("answered", SheetViews.answered(shown, kept));
    state.put("asked", shown.size());
    state.put(
        "hidden",
        questionnaire.onPage(page).stream()
            .filter(question -> !shown.contains(question))
            .map(Question::key)
            .toList());
    return state;
  }

  /**
   * Takes a page as sent.
   *
   * @param action {@code back}, {@code next} or {@code submit}
   */
  ModelAndView take(
      Place place, int page, int revision, String action, MultiValueMap<String, String> sent)
      throws BusinessException {
    var questionnaire = questionnaire(rounds.find(place.round()));
    boolean fresh = place.known().isEmpty();
    var sheet = place.opened();
    if (sheet.state() == SheetState.COMPLETE) {
      return to(place, "");
    }
    var before = sheets.answers(sheet.id());
    var merged = SheetForm.merged(questionnaire, before, page, sent);
    int seen = fresh ? sheet.revision() : revision;
    try {
      seen = sheets.save(sheet.id(), merged, seen).revision();
    } catch (SheetConflictException e) {
      var current = sheets.find(sheet.id());
      return current.state() == SheetState.COMPLETE
          ? to(place, "")
          : form(place, questionnaire, merged, page, current.revision(), Map.of())
              .addObject("elsewhere", true);
    }
    var kept = sheets.answers(sheet.id());
    var shown = Visibility.shown(questionnaire, kept);
    if (action.equals("back")) {
      return to(place, "?page=" + SheetViews.previous(shown, page).orElse(1));
    }
    var errors = AnswerCheck.check(questionnaire, merged, true).errors();
    var here = onPage(questionnaire, page, errors);
    if (!here.isEmpty()) {
      return form(place, questionnaire, merged, page, seen, here);
    }
    if (appeared(questionnaire, page, before, shown, kept)) {
      return to(place, "?page=" + page);
    }
    var next = SheetViews.next(shown, page);
    if (next.isPresent()) {
      return to(place, "?page=" + next.getAsInt());
    }
    return action.equals("submit")
        ? submit(place, questionnaire, sheet, kept)
        : to(place, "?page=" + page);
  }

  ModelAndView refuse(Place place) throws BusinessException {
    sheets.refuse(place.opened().id());
    return to(place, "");
  }

  private ModelAndView submit(
      Place place, Questionnaire questionnaire, Sheet sheet, Answers answers)
      throws BusinessException {
    try {
      sheets.submit(sheet.id(), answers);
      return to(place, "");
    } catch (AnswersRefusedException e) {
      int first =
          e.errors().keySet().stream()
              .flatMap(key -> questionnaire.question(key).stream())
              .mapToInt(Question::page)
              .min()
              .orElse(1);
      return to(place, "?page=" + first + "&check");
    }
  }

  /** Without a script, a question that now is to be asked has not been seen yet. */
  private static boolean appeared(
      Questionnaire questionnaire, int page, Answers before, List<Question> shown, Answers kept) {
    var seen = Visibility.shown(questionnaire, before);
    return shown.stream()
        .anyMatch(q -> q.page() == page && !seen.contains(q) && !SheetForm.isAnswered(q, kept));
  }

  private static Map<String, AnswerError> onPage(
      Questionnaire questionnaire, int page, Map<String, AnswerError> errors) {
    Map<String, AnswerError> here = new LinkedHashMap<>(errors);
    here.keySet()
        .removeIf(key -> questionnaire.question(key).filter(q -> q.page() == page).isEmpty());
    return here;
  }

  private ModelAndView form(
      Place place,
      Questionnaire questionnaire,
      Answers answers,
      int page,
      int revision,
      Map<String, AnswerError> errors)
      throws BusinessException {
    var view = views.page(questionnaire, answers, page, place.path(), revision, errors);
    var form = new ModelAndView(FORM).addObject("sheet", view);
    if (view.first()) {
      var round = rounds.find(place.round());
      form.addObject("example", examples.findFor(round.community(), round.id()));
    }
    if (!errors.isEmpty()) {
      form.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      form.addObject("wrong", errors.size());
    }
    return form;
  }

  private static int firstOpen(List<Question> shown, Answers answers) {
    return shown.stream()
        .filter(question -> !SheetForm.isAnswered(question, answers))
        .mapToInt(Question::page)
        .min()
        .orElseGet(() -> shown.stream().mapToInt(Question::page).max().orElse(1));
  }

  private Questionnaire questionnaire(Round round) throws BusinessException {
    return questionnaires.find(round.questionnaire(), round.version()).questionnaire();
  }

  private static ModelAndView to(Place place, String query) {
    return new ModelAndView("redirect:" + place.path() + query);
  }
}
