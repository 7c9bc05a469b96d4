package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.operations.checkin.Checkins;
import io.qunflow.operations.checkin.InvalidCheckinException;
import io.qunflow.operations.checkin.NewCheckin;
import io.qunflow.web.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The check-ins of a community, and a new one (H1). */
@Controller
@ForMemberReaders
@RequestMapping("/communities/{key}/checkins")
class CheckinListPageController {

  private static final int MOST = 50;
  private static final String TO_GROUPS = ".groups";

  private final CommunityService communities;
  private final Checkins checkins;
  private final CheckinLines lines;
  private final Words words;

  CheckinListPageController(
      CommunityService communities, Checkins checkins, CheckinLines lines, Words words) {
    this.communities = communities;
    this.checkins = checkins;
    this.lines = lines;
    this.words = words;
  }

  /** As typed, so that a refused one need not be typed again. */
  record Form(String title, String text, String from, String until, String days, String channel) {

    static final Form EMPTY = new Form("", "", "", "", "1", "manual.groups");
  }

  @GetMapping
  String show(@PathVariable CommunityKey key, Model model) throws UnknownCommunityException {
    return page(key, Form.EMPTY, Map.of(), model);
  }

  @PostMapping
  @ForOperators
  String open(
      @PathVariable CommunityKey key,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "1") String days,
      @RequestParam(defaultValue = "manual.groups") String channel,
      Principal person,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response)
      throws UnknownCommunityException {
    var form = new Form(title, text, from, until, days, channel);
    try {
      var opened =
          checkins.open(
              new NewCheckin(
                  key,
                  title,
                  text,
                  from,
                  until,
                  days.matches("[0-9]{1,4}") ? Integer.valueOf(days) : Integer.valueOf(0),
                  channel.replace(TO_GROUPS, ""),
                  channel.endsWith(TO_GROUPS),
                  person.getName()));
      next.addFlashAttribute("done", words.say("checkins.opened"));
      return "redirect:/communities/%s/checkins/%d".formatted(key, opened.id());
    } catch (InvalidCheckinException e) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(key, form, Said.of(e.errors()), model);
    }
  }

  private String page(CommunityKey key, Form form, Map<String, String> errors, Model model)
      throws UnknownCommunityException {
    var community = communities.find(key);
    model.addAttribute("community", community);
    model.addAttribute("total", checkins.count(key));
    model.addAttribute("lines", lines.lines(checkins.findPage(key, 0, MOST), community));
    model.addAttribute("channels", RoundListPageController.CHANNELS);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "console/checkins";
  }
}
