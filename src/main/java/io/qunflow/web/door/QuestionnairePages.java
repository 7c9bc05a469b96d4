package io.qunflow.web.door;

import io.qunflow.lifecycle.questionnaire.Answers;
import io.qunflow.lifecycle.questionnaire.round.AnswerSheets;
import io.qunflow.lifecycle.questionnaire.round.Sheet;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.shared.BusinessException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** A round's questionnaire behind a member's own link. Opening it changes nothing. */
@Controller
@RequestMapping("/m/{token}/questionnaire")
class QuestionnairePages {

  private final Sheets sheets;
  private final AnswerSheets answers;

  QuestionnairePages(Sheets sheets, AnswerSheets answers) {
    this.sheets = sheets;
    this.answers = answers;
  }

  /**
   * @param page 0 for the first with an open question
   */
  @GetMapping
  ModelAndView show(
      @For(LinkPurpose.QUESTIONNAIRE) DoorVisit visit,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) String check)
      throws BusinessException {
    return sheets.show(new Own(visit), page, check != null);
  }

  @PostMapping
  ModelAndView take(
      @For(LinkPurpose.QUESTIONNAIRE) DoorVisit visit,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam(defaultValue = "next") String action,
      @RequestParam MultiValueMap<String, String> sent)
      throws BusinessException {
    return sheets.take(new Own(visit), page, revision, action, sent);
  }

  @PostMapping("/save")
  @ResponseBody
  Map<String, Object> save(
      @For(LinkPurpose.QUESTIONNAIRE) DoorVisit visit,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam MultiValueMap<String, String> sent)
      throws BusinessException {
    return sheets.save(new Own(visit), page, revision, sent);
  }

  @PostMapping("/refuse")
  ModelAndView refuse(@For(LinkPurpose.QUESTIONNAIRE) DoorVisit visit) throws BusinessException {
    return sheets.refuse(new Own(visit));
  }

  /** The member's own sheet. */
  private final class Own implements Sheets.Place {
    private final DoorVisit visit;

    Own(DoorVisit visit) {
      this.visit = visit;
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
      return answers.findOwn(round(), visit.member());
    }

    @Override
    public Answers proposed() throws BusinessException {
      return answers.proposed(round(), visit.member());
    }

    @Override
    public Sheet opened() throws BusinessException {
      return answers.open(round(), visit.member());
    }
  }
}
