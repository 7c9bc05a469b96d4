package io.qunflow.web.door.home;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberData;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.operations.inbox.Inbox;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.web.MemberDataFile;
import io.qunflow.web.door.DoorVisit;
import io.qunflow.web.door.For;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a member's own link leads: inbox, and everything that is held as a file. */
@Controller
class HomePages {

  private static final int MOST_MESSAGES = 50;

  private final Inbox inbox;
  private final CommunityService communities;
  private final MemberData data;
  private final ObjectMapper json;

  HomePages(Inbox inbox, CommunityService communities, MemberData data, ObjectMapper json) {
    this.inbox = inbox;
    this.communities = communities;
    this.data = data;
    this.json = json;
  }

  @GetMapping("/m/{token}/home")
  String home(@For(LinkPurpose.HOME) DoorVisit visit, Locale locale, Model model) {
    model.addAttribute("shown", visit.who().orElseThrow().masked());
    model.addAttribute(
        "messages", inbox.find(visit.member(), locale.getLanguage(), MOST_MESSAGES).size());
    return "door/home/home";
  }

  @GetMapping("/m/{token}/home/inbox")
  String inbox(@For(LinkPurpose.HOME) DoorVisit visit, Locale locale, Model model)
      throws UnknownCommunityException {
    model.addAttribute("messages", inbox.find(visit.member(), locale.getLanguage(), MOST_MESSAGES));
    model.addAttribute("most", MOST_MESSAGES);
    var community = communities.find(visit.who().orElseThrow().community());
    model.addAttribute("zone", ZoneId.of(community.timeZone()));
    return "door/home/inbox";
  }

  /** By POST, since it leaves a row in the audit and scanners follow links. */
  @PostMapping("/m/{token}/home/export")
  void export(@For(LinkPurpose.HOME) DoorVisit visit, HttpServletResponse response)
      throws IOException {
    var member = visit.who().orElseThrow();
    new MemberDataFile(data, json)
        .write(
            new MemberData.Inquiry(
                member.community(), member.id(), Themselves.of(member.id()), "本人在成员页面下载"),
            response);
  }
}
