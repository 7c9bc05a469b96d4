package io.qunflow.operations.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.NewCommunity;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The sending program is killed (as by {@code kill -9}) again and again in the middle of a wave.
 * Each member has exactly one row; the receiver sees no key twice but as a marked repeat, and where
 * repeats would do harm not at all.
 */
class KilledSenderIT {

  private static final CommunityKey TEA = new CommunityKey("tea");
  private static final int SENDERS = 4;
  private static final int FEW = 1_000;
  private static final int FEW_KILLS = 3;
  private static final int MANY = Integer.getInteger("qunflow.bench.messages", 20_000);
  private static final int MANY_KILLS = 10;

  @TempDir Path folder;

  @Test
  void doubtsWaitForAPersonOnMariaDb() throws Exception {
    try (var database = TestDatabases.mariaDb()) {
      killAndAudit(work -> work.on(database), FEW, FEW_KILLS, false);
    }
  }

  @Test
  void repeatsAreMarkedOnH2() throws Exception {
    killAndAudit(this::h2, FEW, FEW_KILLS, true);
  }

  @Test
  @Tag("benchmark")
  void twentyThousandWithTenKillsOnMariaDb() throws Exception {
    try (var database = TestDatabases.mariaDb()) {
      killAndAudit(work -> work.on(database), MANY, MANY_KILLS, false);
    }
  }

  @Test
  @Tag("benchmark")
  void twentyThousandMarkedWithTenKillsOnMariaDb() throws Exception {
    try (var database = TestDatabases.mariaDb()) {
      killAndAudit(work -> work.on(database), MANY, MANY_KILLS, true);
    }
  }

  /** A database to be opened now and then: only one process at a time may have an H2 file open. */
  private interface Place {
    void open(Work work) throws Exception;
  }

  private interface Work {
    void on(TestDatabase database) throws Exception;
  }

  private void h2(Work work) throws Exception {
    try (var database = TestDatabases.h2File(folder)) {
      work.on(database);
    }
  }

  private static void killAndAudit(Place place, int messages, int kills, boolean harmless)
      throws Exception {
    var address = new String[2];
    place.open(
        database -> {
          enqueue(database, messages);
          address[0] = database.dataSource().getJdbcUrl();
          address[1] = database.dataSource().getUsername();
        });
    long seed = System.nanoTime();
    System.out.println("seed of the kills: " + seed);
    var moments = new Random(seed).ints(1, messages * 9 / 10).distinct().limit(kills).sorted();
    try (var receiver = new StandInReceiver()) {
      for (int moment : moments.toArray()) {
        var sender = start(address, receiver.port(), harmless);
        try {
          receiver.await(moment);
        } finally {
          sender.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
        }
      }
      var last = start(address, receiver.port(), harmless);
      try {
        assertThat(last.waitFor(10, TimeUnit.MINUTES)).as("it ends").isTrue();
        assertThat(last.exitValue()).isZero();
      } finally {
        last.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
      }
      place.open(database -> audit(database, receiver.taken(), messages, kills, harmless));
    }
  }

  private static void audit(
      TestDatabase database,
      Map<String, List<Integer>> taken,
      int messages,
      int kills,
      boolean harmless) {
    var sql = new JdbcTemplate(database.dataSource());
    assertThat(
            sql.queryForMap("SELECT COUNT(*) AS n, COUNT(DISTINCT member_id) AS m FROM message")
                .values())
        .as("rows, members")
        .containsOnly((long) messages);
    var sent = keys(sql, "state = 'S'");
    var killed = keys(sql, "state = 'U' AND reason = 'killed'");
    // On a machine with much to do an answer may come too late, killed or not.
    var doubtful = keys(sql, "state = 'U'");
    assertThat(sent.size() + doubtful.size()).as("sent or in doubt").isEqualTo(messages);
    assertThat(taken.keySet()).as("what is sent was taken").containsAll(sent);
    assertThat(taken.values())
        .as("no attempt came twice")
        .allSatisfy(attempts -> assertThat(attempts).doesNotHaveDuplicates());
    if (harmless) {
      assertThat(doubtful).isEmpty();
    } else {
      assertThat(taken.values()).as("no key came twice").allMatch(List.of(1)::equals);
      assertThat(killed)
          .as("at most what was on its way")
          .hasSizeLessThanOrEqualTo(kills * SENDERS);
    }
    System.out.printf(
        "%s: %d messages, %d kills: %d sent, %d in doubt, %d repeats, all marked%n",
        database,
        messages,
        kills,
        sent.size(),
        doubtful.size(),
        taken.values().stream().mapToInt(attempts -> attempts.size() - 1).sum());
  }

  private static HashSet<String> keys(JdbcTemplate sql, String where) {
    return new HashSet<>(
        sql.queryForList(
            "SELECT CONCAT('wave:', member_id) FROM message WHERE " + where, String.class));
  }

  private static void enqueue(TestDatabase database, int members) throws Exception {
    try (var modules =
        Modules.start(
            database.dataSource(),
            Clock.systemUTC(),
            "io.qunflow.community",
            "io.qunflow.membership.consent",
            "io.qunflow.operations.link",
            "io.qunflow.operations.messaging")) {
      modules
          .get(CommunityService.class)
          .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
      var noQuiet = new QuietHours(LocalTime.NOON, LocalTime.NOON);
      modules.get(SendingRules.class).change(TEA, new SendingRule(noQuiet, 3), "test");
      modules
          .get(JdbcTemplate.class)
          .batchUpdate(
              "INSERT INTO member (community_key, nickname, created_at_ms) VALUES ('tea', ?, 0)",
              IntStream.range(0, members).mapToObj(i -> new Object[] {"member " + i}).toList());
      modules
          .get(Outbox.class)
          .enqueue(
              new MessageOrder(
                  "wave",
                  "test:1",
                  TEA,
                  MessageKind.NOTICE,
                  "post",
                  Map.of("zh", new MessageText("", "{{nickname}}，你好")),
                  Map.of(),
                  Optional.empty(),
                  Instant.EPOCH),
              new MemberSelect("SELECT id AS member_id FROM member", Map.of()));
    }
  }

  private static Process start(String[] address, int port, boolean harmless) throws Exception {
    var url = address[0].startsWith("jdbc:h2:") ? address[0] + ";WRITE_DELAY=0" : address[0];
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            SenderMain.class.getName(),
            url,
            address[1],
            "",
            String.valueOf(port),
            String.valueOf(harmless));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(
            ProcessBuilder.Redirect.appendTo(Path.of("target/killed-sender.log").toFile()))
        .start();
  }
}
