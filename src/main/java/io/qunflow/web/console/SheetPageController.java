package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.operations.messaging.MessagePicture;
import io.qunflow.operations.messaging.MessageStateException;
import io.qunflow.operations.messaging.Messages;
import io.qunflow.operations.messaging.UnknownMessageException;
import io.qunflow.operations.sheet.SheetDesk;
import io.qunflow.operations.sheet.SheetKeepers;
import io.qunflow.web.Said;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What this person has to post and send today, in order of time. */
@Controller
@RequestMapping("/sheet")
@ForOperators
class SheetPageController {

  private final SheetDesk desk;
  private final SheetKeepers keepers;
  private final Messages messages;
  private final CommunityService communities;
  private final DailySheetViews views;
  private final Words words;
  private final Clock clock;

  SheetPageController(
      SheetDesk desk,
      SheetKeepers keepers,
      Messages messages,
      CommunityService communities,
      DailySheetViews views,
      Words words,
      Clock clock) {
    this.desk = desk;
    this.keepers = keepers;
    this.messages = messages;
    this.communities = communities;
    this.views = views;
    this.words = words;
    this.clock = clock;
  }

  /** What a press does. */
  private interface Press {
    void on(List<Long> ids, String person) throws UnknownMessageException, MessageStateException;
  }

  @GetMapping
  String sheet(@RequestParam(required = false) CommunityKey community, Principal me, Model model)
      throws UnknownCommunityException {
    var only = Optional.ofNullable(community);
    var zone = Views.OFFICE;
    if (community != null) {
      var shown = communities.find(community);
      zone = ZoneId.of(shown.timeZone());
      var people = keepers.find(community);
      model.addAttribute("community", shown);
      model.addAttribute("keepers", String.join("、", people));
      model.addAttribute("keeping", people.contains(me.getName()));
    }
    var today = LocalDate.ofInstant(clock.instant(), zone);
    var entries = views.entries(desk.find(me.getName(), only, today), desk.lateAfter());
    model.addAttribute("day", words.today(zone));
    model.addAttribute("entries", entries);
    model.addAttribute("late", entries.stream().filter(e -> e.late() != null).count());
    model.addAttribute(
        "settled",
        views.settled(desk.findSettled(me.getName(), only, today.atStartOfDay(zone).toInstant())));
    return "console/sheet";
  }

  @PostMapping("/sent")
  String sent(
      @RequestParam List<Long> ids,
      @RequestParam(defaultValue = "") String where,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
      Principal me,
      Model model,
      RedirectAttributes next)
      throws UnknownMessageException {
    return press(desk::markSent, "daily.sent", ids, where, htmx, me, model, next);
  }

  @PostMapping("/skipped")
  String skipped(
      @RequestParam List<Long> ids,
      @RequestParam(defaultValue = "") String where,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
      Principal me,
      Model model,
      RedirectAttributes next)
      throws UnknownMessageException {
    return press(desk::skip, "daily.skipped", ids, where, htmx, me, model, next);
  }

  /** What was pressed by mistake stands where it stood. */
  @PostMapping("/back")
  String back(@RequestParam List<Long> ids, Principal me, RedirectAttributes next)
      throws UnknownMessageException {
    try {
      desk.takeBack(ids, me.getName());
      next.addFlashAttribute("done", words.say("daily.back.done"));
    } catch (MessageStateException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return "redirect:/sheet";
  }

  @PostMapping("/keepers")
  String keep(
      @RequestParam CommunityKey community,
      @RequestParam boolean keep,
      Principal me,
      RedirectAttributes next)
      throws UnknownCommunityException {
    var name = communities.find(community).name();
    if (keep) {
      keepers.take(community, me.getName());
    } else {
      keepers.leave(community, me.getName());
    }
    next.addFlashAttribute("done", words.say(keep ? "daily.taken" : "daily.left", name));
    return "redirect:/sheet?community=" + community.value();
  }

  /** Only of what is posted into groups: a member's own link is nobody else's. */
  @GetMapping("/{id:\\d+}/picture.png")
  ResponseEntity<byte[]> picture(@PathVariable long id)
      throws UnknownMessageException, UnknownCommunityException {
    var detail = messages.find(id);
    if (detail.message().group() == null || detail.link().isEmpty()) {
      throw new ErrorResponseException(HttpStatus.NOT_FOUND);
    }
    var text = detail.subject().isBlank() ? detail.body() : detail.subject();
    var picture =
        MessagePicture.png(
            communities.find(detail.message().community()).name(),
            text,
            detail.link().get().toString(),
            words.say("daily.picture.caption"));
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .cacheControl(CacheControl.noStore())
        .header("Content-Disposition", "attachment; filename=\"qunflow-" + id + ".png\"")
        .body(picture);
  }

  private String press(
      Press press,
      String said,
      List<Long> ids,
      String where,
      boolean htmx,
      Principal me,
      Model model,
      RedirectAttributes next)
      throws UnknownMessageException {
    try {
      press.on(ids, me.getName());
    } catch (MessageStateException e) {
      model.addAttribute("gone", Said.of(e));
      next.addFlashAttribute("refused", Said.of(e));
      return htmx ? "console/sheet :: gone" : "redirect:/sheet";
    }
    model.addAttribute("id", ids.get(0));
    model.addAttribute("ids", ids.stream().map(String::valueOf).toList());
    var done = (where + " " + words.say(said)).strip();
    model.addAttribute("said", done);
    next.addFlashAttribute("done", done);
    return htmx ? "console/sheet :: pressed" : "redirect:/sheet";
  }
}
