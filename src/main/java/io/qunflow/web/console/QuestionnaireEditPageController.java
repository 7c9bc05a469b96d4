package io.qunflow.web.console;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.lifecycle.questionnaire.QuestionnaireChangedException;
import io.qunflow.lifecycle.questionnaire.QuestionnaireRefusedException;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.UnknownQuestionnaireException;
import io.qunflow.web.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The editor: every button sends the whole form, only 保存 keeps it. Works without JavaScript. */
@Controller
@ForOperators
@RequestMapping("/communities/{key}/questionnaires")
class QuestionnaireEditPageController {

  private static final String PAGE = "console/questionnaire-edit";

  private final CommunityService communities;
  private final Questionnaires questionnaires;
  private final QuestionnaireEditor editor;
  private final Words words;

  QuestionnaireEditPageController(
      CommunityService communities,
      Questionnaires questionnaires,
      QuestionnaireEditor editor,
      Words words) {
    this.communities = communities;
    this.questionnaires = questionnaires;
    this.editor = editor;
    this.words = words;
  }

  /**
   * @param from {@code template} for the information template, else an empty one
   */
  @GetMapping("/new")
  String begin(
      @PathVariable CommunityKey key, @RequestParam(defaultValue = "") String from, Model model)
      throws UnknownCommunityException {
    var community = communities.find(key);
    var locale = LocaleContextHolder.getLocale();
    var asked =
        from.equals("template")
            ? questionnaires.propose(key, locale)
            : new Questionnaire(
                "", locale.getLanguage().equals("en") ? "en" : "zh", "", "", 7, List.of());
    about(model, community, 0, 0);
    editor.fill(model, asked, i -> false, -1, false);
    return PAGE;
  }

  @GetMapping("/{id}")
  String open(@PathVariable CommunityKey key, @PathVariable long id, Model model)
      throws UnknownCommunityException, UnknownQuestionnaireException {
    if (id == 0) {
      return "redirect:/communities/{key}/questionnaires/new";
    }
    var kept = QuestionnairePages.find(questionnaires, key, id, 0);
    about(model, communities.find(key), id, kept.version());
    editor.fill(model, kept.questionnaire(), i -> false, -1, true);
    return PAGE;
  }

  /**
   * @param id 0 while it was never kept
   * @param version the one that is changed
   * @param action what the button does, see {@link QuestionnaireEdit}; {@code save} keeps it
   */
  @PostMapping("/{id}")
  String edit(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(name = "do", defaultValue = "refresh") String action,
      @RequestParam MultiValueMap<String, String> fields,
      Principal person,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response)
      throws UnknownCommunityException, UnknownQuestionnaireException {
    var community = communities.find(key);
    if (id != 0) {
      QuestionnairePages.find(questionnaires, key, id, version);
    }
    var sent = QuestionnaireForm.read(fields);
    var unfolded = QuestionnaireEditor.unfolded(fields);
    if (action.equals("save")) {
      var kept = QuestionnaireEditor.tidied(sent);
      try {
        next.addAttribute("id", save(key, id, version, kept, person.getName()));
        next.addFlashAttribute("done", words.say("questionnaire.saved"));
        return "redirect:/communities/{key}/questionnaires/{id}";
      } catch (QuestionnaireRefusedException e) {
        model.addAttribute("refused", words.say("questionnaire.notSaved"));
      } catch (QuestionnaireChangedException e) {
        model.addAttribute("refused", Said.of(e));
      }
      response.setStatus(422);
      about(model, community, id, version);
      editor.fill(model, kept, unfolded::contains, -1, true);
      return PAGE;
    }
    var result = QuestionnaireEdit.apply(sent, action, more(action, fields));
    about(model, community, id, version);
    var begun =
        new Questionnaire(
            sent.title(),
            sent.language(),
            sent.introduction(),
            sent.thanks(),
            sent.days(),
            result.questionnaire().questions().stream().map(QuestionnaireEdit::begun).toList());
    editor.fill(model, begun, moved(action, unfolded)::contains, result.focus(), false);
    return PAGE;
  }

  private long save(CommunityKey key, long id, int version, Questionnaire kept, String by)
      throws UnknownCommunityException,
          UnknownQuestionnaireException,
          QuestionnaireRefusedException,
          QuestionnaireChangedException {
    if (id == 0) {
      return questionnaires.create(key, kept, by);
    }
    questionnaires.newVersion(id, version, kept, by);
    return id;
  }

  private static String more(String action, MultiValueMap<String, String> fields) {
    var parts = action.split(":");
    var more =
        parts[0].equals("addOption") && parts.length > 1
            ? fields.getFirst("q" + parts[1] + ".more")
            : "";
    return more == null ? "" : more;
  }

  /** What is unfolded stays so where questions did not change places. */
  private static java.util.Set<Integer> moved(String action, java.util.Set<Integer> unfolded) {
    return action.matches("(up|down|remove|copy):.*") ? java.util.Set.of() : unfolded;
  }

  private static void about(Model model, Community community, long id, int version) {
    model.addAttribute("community", community);
    model.addAttribute("id", id);
    model.addAttribute("version", version);
  }
}
