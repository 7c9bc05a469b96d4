package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.erasure.MemberErasure;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Erases a member who asked an operator for it. */
@ForOperators
@Controller
@RequestMapping("/communities/{key}/members/{id}/erase")
class ErasurePageController {

  private final MemberErasure erasure;
  private final MemberPage page;
  private final Words words;

  ErasurePageController(MemberErasure erasure, MemberPage page, Words words) {
    this.erasure = erasure;
    this.page = page;
    this.words = words;
  }

  @PostMapping
  String erase(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(required = false) String sure,
      Principal person,
      RedirectAttributes next) {
    var member = page.find(key, id);
    try {
      if (sure == null) {
        next.addFlashAttribute("refused", words.say("erase.unsure"));
      } else {
        erasure.erase(new MemberErasure.Order(member.id(), person.getName(), reason));
        next.addFlashAttribute("done", words.say("erase.done"));
      }
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return "redirect:/communities/{key}/members/{id}";
  }
}
