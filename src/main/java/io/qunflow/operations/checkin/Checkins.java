package io.qunflow.operations.checkin;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Check-ins of communities: opened by an operator, with one link for the groups (H1). */
@Service
@Transactional(rollbackFor = Exception.class)
public class Checkins {

  private static final String CHANNEL = "manual";

  private final CheckinMapper checkins;
  private final CheckinInvitations invitations;
  private final CommunityService communities;
  private final Clock clock;

  Checkins(
      CheckinMapper checkins,
      CheckinInvitations invitations,
      CommunityService communities,
      Clock clock) {
    this.checkins = checkins;
    this.invitations = invitations;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * Opens a check-in with its group link. What is posted into groups waits in the outbox until each
   * day begins; what goes to each member is written by {@link PersonalInvitations} before it does.
   *
   * @throws InvalidCheckinException names each wrong field
   */
  public Checkin open(NewCheckin given) throws UnknownCommunityException, InvalidCheckinException {
    var zone = ZoneId.of(communities.find(given.community()).timeZone());
    var days = CheckinCheck.days(given, zone, clock.instant());
    var made = new GeneratedKey();
    var channel = given.channel() == null || given.channel().isBlank() ? CHANNEL : given.channel();
    checkins.insert(
        made, given, stripped(given.title()), stripped(given.text()), channel, clock.instant());
    checkins.insertDays(made.value(), days);
    var opened = found(checkins.find(made.value()).orElseThrow());
    invitations.prepare(opened, zone);
    return opened;
  }

  @Transactional(readOnly = true)
  public Checkin find(long id) throws UnknownCheckinException {
    return found(checkins.find(id).orElseThrow(() -> new UnknownCheckinException(id)));
  }

  /**
   * Newest first.
   *
   * @param page from 0
   */
  @Transactional(readOnly = true)
  public List<Checkin> findPage(CommunityKey community, int page, int size) {
    var rows = checkins.findPage(community, (long) page * size, size);
    if (rows.isEmpty()) {
      return List.of();
    }
    var days = days(rows.stream().map(CheckinRow::id).toList());
    return rows.stream().map(row -> row.toCheckin(days.get(row.id()))).toList();
  }

  @Transactional(readOnly = true)
  public int count(CommunityKey community) {
    return checkins.count(community);
  }

  /** How many checked in, by check-in and day; days on which nobody did are not in it. */
  @Transactional(readOnly = true)
  public List<DayCount> counts(List<Long> ids) {
    return ids.isEmpty() ? List.of() : checkins.findCounts(ids);
  }

  /** Ends it early: nobody can check in any more, what was not posted yet is not. Repeatable. */
  public void close(long id, String by) throws UnknownCheckinException {
    var checkin = find(id);
    invitations.hold(checkin);
    if (checkins.updateClosed(id, by, clock.instant()) > 0) {
      invitations.takeBack(checkin);
    }
  }

  private Checkin found(CheckinRow row) {
    return row.toCheckin(days(List.of(row.id())).get(row.id()));
  }

  private Map<Long, List<CheckinDay>> days(List<Long> ids) {
    return checkins.findDays(ids).stream()
        .collect(
            Collectors.groupingBy(
                DayRow::checkin, Collectors.mapping(DayRow::toDay, Collectors.toList())));
  }

  private static String stripped(String text) {
    return text == null ? "" : text.strip();
  }
}
