package io.qunflow.support;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.NewCommunity;
import io.qunflow.honour.award.Award;
import io.qunflow.honour.award.AwardOrder;
import io.qunflow.honour.award.AwardProcess;
import io.qunflow.honour.award.AwardRound;
import io.qunflow.membership.role.RoleWorld;
import io.qunflow.shared.BusinessException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A community 茶友会 with awards on real tables; noon of a Monday in Shanghai. Its process does
 * nothing until a test hands over the real one.
 */
public final class AwardWorld implements AutoCloseable {

  public static final CommunityKey TEA = new CommunityKey("tea");
  public static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  public final SteppedClock clock = new SteppedClock(NOON);
  public final Modules modules;
  public final JdbcTemplate sql;
  public final RoleWorld people;

  private final TestDatabase database;
  private AwardProcess process;

  private AwardWorld(TestDatabase database) {
    this.database = database;
    modules =
        Modules.start(
            database.dataSource(),
            clock,
            List.of(new Delegating()),
            "io.qunflow.community",
            "io.qunflow.membership.consent",
            "io.qunflow.operations.link",
            "io.qunflow.operations.messaging",
            "io.qunflow.honour.award");
    sql = new JdbcTemplate(database.dataSource());
    try {
      get(CommunityService.class)
          .create(new NewCommunity("tea", "茶友会", "interest", "Asia/Shanghai", null));
    } catch (BusinessException e) {
      throw new IllegalStateException(e);
    }
    people = new RoleWorld(database.dataSource(), TEA);
  }

  public static AwardWorld onH2() {
    return new AwardWorld(TestDatabases.h2());
  }

  public static AwardWorld onMariaDb() {
    return new AwardWorld(TestDatabases.mariaDb());
  }

  public void with(AwardProcess real) {
    process = real;
  }

  public <T> T get(Class<T> type) {
    return modules.get(type);
  }

  /** Over the last seven days: 16 to 22 November. */
  public static AwardOrder lastWeek(int most, Award... awards) {
    return new AwardOrder(
        TEA, "本周之星", List.of(awards), Optional.of(7), most, "manual", Optional.empty(), "yunying");
  }

  /** Wrote so many messages, one an hour back from noon of so many days ago. */
  public void wrote(String name, int messages, int daysAgo) {
    for (int i = 0; i < messages; i++) {
      people.says(name, NOON.minus(Duration.ofDays(daysAgo)).minusSeconds(60L * i));
    }
  }

  /** In the community from one moment to another. */
  public void stayed(String name, Instant from, Instant to) {
    sql.update(
        "INSERT INTO membership (community_key, group_id, member_id, from_ms, to_ms)"
            + " VALUES ('tea', ?, ?, ?, ?)",
        people.group,
        people.member(name).value(),
        from.toEpochMilli(),
        to == null ? null : to.toEpochMilli());
  }

  /** All accounts of one go over to the other, as linking does. */
  public void linked(String from, String to) {
    MemberId before = people.member(from);
    MemberId after = people.member(to);
    sql.update(
        "UPDATE account SET member_id = ? WHERE member_id = ?", after.value(), before.value());
    sql.update(
        "INSERT INTO account_link (community_key, account_id, from_member_id, to_member_id,"
            + " linked_by, linked_at_ms) SELECT 'tea', MIN(id), ?, ?, 'yunying', 0 FROM account"
            + " WHERE member_id = ?",
        before.value(),
        after.value(),
        after.value());
  }

  public int count(String from) {
    return sql.queryForObject("SELECT COUNT(*) FROM " + from, Integer.class);
  }

  @Override
  public void close() {
    modules.close();
    database.close();
  }

  private final class Delegating implements AwardProcess {

    @Override
    public void start(AwardRound round) {
      if (process != null) {
        process.start(round);
      }
    }

    @Override
    public void stop(AwardRound round) {
      if (process != null) {
        process.stop(round);
      }
    }
  }
}
