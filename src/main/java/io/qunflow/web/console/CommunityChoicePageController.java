package io.qunflow.web.console;

import io.qunflow.community.CommunityService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Members and imports belong to a community: asks which one, unless there is just one. */
@Controller
class CommunityChoicePageController {

  private final CommunityService communities;

  CommunityChoicePageController(CommunityService communities) {
    this.communities = communities;
  }

  @GetMapping("/members")
  String members(Model model) {
    return choose("members", model);
  }

  @GetMapping("/import")
  String imports(Model model) {
    return choose("import", model);
  }

  private String choose(String what, Model model) {
    var all = communities.findAll();
    if (all.size() == 1) {
      return "redirect:/communities/%s/%s".formatted(all.get(0).key(), what);
    }
    model.addAttribute("what", what);
    model.addAttribute("communities", all);
    return "console/choose";
  }
}
