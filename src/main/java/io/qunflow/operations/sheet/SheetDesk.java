package io.qunflow.operations.sheet;

import io.qunflow.community.CommunityKey;
import io.qunflow.operations.messaging.MessageStateException;
import io.qunflow.operations.messaging.MessageView;
import io.qunflow.operations.messaging.Messages;
import io.qunflow.operations.messaging.Sheet;
import io.qunflow.operations.messaging.UnknownMessageException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's sheet of the day: what there is to do, done with one press, and taken back. */
@Service
public class SheetDesk {

  private final Sheet sheet;
  private final Messages messages;
  private final SheetKeepers keepers;
  private final LateMessages late;
  private final SheetProperties properties;

  SheetDesk(
      Sheet sheet,
      Messages messages,
      SheetKeepers keepers,
      LateMessages late,
      SheetProperties properties) {
    this.sheet = sheet;
    this.messages = messages;
    this.keepers = keepers;
    this.late = late;
    this.properties = properties;
  }

  /**
   * In order of time, what is left from days before first.
   *
   * @param community empty: all for which the person posts, or nobody does
   */
  public List<SheetEntry> find(String person, Optional<CommunityKey> community, LocalDate day) {
    var others = community.isPresent() ? Set.<CommunityKey>of() : keepers.findOthers(person);
    return SheetEntries.of(sheet.findDue(community, day)).stream()
        .filter(entry -> !others.contains(entry.community()))
        .toList();
  }

  /** What this person marked since then, latest first; what is sent at once is together. */
  public List<List<MessageView>> findSettled(
      String person, Optional<CommunityKey> community, Instant since) {
    return SheetEntries.presses(
        sheet.findSettled(community, since).stream()
            .filter(message -> person.equals(message.settledBy()))
            .toList());
  }

  public Duration lateAfter() {
    return properties.lateAfter();
  }

  /**
   * A person sent all of these. Repeatable by the same person.
   *
   * @throws MessageStateException if somebody else settled one of them; then none is changed
   */
  @Transactional(rollbackFor = Exception.class)
  public void markSent(List<Long> ids, String person)
      throws UnknownMessageException, MessageStateException {
    for (var id : ids) {
      messages.markSentByPerson(id, person);
    }
    tell(ids);
  }

  /**
   * A person decided to send none of these.
   *
   * @throws MessageStateException if one of them is not queued any more; then none is changed
   */
  @Transactional(rollbackFor = Exception.class)
  public void skip(List<Long> ids, String person)
      throws UnknownMessageException, MessageStateException {
    for (var id : ids) {
      messages.skip(id, person, "");
    }
    tell(ids);
  }

  /**
   * As before the press; due as it was.
   *
   * @throws MessageStateException if no person settled one of them; then none is changed
   */
  @Transactional(rollbackFor = Exception.class)
  public void takeBack(List<Long> ids, String person)
      throws UnknownMessageException, MessageStateException {
    for (var id : ids) {
      messages.takeBack(id, person);
    }
  }

  private void tell(List<Long> ids) throws UnknownMessageException {
    var communities = new LinkedHashSet<CommunityKey>();
    for (var id : ids) {
      communities.add(messages.find(id).message().community());
    }
    communities.forEach(late::settled);
  }
}
