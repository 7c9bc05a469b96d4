package io.qunflow.operations.sheet;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.operations.messaging.Channel;
import io.qunflow.operations.messaging.Channels;
import io.qunflow.operations.messaging.Delivery;
import io.qunflow.operations.messaging.Sheet;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Finds what nobody sent in time, and has somebody reminded. */
@Service
public class LateMessages {

  private final Sheet sheet;
  private final DailySheetMapper mapper;
  private final Channels channels;
  private final CommunityService communities;
  private final SheetReminder reminder;
  private final SheetProperties properties;
  private final Clock clock;

  LateMessages(
      Sheet sheet,
      DailySheetMapper mapper,
      Channels channels,
      CommunityService communities,
      SheetReminder reminder,
      SheetProperties properties,
      Clock clock) {
    this.sheet = sheet;
    this.mapper = mapper;
    this.channels = channels;
    this.communities = communities;
    this.reminder = reminder;
    this.properties = properties;
    this.clock = clock;
  }

  /** What is late there now; what must wait (pause, quiet hours) is not. */
  public LateCount count(CommunityKey community) {
    var now = clock.instant();
    var late =
        SheetEntries.of(sheet.findDue(Optional.of(community), today(community))).stream()
            .filter(entry -> entry.isLate(now, properties.lateAfter()))
            .toList();
    return new LateCount(
        late.size(), late.stream().map(SheetEntry::due).min(Comparator.naturalOrder()));
  }

  /** Raises a reminder where something is late, and withdraws it where nothing is. Repeatable. */
  public void remind() {
    var persons =
        channels.findAll().stream()
            .filter(channel -> channel.delivery() == Delivery.PERSON)
            .map(Channel::key)
            .toList();
    var raised = reminder.findRaised();
    for (var community :
        mapper.findDueBefore(persons, clock.instant().minus(properties.lateAfter()))) {
      if (!raised.contains(community) && count(community).entries() > 0) {
        reminder.raise(community);
      }
    }
    raised.forEach(this::withdrawIfDone);
  }

  /** Something of the community was settled: the reminder goes with the last that was late. */
  public void settled(CommunityKey community) {
    if (reminder.isRaised(community)) {
      withdrawIfDone(community);
    }
  }

  private void withdrawIfDone(CommunityKey community) {
    if (count(community).entries() == 0) {
      reminder.withdraw(community);
    }
  }

  private LocalDate today(CommunityKey community) {
    try {
      var zone = ZoneId.of(communities.find(community).timeZone());
      return LocalDate.ofInstant(clock.instant(), zone);
    } catch (UnknownCommunityException e) {
      throw new IllegalStateException(e);
    }
  }
}
