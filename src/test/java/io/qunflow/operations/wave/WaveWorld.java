package io.qunflow.operations.wave;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.NewCommunity;
import io.qunflow.shared.BusinessException;
import io.qunflow.support.Modules;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** A community 茶 of some members, and waves over them; noon in Shanghai. */
public final class WaveWorld implements AutoCloseable {

  public static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  public static final CommunityKey TEA = new CommunityKey("tea");
  public static final Duration LONG = Duration.ofMinutes(10);
  public static final MemberSelect ALL =
      new MemberSelect(
          "SELECT id AS member_id FROM member WHERE community_key = :community",
          Map.of("community", "tea"));

  public final SteppedClock clock = new SteppedClock(NOON);
  public final JdbcTemplate sql;
  public final Waves waves;
  final WaveControl control;
  public final WaveRunner runner;
  private final TestDatabase database;
  private final Modules modules;

  private WaveWorld(TestDatabase database) {
    this.database = database;
    modules =
        Modules.start(
            database.dataSource(), clock, "io.qunflow.community", "io.qunflow.operations.wave");
    sql = modules.get(JdbcTemplate.class);
    waves = modules.get(Waves.class);
    control = modules.get(WaveControl.class);
    runner = modules.get(WaveRunner.class);
    community("tea");
  }

  public static WaveWorld onH2() {
    return new WaveWorld(TestDatabases.h2());
  }

  public static WaveWorld onMariaDb() {
    return new WaveWorld(TestDatabases.mariaDb());
  }

  public void community(String key) {
    try {
      modules
          .get(CommunityService.class)
          .create(new NewCommunity(key, "茶" + key, "interest", "Asia/Shanghai", null));
    } catch (BusinessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** So many more members of a community. */
  public void members(String community, int count) {
    sql.batchUpdate(
        "INSERT INTO member (community_key, nickname, created_at_ms) VALUES (?, ?, 0)",
        LongStream.range(0, count).mapToObj(i -> new Object[] {community, "member " + i}).toList());
  }

  /** Ids of the members of 茶, in order. */
  public List<Long> ids() {
    return sql.queryForList(
        "SELECT id FROM member WHERE community_key = 'tea' ORDER BY id", Long.class);
  }

  public <T> T get(Class<T> type) {
    return modules.get(type);
  }

  public long open(String key, String... steps) {
    return waves.open(new WaveOrder(key, TEA, "test:1", "冬茶上新", List.of(steps)));
  }

  /** Opened and frozen over all members in pieces of this size. */
  long running(int piece, String... steps) {
    long wave = open("test:" + System.nanoTime(), steps);
    waves.freeze(wave, ALL, piece);
    return wave;
  }

  /** Members with these ids. */
  public static MemberSelect only(Long... ids) {
    return new MemberSelect(
        "SELECT id AS member_id FROM member WHERE id IN (:only)", Map.of("only", List.of(ids)));
  }

  /** state:step of every member of the wave, in order of ids. */
  public List<String> places(long wave) {
    return sql.queryForList(
        "SELECT CONCAT(state, ':', step) FROM wave_member WHERE wave_id = ? ORDER BY member_id",
        String.class,
        wave);
  }

  @Override
  public void close() {
    modules.close();
    database.close();
  }
}
