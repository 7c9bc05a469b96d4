package io.qunflow.operations.messaging;

import io.qunflow.community.CommunityKey;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What persons have to send: the daily sheet, in order of time. */
@Service
public class Sheet {

  private static final int MOST = 2000;

  /** No place on earth is further from UTC. */
  private static final Duration FURTHEST = Duration.ofHours(14);

  private final MessageMapper messages;
  private final Reading reading;
  private final Channels channels;
  private final Clock clock;

  Sheet(MessageMapper messages, Reading reading, Channels channels, Clock clock) {
    this.messages = messages;
    this.reading = reading;
    this.channels = channels;
    this.clock = clock;
  }

  /**
   * What is still to be sent by persons until the end of that day, which is the community's; what
   * is late from days before comes first. What a member may not have is not on it. At most 2,000.
   *
   * @param community empty: all
   */
  @Transactional
  public List<MessageDetail> findDue(Optional<CommunityKey> community, LocalDate day) {
    var latest = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plus(FURTHEST);
    var ids = messages.findOnSheet(personal(), community.orElse(null), latest, MOST);
    return reading.forSheet(ids).entrySet().stream()
        .filter(entry -> isOn(entry.getKey(), day, entry.getValue()))
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparing(MessageDetail::due).thenComparing(d -> d.message().id()))
        .toList();
  }

  /** What persons marked as sent or skipped since then, latest first; at most 2,000. */
  @Transactional(readOnly = true)
  public List<MessageView> findSettled(Optional<CommunityKey> community, java.time.Instant since) {
    var ids = messages.findSettledOnSheet(personal(), community.orElse(null), since, MOST);
    return inOrder(ids);
  }

  private List<MessageView> inOrder(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, MessageView> found =
        messages.findAll(ids).stream()
            .map(MessageRow::view)
            .collect(Collectors.toMap(MessageView::id, Function.identity()));
    return new ArrayList<>(ids).stream().map(found::get).toList();
  }

  private boolean isOn(MessageDetail detail, LocalDate day, ZoneId zone) {
    var due = detail.due().atZone(zone).toLocalDate();
    boolean today = day.equals(clock.instant().atZone(zone).toLocalDate());
    return due.equals(day) || today && due.isBefore(day);
  }

  private List<String> personal() {
    return channels.findAll().stream()
        .filter(channel -> channel.delivery() == Delivery.PERSON)
        .map(Channel::key)
        .toList();
  }
}
