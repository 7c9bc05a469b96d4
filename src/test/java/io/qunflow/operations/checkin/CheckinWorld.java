package io.qunflow.operations.checkin;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.support.Modules;
import io.qunflow.support.Statements;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/** A community in Shanghai, at noon of 23 November 2026. */
final class CheckinWorld implements AutoCloseable {

  static final CommunityKey TEA = new CommunityKey("tea");
  static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  final SteppedClock clock = new SteppedClock(NOON);
  final TestDatabase database;
  final Statements statements;
  final Modules modules;
  final JdbcTemplate sql;
  final PeopleRows people;
  final Checkins checkins;
  final CheckinEntries entries;
  final CheckinVisitors visitors;
  final PersonalInvitations invitations;
  private final AtomicInteger accounts = new AtomicInteger();

  CheckinWorld(TestDatabase database) throws Exception {
    this(database, null);
  }

  /**
   * @param other that the modules go by instead of {@link #clock}
   */
  CheckinWorld(TestDatabase database, Clock other) throws Exception {
    Clock time = other == null ? clock : other;
    this.database = database;
    statements = new Statements(database.dataSource());
    modules =
        Modules.start(
            statements,
            time,
            "io.qunflow.community",
            "io.qunflow.membership.consent",
            "io.qunflow.membership.segment",
            "io.qunflow.operations.link",
            "io.qunflow.operations.messaging",
            "io.qunflow.operations.checkin");
    sql = new JdbcTemplate(database.dataSource());
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶友会", "interest", "Asia/Shanghai", null));
    people = new PeopleRows(database.dataSource(), TEA);
    checkins = modules.get(Checkins.class);
    entries = modules.get(CheckinEntries.class);
    visitors = modules.get(CheckinVisitors.class);
    invitations = modules.get(PersonalInvitations.class);
  }

  MemberId member(String nickname) {
    return people.member(nickname, Platform.QQ, "q" + accounts.incrementAndGet());
  }

  /** Open from 6 to 22 on so many days from today on. */
  Checkin open(int days) throws Exception {
    return checkins.open(
        new NewCheckin(
            TEA,
            "早起打卡",
            "喝第一杯茶",
            "2026-11-23T06:00",
            "2026-11-23T22:00",
            days,
            null,
            true,
            "yunying"));
  }

  /** So many days from today on, said to each member alone. */
  Checkin openPersonal(int days) throws Exception {
    return checkins.open(
        new NewCheckin(
            TEA, "晚课", "", "2026-11-23T06:00", "2026-11-23T22:00", days, "inbox", false, "y"));
  }

  List<UnknownPerson> waiting() {
    return visitors.findUnknown(TEA, 0, 1000);
  }

  Visitor comes(Checkin checkin, String browser, String nickname) throws Exception {
    return visitors.say(checkin.id(), browser, nickname);
  }

  @Override
  public void close() {
    modules.close();
    database.close();
  }
}
