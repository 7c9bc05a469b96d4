package io.qunflow.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.activity.format.FileFormats;
import io.qunflow.activity.format.FileSource;
import io.qunflow.activity.format.FoundEvent;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.Group;
import io.qunflow.community.GroupService;
import io.qunflow.community.NewCommunity;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the import of a real file takes, beside inserting the same rows one by one; on both
 * databases, turn by turn in one run. See docs/performance.md.
 */
@Tag("benchmark")
class ImportBenchmarkIT {

  private static final Path FILE =
      Path.of(
          System.getProperty("qunflow.bench.activity", "../shared/data/ubuntu-irc/messages.csv"));
  private static final int ROUNDS = 5;
  private static final Duration MOST = Duration.ofSeconds(5);

  private int communities;

  @Test
  void importsTheActivityFileInLessThanFiveSecondsOnH2(@TempDir Path folder) throws Exception {
    try (var database = TestDatabases.h2File(folder)) {
      measure(database);
    }
  }

  @Test
  void importsTheActivityFileInLessThanFiveSecondsOnMariaDb() throws Exception {
    try (var database = TestDatabases.mariaDb()) {
      measure(database);
    }
  }

  private void measure(TestDatabase database) throws Exception {
    assertThat(FILE)
        .as("the activity file; give its path by -Dqunflow.bench.activity=…")
        .isRegularFile();
    try (var modules =
        Modules.start(
            database.dataSource(),
            Clock.systemUTC(),
            "io.qunflow.community",
            "io.qunflow.activity")) {
      var imports = new ArrayList<Duration>();
      var again = new ArrayList<Duration>();
      var plain = new ArrayList<Duration>();
      for (int round = 0; round < ROUNDS; round++) {
        var community = aCommunity(modules);
        imports.add(time(() -> importOnce(modules, community)));
        again.add(time(() -> importOnce(modules, community)));
        var other = aCommunity(modules);
        plain.add(time(() -> insertRowByRow(modules, database, other)));
      }
      System.out.println("Rounds, in ms: " + millis(imports) + millis(again) + millis(plain));
      report(database, imports, again, plain);
      assertThat(median(imports)).isLessThan(MOST);
    }
  }

  private static void importOnce(Modules modules, CommunityKey community) throws Exception {
    try (var in = Files.newInputStream(FILE)) {
      var result =
          modules
              .get(ActivityImportService.class)
              .importCsv(community, null, in, "bench.csv", "bench", ProgressListener.NONE);
      assertThat(result.imported() + result.unchanged()).isPositive();
    }
  }

  /** What one would write first: the same rows into the same tables, a statement each. */
  private static void insertRowByRow(Modules modules, TestDatabase database, CommunityKey key)
      throws Exception {
    var group = modules.get(GroupService.class).findDefault(key);
    var format = modules.get(FileFormats.class).find("activity-csv").orElseThrow();
    try (var connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      new RowByRow(connection, group).insertAll(FoundEvents.in(format, file()));
      connection.commit();
    }
  }

  private static FileSource file() {
    return new FileSource() {
      @Override
      public String name() {
        return "bench.csv";
      }

      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(FILE);
      }
    };
  }

  private static final class RowByRow {
    private final Connection connection;
    private final Group group;
    private final Map<String, Long> accounts = new HashMap<>();

    RowByRow(Connection connection, Group group) {
      this.connection = connection;
      this.group = group;
    }

    void insertAll(List<FoundEvent> events) throws SQLException {
      try (var insert =
              connection.prepareStatement(
                  "INSERT INTO activity_event (group_id, external_id, account_id, kind,"
                      + " occurred_at_ms, text, reply_to) VALUES (?, ?, ?, ?, ?, ?, ?)");
          var member =
              connection.prepareStatement(
                  "INSERT INTO member (community_key, nickname, created_at_ms) VALUES (?, ?, 0)",
                  Statement.RETURN_GENERATED_KEYS);
          var account =
              connection.prepareStatement(
                  "INSERT INTO account (community_key, platform, name, member_id, created_at_ms)"
                      + " VALUES (?, 'OTHER', ?, ?, 0)",
                  Statement.RETURN_GENERATED_KEYS)) {
        for (var event : events) {
          insertOne(event, insert, member, account);
        }
      }
    }

    private void insertOne(
        FoundEvent event,
        PreparedStatement insert,
        PreparedStatement member,
        PreparedStatement account)
        throws SQLException {
      var id = accounts.get(event.account());
      if (id == null) {
        member.setString(1, group.community().value());
        member.setString(2, event.account());
        account.setString(1, group.community().value());
        account.setString(2, event.account());
        account.setLong(3, keyOf(member));
        id = keyOf(account);
        accounts.put(event.account(), id);
      }
      insert.setLong(1, group.id());
      insert.setString(2, event.externalId());
      insert.setLong(3, id);
      insert.setString(4, event.kind().word());
      insert.setLong(5, event.at().toEpochMilli());
      insert.setObject(6, event.text(), Types.VARCHAR);
      insert.setObject(7, event.replyTo(), Types.VARCHAR);
      insert.executeUpdate();
    }

    private static long keyOf(PreparedStatement insert) throws SQLException {
      insert.executeUpdate();
      try (var keys = insert.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    }
  }

  private CommunityKey aCommunity(Modules modules) throws Exception {
    var key = "bench-" + ++communities;
    return modules
        .get(CommunityService.class)
        .create(new NewCommunity(key, key, "knowledge", "Etc/UTC", null))
        .key();
  }

  private interface Work {
    void run() throws Exception;
  }

  private static Duration time(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static void report(
      TestDatabase database, List<Duration> imports, List<Duration> again, List<Duration> plain)
      throws IOException {
    var lines =
        List.of(
            line(database, "import", imports),
            line(database, "the same file again", again),
            line(database, "row by row", plain),
            "| %s | row by row / import, medians | | %s |"
                .formatted(
                    database,
                    String.format(
                        Locale.ROOT,
                        "%.1f",
                        (double) median(plain).toMillis() / median(imports).toMillis())));
    lines.forEach(System.out::println);
    var file = Path.of("target/benchmark/import.md");
    Files.createDirectories(file.getParent());
    Files.write(
        file,
        lines,
        java.nio.file.StandardOpenOption.CREATE,
        java.nio.file.StandardOpenOption.APPEND);
  }

  private static String line(TestDatabase database, String what, List<Duration> times) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.2f s | %.2f s |",
        database,
        what,
        times.stream().min(Duration::compareTo).orElseThrow().toMillis() / 1000.0,
        median(times).toMillis() / 1000.0);
  }

  private static List<Long> millis(List<Duration> times) {
    return times.stream().map(Duration::toMillis).toList();
  }

  private static Duration median(List<Duration> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }
}
