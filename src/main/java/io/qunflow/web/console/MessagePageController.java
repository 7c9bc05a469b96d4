package io.qunflow.web.console;

import io.qunflow.community.AccountMask;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.operations.messaging.Channels;
import io.qunflow.operations.messaging.Delivery;
import io.qunflow.operations.messaging.MessageDetail;
import io.qunflow.operations.messaging.MessageEvent;
import io.qunflow.operations.messaging.MessageReason;
import io.qunflow.operations.messaging.MessageState;
import io.qunflow.operations.messaging.MessageView;
import io.qunflow.operations.messaging.Messages;
import io.qunflow.operations.messaging.UnknownMessageException;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import java.security.Principal;
import java.time.ZoneId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One message: what it says, how far it is, why, and what can be done about it. */
@ForMemberReaders
@Controller
@RequestMapping("/messages/{id}")
class MessagePageController {

  private final Messages messages;
  private final Channels channels;
  private final CommunityService communities;
  private final MessageLines lines;
  private final Words words;

  MessagePageController(
      Messages messages,
      Channels channels,
      CommunityService communities,
      MessageLines lines,
      Words words) {
    this.messages = messages;
    this.channels = channels;
    this.communities = communities;
    this.lines = lines;
    this.words = words;
  }

  /** Something that happened, in words. */
  record Happened(String when, String what, String why, String detail, String person) {}

  /** What can be done with it now. */
  record Choices(boolean resend, boolean cancel, boolean sent, boolean back) {

    static Choices of(MessageDetail detail, boolean byPersons) {
      var message = detail.message();
      boolean queued = message.state() == MessageState.QUEUED;
      boolean settledByPerson = message.settledBy() != null;
      boolean again =
          switch (message.state()) {
            case SENT -> !byPersons;
            case UNKNOWN, FAILED -> true;
            case SUPPRESSED -> !MessageReason.ERASED.equals(message.reason()) && !settledByPerson;
            case QUEUED, SENDING -> false;
          };
      return new Choices(
          again && !detail.cleared(),
          queued,
          message.state() == MessageState.UNKNOWN || queued && byPersons,
          settledByPerson
              && !detail.cleared()
              && (message.state() == MessageState.SUPPRESSED
                  || message.state() == MessageState.SENT && byPersons));
    }
  }

  @GetMapping
  String show(@PathVariable long id, Model model)
      throws UnknownMessageException, UnknownCommunityException {
    var detail = messages.find(id);
    var message = detail.message();
    var community = communities.find(message.community());
    var zone = ZoneId.of(community.timeZone());
    boolean byPersons =
        channels
            .find(message.channel())
            .filter(channel -> channel.delivery() == Delivery.PERSON)
            .isPresent();
    model.addAttribute("community", community);
    model.addAttribute("line", lines.of(message, community));
    model.addAttribute("subject", AccountMask.maskText(detail.subject()));
    model.addAttribute("body", AccountMask.maskText(detail.body()));
    model.addAttribute("cleared", detail.cleared());
    model.addAttribute("due", words.exactly(detail.due(), zone));
    model.addAttribute("late", detail.late());
    model.addAttribute("made", words.exactly(message.createdAt(), zone));
    model.addAttribute("detail", message.detail());
    model.addAttribute(
        "receipt",
        message.receipt() == null || message.receipt().isBlank()
            ? null
            : AccountMask.maskText(message.receipt()));
    model.addAttribute("help", help(message));
    model.addAttribute("can", Choices.of(detail, byPersons));
    model.addAttribute(
        "events", detail.events().stream().map(event -> happened(event, zone)).toList());
    return "console/message";
  }

  @ForOperators
  @PostMapping("/resend")
  String resend(@PathVariable long id, Principal person, RedirectAttributes next) {
    return done(id, next, "message.resent", () -> messages.resend(id, person.getName()));
  }

  @ForOperators
  @PostMapping("/cancel")
  String cancel(@PathVariable long id, Principal person, RedirectAttributes next) {
    return done(id, next, "message.cancelled", () -> messages.cancel(id, person.getName()));
  }

  @ForOperators
  @PostMapping("/sent")
  String markSent(@PathVariable long id, Principal person, RedirectAttributes next) {
    return done(id, next, "message.marked", () -> messages.markSentByPerson(id, person.getName()));
  }

  @ForOperators
  @PostMapping("/back")
  String takeBack(@PathVariable long id, Principal person, RedirectAttributes next) {
    return done(id, next, "message.back.done", () -> messages.takeBack(id, person.getName()));
  }

  private interface Work {
    void run() throws BusinessException;
  }

  private String done(long id, RedirectAttributes next, String said, Work work) {
    try {
      work.run();
      next.addFlashAttribute("done", words.say(said));
    } catch (UnknownMessageException e) {
      next.addFlashAttribute("refused", Said.of(e));
      return "redirect:/messages";
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return "redirect:/messages/" + id;
  }

  /** What helps, where something helps; null elsewhere. */
  private String help(MessageView message) {
    var said = message.reason() == null ? "" : "message.help." + message.reason();
    var known = words.sayOr(said, "");
    if (!known.isEmpty()) {
      return known;
    }
    return message.state() == MessageState.UNKNOWN ? words.say("message.help.unknown") : null;
  }

  private Happened happened(MessageEvent event, ZoneId zone) {
    return new Happened(
        words.exactly(event.at(), zone),
        words.say("message.event." + event.kind(), event.attempt()),
        lines.why(event.reason()),
        event.detail() == null ? null : AccountMask.maskText(event.detail()),
        event.person());
  }
}
