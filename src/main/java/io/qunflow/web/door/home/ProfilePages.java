package io.qunflow.web.door.home;

import io.qunflow.community.ContactFacts;
import io.qunflow.community.MemberData;
import io.qunflow.community.MemberService;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.web.door.DoorVisit;
import io.qunflow.web.door.For;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the community knows about the member, and the member's corrections of it. */
@Controller
class ProfilePages {

  private static final String PREFIX = "fact.";
  private static final int LONGEST = 2000;

  /** Said on the page in words of its own, or of no use to the member. */
  private static final Set<String> SHOWN_ELSEWHERE =
      Set.of("member", "accounts", "nicknames", "facts", "links", "consents", "opt_outs");

  private final MemberService members;
  private final MemberData data;

  ProfilePages(MemberService members, MemberData data) {
    this.members = members;
    this.data = data;
  }

  /**
   * @param fixed cannot be corrected here: it is masked, since a link can be passed on
   */
  public record Fact(String key, String content, boolean fixed) {}

  @GetMapping("/m/{token}/home/profile")
  String show(
      @For(LinkPurpose.HOME) DoorVisit visit,
      @RequestParam(required = false) String saved,
      Model model) {
    var shown = visit.who().orElseThrow().masked();
    model.addAttribute("shown", shown);
    model.addAttribute("facts", facts(visit));
    model.addAttribute("held", held(visit));
    model.addAttribute("saved", saved != null);
    return "door/home/profile";
  }

  @PostMapping("/m/{token}/home/profile")
  String save(@For(LinkPurpose.HOME) DoorVisit visit, @RequestParam Map<String, String> typed) {
    for (var fact : facts(visit)) {
      var content = typed.getOrDefault(PREFIX + fact.key(), "").strip();
      if (!fact.fixed()
          && !content.isEmpty()
          && content.length() <= LONGEST
          && !content.equals(fact.content())) {
        members.recordFact(visit.member(), fact.key(), content, "member");
      }
    }
    return "redirect:" + visit.path("/home/profile?saved");
  }

  private static List<Fact> facts(DoorVisit visit) {
    var member = visit.who().orElseThrow();
    var masked = member.masked().facts();
    return member.facts().entrySet().stream()
        .map(
            fact ->
                new Fact(
                    fact.getKey(),
                    masked.get(fact.getKey()),
                    ContactFacts.contains(fact.getKey())
                        || !fact.getValue().equals(masked.get(fact.getKey()))))
        .toList();
  }

  private Map<String, Integer> held(DoorVisit visit) {
    var counts = new LinkedHashMap<>(data.count(visit.member()));
    counts.keySet().removeAll(SHOWN_ELSEWHERE);
    return counts;
  }
}
