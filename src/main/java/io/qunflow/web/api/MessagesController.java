package io.qunflow.web.api;

import io.qunflow.community.AccountMask;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.operations.messaging.MessageFilter;
import io.qunflow.operations.messaging.MessageReason;
import io.qunflow.operations.messaging.MessageState;
import io.qunflow.operations.messaging.MessageView;
import io.qunflow.operations.messaging.Messages;
import io.qunflow.shared.InvalidFieldsException;
import io.qunflow.shared.Wording;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/messages")
@Tag(name = "Messages", description = "What went out, what waits, and why something did not go")
class MessagesController {

  private static final int MOST_SIZE = 200;

  private final CommunityService communities;
  private final Messages messages;

  MessagesController(CommunityService communities, Messages messages) {
    this.communities = communities;
    this.messages = messages;
  }

  /**
   * @param state queued, sending, sent, unknown, failed or suppressed
   * @param reason why it was not simply sent, as a stable code; absent if it was
   * @param member absent for a group's
   * @param group absent for a member's
   * @param attempts how often it was handed over
   * @param due not sent earlier
   * @param settled when it was sent, failed or was suppressed; absent before
   * @param settledBy the person who did; absent if no person had to
   */
  record Item(
      long id,
      String order,
      String about,
      String community,
      String kind,
      String channel,
      String state,
      String reason,
      String detail,
      Long member,
      Long group,
      int attempts,
      Instant due,
      Instant settled,
      String settledBy) {

    static Item of(MessageView message) {
      return new Item(
          message.id(),
          message.orderKey(),
          message.about(),
          message.community().value(),
          lower(message.kind()),
          message.channel(),
          lower(message.state()),
          message.reason(),
          message.detail() == null ? null : AccountMask.maskText(message.detail()),
          message.member() == null ? null : message.member().value(),
          message.group(),
          message.attempts(),
          message.dueAt(),
          message.settledAt(),
          message.settledBy());
    }
  }

  /**
   * @param older give it as before to get those before these; absent at the end
   */
  record Page(List<Item> items, Long older) {}

  @GetMapping
  @Operation(
      summary = "Messages, newest first, without what they say",
      description =
          "Limited to those in a state, with a reason, on a channel, about something such as"
              + " round:17. size is at most 200; before is older of the page before.")
  Page messages(
      @RequestParam(required = false) String community,
      @RequestParam(required = false) String state,
      @RequestParam(required = false) String reason,
      @RequestParam(required = false) String channel,
      @RequestParam(required = false) String about,
      @RequestParam(required = false) Long before,
      @RequestParam(defaultValue = "50") int size)
      throws UnknownCommunityException, InvalidPageException, InvalidFilterException {
    InvalidPageException.check(0, size, MOST_SIZE);
    Optional<CommunityKey> key =
        community == null
            ? Optional.empty()
            : Optional.of(ApiKeys.community(community, communities));
    var filter =
        new MessageFilter(
            key,
            state == null ? Optional.empty() : Optional.of(state(state)),
            reason == null ? Optional.empty() : Optional.of(reason(reason)),
            Optional.ofNullable(channel),
            Optional.ofNullable(about),
            Optional.empty());
    var page = messages.find(filter, Optional.ofNullable(before), size);
    return new Page(page.messages().stream().map(Item::of).toList(), page.older().orElse(null));
  }

  private static MessageState state(String word) throws InvalidFilterException {
    return Arrays.stream(MessageState.values())
        .filter(state -> lower(state).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidFilterException(
                    "INVALID_STATE",
                    "state",
                    Arrays.stream(MessageState.values()).map(MessagesController::lower).toList(),
                    word));
  }

  private static String reason(String word) throws InvalidFilterException {
    if (!MessageReason.ALL.contains(word)) {
      throw new InvalidFilterException("INVALID_REASON", "reason", MessageReason.ALL, word);
    }
    return word;
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  /** There is no such state or reason. */
  static class InvalidFilterException extends InvalidFieldsException {

    private static final int MOST_SHOWN = 40;

    private InvalidFilterException(String code, String field, List<String> known, String word) {
      super(
          code,
          Wording.NONE,
          Map.of(
              field,
              Wording.of(
                  "%s 是 %s 之一，收到的是“%s”",
                  "%s is one of %s; given was “%s”",
                  field,
                  Wording.list(known),
                  word.length() > MOST_SHOWN ? word.substring(0, MOST_SHOWN) + "…" : word)));
    }
  }
}
