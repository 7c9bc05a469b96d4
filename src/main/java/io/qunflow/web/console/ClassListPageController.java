package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.publicclass.ClassCommunityRetiredException;
import io.qunflow.funnel.publicclass.ClassDate;
import io.qunflow.funnel.publicclass.ClassPlan;
import io.qunflow.funnel.publicclass.ClassPlanning;
import io.qunflow.funnel.publicclass.InvalidPublicClassException;
import io.qunflow.funnel.publicclass.LastClassUnratedException;
import io.qunflow.funnel.publicclass.NewClass;
import io.qunflow.funnel.publicclass.PublicClasses;
import io.qunflow.process.WhyNots;
import io.qunflow.web.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The public classes of a community, and opening one with its five answers (P1). */
@Controller
@ForMemberReaders
@RequestMapping("/communities/{key}/classes")
class ClassListPageController {

  private static final int MOST = 50;
  private static final String TO_GROUPS = ".groups";
  static final List<String> PAY = List.of("group_price", "time_limit", "both", "extras", "other");

  private final CommunityService communities;
  private final PublicClasses classes;
  private final ClassPlanning planning;
  private final Offerings offerings;
  private final WhyNots whyNots;
  private final ClassLines lines;
  private final Words words;

  ClassListPageController(
      CommunityService communities,
      PublicClasses classes,
      ClassPlanning planning,
      Offerings offerings,
      WhyNots whyNots,
      ClassLines lines,
      Words words) {
    this.communities = communities;
    this.classes = classes;
    this.planning = planning;
    this.offerings = offerings;
    this.whyNots = whyNots;
    this.lines = lines;
    this.words = words;
  }

  /** As typed, so that a refused one need not be typed again. */
  record Form(
      String title,
      String about,
      String startsAt,
      String minutes,
      String capacity,
      String meetingUrl,
      String contentOwner,
      String teacherAnswers,
      String contentPercent,
      String payReason,
      String whatFollows,
      String channel,
      String offering) {

    static final Form EMPTY =
        new Form("", "", "", "60", "100", "", "", "", "75", "", "", "manual.groups", "");

    Form {
      channel = channel == null || channel.isBlank() ? "manual.groups" : channel;
    }

    /** Null for nothing in particular; what is no id is none of the community's either. */
    Long offers() {
      return offering == null || offering.isBlank() ? null : Long.valueOf(number(offering));
    }

    ClassPlan plan() {
      return new ClassPlan(
          contentOwner, teacherAnswers, number(contentPercent), payReason, whatFollows);
    }

    ClassDate date() {
      return new ClassDate(
          title, about, moment(startsAt), number(minutes), number(capacity), meetingUrl, "");
    }
  }

  @GetMapping
  String show(@PathVariable CommunityKey key, Model model) throws UnknownCommunityException {
    return page(key, Form.EMPTY, Map.of(), model);
  }

  @PostMapping
  @ForOperators
  String open(
      @PathVariable CommunityKey key,
      @ModelAttribute("form") Form form,
      Principal person,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response)
      throws UnknownCommunityException {
    try {
      var opened =
          planning.open(
              new NewClass(
                  key,
                  form.offers(),
                  "",
                  form.plan(),
                  form.date(),
                  form.channel().replace(TO_GROUPS, ""),
                  form.channel().endsWith(TO_GROUPS),
                  person.getName()));
      next.addFlashAttribute("done", words.say("classes.opened"));
      return "redirect:/communities/%s/classes/%d".formatted(key, opened.id());
    } catch (InvalidPublicClassException e) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(key, form, Said.of(e.errors()), model);
    } catch (LastClassUnratedException | ClassCommunityRetiredException e) {
      response.setStatus(HttpStatus.CONFLICT.value());
      model.addAttribute("refused", Said.of(e));
      return page(key, form, Map.of(), model);
    }
  }

  private String page(CommunityKey key, Form form, Map<String, String> errors, Model model)
      throws UnknownCommunityException {
    var community = communities.find(key);
    model.addAttribute("community", community);
    model.addAttribute("lines", lines.lines(classes.findPage(key, 0, MOST), community));
    model.addAttribute(
        "offerings", offerings.findAll(key).stream().filter(one -> !one.retired()).toList());
    model.addAttribute("whyNots", whyNots.count(key));
    model.addAttribute("channels", RoundListPageController.CHANNELS);
    model.addAttribute("pay", PAY);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "console/classes";
  }

  static int number(String typed) {
    return typed != null && typed.strip().matches("[0-9]{1,8}")
        ? Integer.parseInt(typed.strip())
        : 0;
  }

  static LocalDateTime moment(String typed) {
    try {
      return LocalDateTime.parse(typed == null ? "" : typed.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
