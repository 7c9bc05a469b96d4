package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.FactImport;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.shared.ImportException;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes in facts about many members from one table. */
@Controller
@ForOperators
@RequestMapping("/communities/{key}/members/facts")
class FactImportPageController {

  private final CommunityService communities;
  private final FactImport facts;
  private final Words words;

  FactImportPageController(CommunityService communities, FactImport facts, Words words) {
    this.communities = communities;
    this.facts = facts;
    this.words = words;
  }

  @GetMapping
  String form(@PathVariable CommunityKey key, Model model) throws UnknownCommunityException {
    model.addAttribute("community", communities.find(key));
    return "console/facts";
  }

  @PostMapping
  String upload(
      @PathVariable CommunityKey key,
      @RequestParam(required = false) MultipartFile file,
      Model model,
      RedirectAttributes next)
      throws UnknownCommunityException, IOException {
    if (file == null || file.isEmpty()) {
      model.addAttribute("wrong", words.say("import.noFile"));
      return form(key, model);
    }
    try (var in = file.getInputStream()) {
      var result = facts.importCsv(key, in);
      next.addFlashAttribute("done", words.say("facts.done", result.members(), result.facts()));
      return "redirect:/communities/" + key + "/members";
    } catch (ImportException e) {
      model.addAttribute("errors", e.errors());
      model.addAttribute("totalErrors", e.total());
      return form(key, model);
    }
  }
}
