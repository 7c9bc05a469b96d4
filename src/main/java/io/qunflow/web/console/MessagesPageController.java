package io.qunflow.web.console;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.operations.messaging.Channel;
import io.qunflow.operations.messaging.Channels;
import io.qunflow.operations.messaging.MessageFilter;
import io.qunflow.operations.messaging.MessagePage;
import io.qunflow.operations.messaging.MessageReason;
import io.qunflow.operations.messaging.MessageState;
import io.qunflow.operations.messaging.Messages;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What went out, what waits, and why something did not go (发送记录). */
@ForMemberReaders
@Controller
class MessagesPageController {

  private static final int PAGE = 50;

  private final Messages messages;
  private final Channels channels;
  private final CommunityService communities;
  private final MessageLines lines;

  MessagesPageController(
      Messages messages, Channels channels, CommunityService communities, MessageLines lines) {
    this.messages = messages;
    this.channels = channels;
    this.communities = communities;
    this.lines = lines;
  }

  /**
   * What was chosen in the form above the list; empty: all.
   *
   * @param before where this page begins; null: with the newest
   */
  record Choice(
      String community,
      String state,
      String reason,
      String channel,
      String about,
      String member,
      Long before) {

    Choice {
      community = known(community);
      state = known(state);
      reason = known(reason);
      channel = known(channel);
      about = known(about);
      member = known(member);
    }

    private static String known(String word) {
      return word == null ? "" : word.strip();
    }
  }

  @GetMapping("/messages")
  String list(
      @RequestParam(required = false) String community,
      @RequestParam(required = false) String state,
      @RequestParam(required = false) String reason,
      @RequestParam(required = false) String channel,
      @RequestParam(required = false) String about,
      @RequestParam(required = false) String member,
      @RequestParam(required = false) Long before,
      Model model) {
    var choice = new Choice(community, state, reason, channel, about, member, before);
    var all = communities.findAll();
    MessagePage found =
        messages.find(filter(choice, all), Optional.ofNullable(choice.before()), PAGE);
    model.addAttribute("choice", choice);
    model.addAttribute("communities", all);
    model.addAttribute("states", MessageState.values());
    model.addAttribute("reasons", MessageReason.ALL);
    model.addAttribute("channels", channels.findAll().stream().map(Channel::key).toList());
    model.addAttribute("lines", lines.of(found.messages()));
    model.addAttribute("older", found.older().orElse(null));
    model.addAttribute(
        "breakdown",
        choice.about().isEmpty() ? null : lines.counts(messages.countAbout(choice.about())));
    return "console/messages";
  }

  /** What is no community, state or member is not filtered by. */
  private static MessageFilter filter(Choice choice, java.util.List<Community> all) {
    return new MessageFilter(
        all.stream()
            .map(Community::key)
            .filter(key -> key.value().equals(choice.community()))
            .findFirst(),
        Arrays.stream(MessageState.values())
            .filter(state -> state.name().equals(choice.state().toUpperCase(Locale.ROOT)))
            .findFirst(),
        some(choice.reason()),
        some(choice.channel()),
        some(choice.about()),
        some(choice.member())
            .filter(id -> id.matches("\\d{1,18}"))
            .map(id -> new MemberId(Long.parseLong(id))));
  }

  private static Optional<String> some(String word) {
    return Optional.of(word).filter(w -> !w.isEmpty());
  }
}
