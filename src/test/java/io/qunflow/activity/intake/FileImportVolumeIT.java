package io.qunflow.activity.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Large text exports of QQ go through in a process with 256 MB, in one commit; and a process killed
 * in the middle leaves nothing behind.
 */
class FileImportVolumeIT {

  private static final int SOME = 60_000;
  private static final int MANY = Integer.getInteger("qunflow.bench.rows", 2_000_000);

  @TempDir static Path folder;

  @Test
  @Tag("benchmark")
  void twoMillionGoThroughOnH2() throws Exception {
    importTwice(h2("many"), MANY);
  }

  @Test
  @Tag("benchmark")
  void twoMillionGoThroughOnMariaDb() throws Exception {
    try (var database = TestDatabases.mariaDb()) {
      importTwice(work -> work.on(database), MANY);
    }
  }

  @Test
  void aKilledImportLeavesNothingAndTheNextGoesThroughOnH2() throws Exception {
    killAndImportTwice(h2("killed"));
  }

  @Test
  void aKilledImportLeavesNothingAndTheNextGoesThroughOnMariaDb() throws Exception {
    try (var database = TestDatabases.mariaDb()) {
      killAndImportTwice(work -> work.on(database));
    }
  }

  /** A database to be opened now and then: only one process at a time may have an H2 file open. */
  private interface Place {
    void open(Work work) throws Exception;
  }

  private interface Work {
    void on(TestDatabase database) throws Exception;
  }

  private static Place h2(String name) {
    return work -> {
      try (var database = TestDatabases.h2File(folder.resolve(name))) {
        work.on(database);
      }
    };
  }

  private static void importTwice(Place place, int events) throws Exception {
    importTwice(openCommunity(place), QqExport.write(folder, events), events);
  }

  private static void importTwice(Address database, Path file, int events) throws Exception {
    try (var first = start(database, file, events)) {
      var done = first.awaitDone();
      say(database, "first import", events, done);
      assertThat(done.imported()).isEqualTo(events);
    }
    try (var again = start(database, file, events)) {
      var done = again.awaitDone();
      say(database, "the same file again", events, done);
      assertThat(done.unchanged()).isEqualTo(events);
      assertThat(done.imported()).isZero();
    }
  }

  /** Early, late, and when all is read and what follows from it is worked out. */
  private static void killAndImportTwice(Place place) throws Exception {
    var database = openCommunity(place);
    var file = QqExport.write(folder, SOME);
    for (int rows : List.of(2_000, SOME / 2, SOME)) {
      try (var killed = start(database, file, SOME)) {
        killed.awaitRows(rows).kill();
      }
      place.open(open -> assertThat(countAll(open)).as("after the kill at row " + rows).isZero());
    }
    importTwice(database, file, SOME);
  }

  private static long countAll(TestDatabase database) {
    var sql = new JdbcTemplate(database.dataSource());
    return List.of(
            "activity_event",
            "activity_import",
            "activity_import_group",
            "activity_repeat",
            "activity_nameless",
            "account",
            "account_nickname",
            "member",
            "week_due")
        .stream()
        .mapToLong(table -> sql.queryForObject("SELECT COUNT(*) FROM " + table, Long.class))
        .sum();
  }

  /** Where another process finds a database. */
  private record Address(String name, String url, String user) {}

  private static Address openCommunity(Place place) throws Exception {
    var addresses = new ArrayList<Address>();
    place.open(
        database -> {
          var pool = database.dataSource();
          addresses.add(new Address(database.toString(), pool.getJdbcUrl(), pool.getUsername()));
          try (var modules = Modules.start(pool, Clock.systemUTC(), "io.qunflow.community")) {
            modules
                .get(CommunityService.class)
                .create(new NewCommunity("busy", "热闹", "interest", "Asia/Shanghai", null));
          }
        });
    return addresses.get(0);
  }

  private static ImportProcess start(Address database, Path file, int events) throws Exception {
    return ImportProcess.start(database.url(), database.user(), file, events <= SOME);
  }

  private static void say(Address database, String what, int events, ImportProcess.Done done) {
    System.out.printf(
        "| %s, 256 MB | %s | %,d | %.1f s | %,d |%n",
        database.name(), what, events, done.millis() / 1000.0, events * 1000L / done.millis());
  }
}
