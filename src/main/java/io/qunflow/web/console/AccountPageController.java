package io.qunflow.web.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.community.AccountReveal;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.Member;
import io.qunflow.community.MemberData;
import io.qunflow.community.ReasonMissingException;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.community.UnknownMemberException;
import io.qunflow.web.MemberDataFile;
import io.qunflow.web.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One member in full, for those who say why: accounts, and everything that is held. */
@ForOperators
@Controller
@RequestMapping("/communities/{key}/members/{id}")
class AccountPageController {

  /** So many rows of a section are on the page; the file has all. */
  private static final int MOST_ROWS = 50;

  private final CommunityService communities;
  private final AccountReveal reveal;
  private final MemberData data;
  private final MemberPage page;
  private final ObjectMapper json;

  AccountPageController(
      CommunityService communities,
      AccountReveal reveal,
      MemberData data,
      MemberPage page,
      ObjectMapper json) {
    this.communities = communities;
    this.reveal = reveal;
    this.data = data;
    this.page = page;
    this.json = json;
  }

  /**
   * @param rows the first of them
   * @param total how many there are
   */
  record Section(String name, List<Map<String, Object>> rows, int total) {}

  @PostMapping("/accounts")
  String revealAccounts(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      @ModelAttribute("form") FactForm form,
      Principal person,
      Model model)
      throws UnknownCommunityException, UnknownMemberException {
    var member = page.find(key, id);
    try {
      return page.showInFull(key, reveal.reveal(member.id(), person.getName(), reason), model);
    } catch (ReasonMissingException e) {
      return refused(key, member, e, model);
    }
  }

  @GetMapping("/data")
  String showData(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      @ModelAttribute("form") FactForm form,
      Principal person,
      Model model)
      throws UnknownCommunityException {
    var member = page.find(key, id);
    try {
      var rows = new LinkedHashMap<String, List<Map<String, Object>>>();
      var totals = new LinkedHashMap<String, Integer>();
      data.read(
          inquiry(member, person, reason),
          (section, row) -> {
            var first = rows.computeIfAbsent(section, s -> new ArrayList<>());
            if (totals.merge(section, 1, Integer::sum) <= MOST_ROWS) {
              first.add(row);
            }
          });
      model.addAttribute("community", communities.find(key));
      model.addAttribute("member", member);
      model.addAttribute("reason", reason);
      model.addAttribute(
          "sections",
          rows.entrySet().stream()
              .map(s -> new Section(s.getKey(), s.getValue(), totals.get(s.getKey())))
              .toList());
      return "console/member-data";
    } catch (ReasonMissingException e) {
      return refused(key, member, e, model);
    }
  }

  @GetMapping("/data/file")
  void downloadData(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      Principal person,
      HttpServletResponse response)
      throws ReasonMissingException, IOException {
    new MemberDataFile(data, json).write(inquiry(page.find(key, id), person, reason), response);
  }

  private String refused(CommunityKey key, Member member, ReasonMissingException e, Model model)
      throws UnknownCommunityException {
    model.addAttribute("refused", Said.of(e));
    return page.show(key, member, model);
  }

  private static MemberData.Inquiry inquiry(Member member, Principal person, String reason)
      throws ReasonMissingException {
    return new MemberData.Inquiry(
        member.community(), member.id(), person.getName(), ReasonMissingException.check(reason));
  }
}
