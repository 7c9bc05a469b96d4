package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.Member;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.activation.Lurkers;
import io.qunflow.membership.segment.Segments;
import io.qunflow.membership.segment.UnknownSegmentException;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which lurkers an activation round addresses, and which it leaves alone (A3). */
@Controller
@RequestMapping("/communities/{key}/roles/lurkers")
class LurkerPageController {

  private static final int MOST = 50;

  private final CommunityService communities;
  private final Segments segments;
  private final Lurkers lurkers;
  private final Words words;

  LurkerPageController(
      CommunityService communities, Segments segments, Lurkers lurkers, Words words) {
    this.communities = communities;
    this.segments = segments;
    this.lurkers = lurkers;
    this.words = words;
  }

  record Part(int count, List<Member> members) {

    static Part of(Lurkers.Part part) {
      return new Part(part.count(), part.sample().stream().map(Member::masked).toList());
    }
  }

  /**
   * @param target id of a segment; empty before one is chosen
   */
  @ForMemberReaders
  @GetMapping
  String show(
      @PathVariable CommunityKey key, @RequestParam(defaultValue = "0") long target, Model model)
      throws UnknownCommunityException, UnknownSegmentException {
    model.addAttribute("community", communities.find(key));
    model.addAttribute("segments", segments.findAll(key));
    model.addAttribute("target", target);
    if (target > 0) {
      var parts = lurkers.find(key, target, MOST);
      model.addAttribute("fit", Part.of(parts.fit()));
      model.addAttribute("apart", Part.of(parts.apart()));
      model.addAttribute("targetName", parts.target().name());
    }
    return "console/lurkers";
  }

  @ForOperators
  @PostMapping
  String save(
      @PathVariable CommunityKey key,
      @RequestParam long target,
      Principal person,
      RedirectAttributes next) {
    try {
      lurkers.save(key, target, person.getName());
      next.addFlashAttribute("done", words.say("lurkers.saved"));
      return "redirect:/communities/" + key + "/segments";
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
      next.addAttribute("target", target);
      return "redirect:/communities/" + key + "/roles/lurkers";
    }
  }
}
