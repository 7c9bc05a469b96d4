package io.qunflow.operations.messaging;

import io.qunflow.shared.Wording;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The messages there are: looked at, sent again, cancelled, settled by persons. */
@Service
public class Messages {

  private static final int MOST_DETAIL = 500;

  private final MessageMapper messages;
  private final EventMapper history;
  private final Reading reading;
  private final Channels channels;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Messages(
      MessageMapper messages,
      EventMapper history,
      Reading reading,
      Channels channels,
      ApplicationEventPublisher events,
      Clock clock) {
    this.messages = messages;
    this.history = history;
    this.reading = reading;
    this.channels = channels;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Newest first.
   *
   * @param before only those older than this message; empty: from the newest
   * @param size from 1 to 200
   */
  @Transactional(readOnly = true)
  public MessagePage find(MessageFilter filter, Optional<Long> before, int size) {
    if (size < 1 || size > 200) {
      throw new IllegalArgumentException("size " + size);
    }
    var found =
        messages.findPage(FilterRow.of(filter), before.orElse(Long.MAX_VALUE), size + 1).stream()
            .map(MessageRow::view)
            .toList();
    return found.size() <= size
        ? new MessagePage(found, Optional.empty())
        : new MessagePage(found.subList(0, size), Optional.of(found.get(size - 1).id()));
  }

  /** With what it says; a personal link in it is not shown. */
  @Transactional(readOnly = true)
  public MessageDetail find(long id) throws UnknownMessageException {
    var row = messages.find(id).orElseThrow(() -> new UnknownMessageException(id));
    return reading.forOperators(row, history.findAll(id));
  }

  /** How many there are of this by state, and of those that have one by reason. */
  @Transactional(readOnly = true)
  public Map<MessageState, Map<String, Integer>> countAbout(String about) {
    var counts = new EnumMap<MessageState, Map<String, Integer>>(MessageState.class);
    for (var count : messages.countStates(about)) {
      counts
          .computeIfAbsent(MessageState.of(count.state()), state -> new TreeMap<>())
          .put(count.reason() == null ? "" : count.reason(), count.messages());
    }
    return counts;
  }

  /**
   * Queues it again: it goes when it may, with the same key, marked as a repeat if it was handed
   * over before.
   *
   * @throws MessageStateException if it is queued or on its way, the member was erased, or its
   *     words are deleted
   */
  @Transactional(rollbackFor = Exception.class)
  public void resend(long id, String by) throws UnknownMessageException, MessageStateException {
    var message = locked(id);
    boolean settled =
        switch (message.state()) {
          case SENT, UNKNOWN, FAILED -> true;
          case SUPPRESSED -> !MessageReason.ERASED.equals(message.reason());
          case QUEUED, SENDING -> false;
        };
    require(settled, Wording.of("这条消息现在不能再发。", "This message cannot be sent again now."));
    requireWords(id);
    messages.queueAgain(id, clock.instant());
    history.insert(id, clock.instant(), MessageEvent.Kind.RESENT, null, null, by);
    events.publishEvent(new MessagesQueued(message.channel()));
  }

  /**
   * It will not be sent.
   *
   * @throws MessageStateException if it is not queued any more
   */
  @Transactional(rollbackFor = Exception.class)
  public void cancel(long id, String by) throws UnknownMessageException, MessageStateException {
    require(
        locked(id).state() == MessageState.QUEUED,
        Wording.of("这条消息已经不在排队，取消不了。", "This message waits no more, so it cannot be cancelled."));
    settle(id, MessageState.SUPPRESSED, MessageReason.CANCELLED, null, by);
    history.insert(
        id, clock.instant(), MessageEvent.Kind.CANCELLED, MessageReason.CANCELLED, null, by);
  }

  /**
   * A person sent it, or knows that it arrived although nobody else did. A repeat by the same
   * person changes nothing.
   *
   * @throws MessageStateException if somebody else settled it
   */
  @Transactional(rollbackFor = Exception.class)
  public void markSentByPerson(long id, String by)
      throws UnknownMessageException, MessageStateException {
    var message = locked(id);
    if (message.state() == MessageState.SENT && by.equals(message.settledBy())) {
      return;
    }
    require(
        message.state() == MessageState.UNKNOWN
            || message.state() == MessageState.QUEUED && isForPersons(message),
        Wording.of("这条消息不能标记为已发。", "This message cannot be marked as sent."));
    settle(id, MessageState.SENT, null, null, by);
    history.insert(id, clock.instant(), MessageEvent.Kind.SENT_BY_PERSON, null, null, by);
  }

  /**
   * A person decided not to send it.
   *
   * @param why at most 500 characters; may be empty
   * @throws MessageStateException if it is not queued any more
   */
  @Transactional(rollbackFor = Exception.class)
  public void skip(long id, String by, String why)
      throws UnknownMessageException, MessageStateException {
    if (why.length() > MOST_DETAIL) {
      throw new IllegalArgumentException("A reason has at most 500 characters");
    }
    require(
        locked(id).state() == MessageState.QUEUED,
        Wording.of("这条消息已经不在排队，跳过不了。", "This message waits no more, so it cannot be skipped."));
    var detail = why.isBlank() ? null : why.strip();
    settle(id, MessageState.SUPPRESSED, MessageReason.SKIPPED, detail, by);
    history.insert(
        id, clock.instant(), MessageEvent.Kind.SKIPPED, MessageReason.SKIPPED, detail, by);
  }

  /**
   * What a person marked as sent, skipped or cancelled is queued again, due as it was.
   *
   * @throws MessageStateException if no person settled it, or its words are deleted
   */
  @Transactional(rollbackFor = Exception.class)
  public void takeBack(long id, String by) throws UnknownMessageException, MessageStateException {
    var message = locked(id);
    boolean sentByPerson = message.state() == MessageState.SENT && isForPersons(message);
    require(
        message.settledBy() != null && (sentByPerson || message.state() == MessageState.SUPPRESSED),
        Wording.of(
            "这条消息不是由人处理的，撤不回来。",
            "This message was not settled by a person, so it cannot be taken back."));
    requireWords(id);
    messages.takeBack(id);
    history.insert(id, clock.instant(), MessageEvent.Kind.TAKEN_BACK, null, null, by);
    events.publishEvent(new MessagesQueued(message.channel()));
  }

  private boolean isForPersons(MessageView message) {
    return channels
        .find(message.channel())
        .filter(channel -> channel.delivery() == Delivery.PERSON)
        .isPresent();
  }

  private MessageView locked(long id) throws UnknownMessageException {
    return messages.lock(id).orElseThrow(() -> new UnknownMessageException(id)).view();
  }

  private void settle(long id, MessageState state, String reason, String detail, String by) {
    messages.settleByPerson(id, String.valueOf(state.code()), reason, detail, by, clock.instant());
  }

  private void requireWords(long id) throws MessageStateException {
    require(
        !messages.isCleared(id),
        Wording.of(
            "这条消息的文字已经删除，不能再发。",
            "The words of this message are deleted; it cannot be sent again."));
  }

  private static void require(boolean allowed, Wording otherwise) throws MessageStateException {
    if (!allowed) {
      throw new MessageStateException(otherwise);
    }
  }
}
