package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.Member;
import io.qunflow.community.MemberService;
import io.qunflow.community.UnknownCommunityException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is in a community. */
@Controller
class MembersPageController {

  private static final int PAGE = 30;

  private final CommunityService communities;
  private final MemberService members;

  MembersPageController(CommunityService communities, MemberService members) {
    this.communities = communities;
    this.members = members;
  }

  @GetMapping("/communities/{key}/members")
  String list(
      @PathVariable CommunityKey key,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page,
      Model model)
      throws UnknownCommunityException {
    model.addAttribute("community", communities.find(key));
    var text = q.strip();
    var total =
        text.isEmpty() ? members.countWithStaffAndBots(key) : members.countMatching(key, text);
    var pages = new Pages(page, PAGE, total);
    model.addAttribute("q", text);
    model.addAttribute("pages", pages);
    model.addAttribute("counted", members.countMembers(key));
    model.addAttribute(
        "members",
        (text.isEmpty()
                ? members.findMembers(key, pages.page() - 1, PAGE)
                : members.findMatching(key, text, pages.page() - 1, PAGE))
            .stream().map(Member::masked).toList());
    return "console/members";
  }
}
