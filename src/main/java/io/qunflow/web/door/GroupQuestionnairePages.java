package io.qunflow.web.door;

import io.qunflow.lifecycle.questionnaire.round.AnswerSheets;
import io.qunflow.lifecycle.questionnaire.round.RoundState;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.lifecycle.questionnaire.round.Sheet;
import io.qunflow.lifecycle.questionnaire.round.SheetMatching;
import io.qunflow.lifecycle.questionnaire.round.SheetState;
import io.qunflow.operations.identification.VisitorCodes;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.LinkRefusedException;
import io.qunflow.shared.BusinessException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/**
 * A round's questionnaire behind a link that was posted into a group. Who comes says a nickname
 * first; whether it is known is not told, since anybody may type anybody's.
 */
@Controller
@RequestMapping("/g/{code}/questionnaire")
class GroupQuestionnairePages {

  private final Sheets sheets;
  private final AnswerSheets answers;
  private final SheetMatching matching;
  private final Rounds rounds;
  private final VisitorCodes codes;
  private final Naming naming;
  private final DoorLimits limits;

  GroupQuestionnairePages(
      Sheets sheets,
      AnswerSheets answers,
      SheetMatching matching,
      Rounds rounds,
      VisitorCodes codes,
      Naming naming,
      DoorLimits limits) {
    this.sheets = sheets;
    this.answers = answers;
    this.matching = matching;
    this.rounds = rounds;
    this.codes = codes;
    this.naming = naming;
    this.limits = limits;
  }

  @GetMapping
  ModelAndView show(
      GroupVisit visit,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) String check)
      throws BusinessException {
    var mine = new Browser(visit);
    if (mine.known().isPresent()) {
      return sheets.show(mine, page, check != null);
    }
    return rounds.find(mine.round()).state() == RoundState.OPEN
        ? mine.who("")
        : new ModelAndView("door/over", HttpStatus.GONE);
  }

  /** Who somebody is, by what the group calls them. */
  @PostMapping("/who")
  ModelAndView say(
      GroupVisit visit,
      @RequestParam(defaultValue = "") String nickname,
      @RequestParam(defaultValue = "false") boolean sure)
      throws BusinessException {
    var mine = new Browser(visit);
    if (mine.known().isPresent()) {
      return new ModelAndView("redirect:" + mine.path());
    }
    var typed = Naming.read(nickname);
    if (typed.wrong() != null) {
      var page = mine.who(typed.text()).addObject("wrong", typed.wrong());
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      return page;
    }
    if (!sure && !answers.isNamed(mine.round(), typed.text())) {
      var meant = naming.suggest(visit, answers.audience(mine.round()), typed.text());
      if (!meant.isEmpty()) {
        return new ModelAndView("door/which")
            .addObject("action", mine.path() + "/who")
            .addObject("meant", meant)
            .addObject("nickname", typed.text());
      }
    }
    limits.arrive(visit);
    answers.openForGroupLink(mine.round(), visit.browser(), typed.text());
    return new ModelAndView("redirect:" + mine.path());
  }

  /** What a nickname that is being typed may go on like. */
  @GetMapping("/names")
  @ResponseBody
  Map<String, Object> names(GroupVisit visit, @RequestParam(defaultValue = "") String q)
      throws BusinessException {
    var mine = new Browser(visit);
    return Map.of("names", naming.suggest(visit, answers.audience(mine.round()), q.strip()));
  }

  /** Somebody says a mail address or phone instead; the page is the same whether it is known. */
  @PostMapping("/contact")
  ModelAndView contact(GroupVisit visit, @RequestParam(defaultValue = "") String contact)
      throws BusinessException {
    var mine = new Browser(visit);
    if (mine.known().isEmpty()) {
      limits.askForCode(visit);
      codes.send(visit.community().key(), about(mine), visit.browser(), contact);
    }
    return new ModelAndView("redirect:" + mine.path() + "/code");
  }

  @GetMapping("/code")
  ModelAndView code(GroupVisit visit) throws BusinessException {
    return new Browser(visit).known().isEmpty()
        ? new Browser(visit).code()
        : new ModelAndView("redirect:" + visit.path("/questionnaire"));
  }

  @PostMapping("/code")
  ModelAndView enter(GroupVisit visit, @RequestParam(defaultValue = "") String code)
      throws BusinessException {
    var mine = new Browser(visit);
    if (mine.known().isPresent()) {
      return new ModelAndView("redirect:" + mine.path());
    }
    var member = codes.check(about(mine), visit.browser(), code);
    if (member.isEmpty()) {
      var page = mine.code().addObject("wrong", true);
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      return page;
    }
    if (answers
        .findOwn(mine.round(), member.get())
        .filter(sheet -> sheet.state() == SheetState.COMPLETE)
        .isPresent()) {
      return new ModelAndView("door/answered");
    }
    var sheet = answers.openForGroupLink(mine.round(), visit.browser(), "");
    matching.match(sheet.id(), member.get(), "code");
    return new ModelAndView("redirect:" + mine.path());
  }

  private static String about(Browser mine) {
    return "round:" + mine.round();
  }

  @PostMapping
  ModelAndView take(
      GroupVisit visit,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam(defaultValue = "next") String action,
      @RequestParam MultiValueMap<String, String> sent)
      throws BusinessException {
    var mine = new Browser(visit);
    return mine.known().isEmpty()
        ? new ModelAndView("redirect:" + mine.path())
        : sheets.take(mine, page, revision, action, sent);
  }

  @PostMapping("/save")
  @ResponseBody
  Map<String, Object> save(
      GroupVisit visit,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam MultiValueMap<String, String> sent)
      throws BusinessException {
    return sheets.save(new Browser(visit), page, revision, sent);
  }

  @PostMapping("/refuse")
  ModelAndView refuse(GroupVisit visit) throws BusinessException {
    return sheets.refuse(new Browser(visit));
  }

  /** The sheet of this browser. */
  private final class Browser implements Sheets.Place {
    private final GroupVisit visit;

    Browser(GroupVisit visit) throws LinkRefusedException {
      if (visit.link().purpose() != GroupLinkPurpose.QUESTIONNAIRE) {
        throw new LinkRefusedException();
      }
      this.visit = visit;
    }

    ModelAndView who(String nickname) {
      return new ModelAndView("door/who").addObject("nickname", nickname).addObject("base", path());
    }

    ModelAndView code() {
      return new ModelAndView("door/code").addObject("base", path());
    }

    @Override
    public long round() {
      return visit.object();
    }

    @Override
    public String path() {
      return visit.path("/questionnaire");
    }

    @Override
    public Optional<Sheet> known() {
      return answers.findByBrowser(round(), visit.browser());
    }

    @Override
    public Sheet opened() throws BusinessException {
      return known().orElseThrow(LinkRefusedException::new);
    }
  }
}
