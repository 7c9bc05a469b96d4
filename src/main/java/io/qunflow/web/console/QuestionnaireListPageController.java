package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.lifecycle.questionnaire.QuestionnaireJson;
import io.qunflow.lifecycle.questionnaire.QuestionnaireRefusedException;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.UnknownQuestionnaireException;
import io.qunflow.web.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.ZoneId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The questionnaires of a community; in and out as JSON files. */
@Controller
@RequestMapping("/communities/{key}/questionnaires")
class QuestionnaireListPageController {

  private static final long LONGEST = 2_000_000;

  private final CommunityService communities;
  private final Questionnaires questionnaires;
  private final Words words;

  QuestionnaireListPageController(
      CommunityService communities, Questionnaires questionnaires, Words words) {
    this.communities = communities;
    this.questionnaires = questionnaires;
    this.words = words;
  }

  /** A questionnaire in the list. */
  record Line(long id, String title, int version, int questions, String changed) {}

  @GetMapping
  String list(@PathVariable CommunityKey key, Model model) throws UnknownCommunityException {
    var community = communities.find(key);
    var zone = ZoneId.of(community.timeZone());
    model.addAttribute("community", community);
    model.addAttribute(
        "lines",
        questionnaires.findAll(key).stream()
            .map(
                kept ->
                    new Line(
                        kept.id(),
                        kept.title(),
                        kept.version(),
                        kept.questions(),
                        words.say(
                            "questionnaires.changed",
                            kept.changedBy(),
                            words.moment(kept.changedAt(), zone))))
            .toList());
    return "console/questionnaires";
  }

  @ForOperators
  @PostMapping("/import")
  String importFile(
      @PathVariable CommunityKey key,
      @RequestParam MultipartFile file,
      Principal person,
      RedirectAttributes next)
      throws UnknownCommunityException, IOException {
    if (file.isEmpty() || file.getSize() > LONGEST) {
      next.addFlashAttribute("refused", words.say("questionnaires.import.none"));
      return "redirect:/communities/{key}/questionnaires";
    }
    try {
      var read = QuestionnaireJson.parse(new String(file.getBytes(), StandardCharsets.UTF_8));
      long id = questionnaires.create(key, read, person.getName());
      next.addAttribute("id", id);
      next.addFlashAttribute("done", words.say("questionnaires.import.done", read.title()));
      return "redirect:/communities/{key}/questionnaires/{id}";
    } catch (QuestionnaireRefusedException e) {
      next.addFlashAttribute("refused", Said.of(e));
      return "redirect:/communities/{key}/questionnaires";
    }
  }

  @GetMapping("/{id}/export")
  ResponseEntity<byte[]> export(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int version)
      throws UnknownQuestionnaireException {
    var kept = QuestionnairePages.find(questionnaires, key, id, version);
    var name = "%s-v%d.json".formatted(kept.questionnaire().title(), kept.version());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name.replaceAll("[/\\\\\\p{Cntrl}]", "_"), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(QuestionnaireJson.write(kept.questionnaire()).getBytes(StandardCharsets.UTF_8));
  }
}
