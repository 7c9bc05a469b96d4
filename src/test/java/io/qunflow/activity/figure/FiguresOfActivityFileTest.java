package io.qunflow.activity.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.activity.ActivityImportService;
import io.qunflow.activity.ProgressListener;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.journey.ActivityFile;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A large community over years: the figures of every week are those counted by hand. */
class FiguresOfActivityFileTest {

  private static final Instant NOW = Instant.parse("2016-02-03T04:05:06Z");
  private static final CommunityKey IRC = new CommunityKey("irc");

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @Test
  void bothCountTheSameInEveryWeek() throws Exception {
    try (var database = openDatabase();
        var modules =
            Modules.start(
                database.dataSource(),
                Clock.fixed(NOW, ZoneOffset.UTC),
                "io.qunflow.community",
                "io.qunflow.activity");
        var file = Files.newInputStream(ActivityFile.find())) {
      modules
          .get(CommunityService.class)
          .create(new NewCommunity("irc", "irc", "knowledge", "Etc/UTC", null));
      var result =
          modules
              .get(ActivityImportService.class)
              .importCsv(IRC, null, file, "irc.csv", "op", ProgressListener.NONE);
      assertThat(result.imported()).isEqualTo(ActivityFile.EVENTS);
      modules
          .get(JdbcTemplate.class)
          .update(
              "UPDATE activity_event SET question = TRUE WHERE kind = 'message' AND text LIKE '%?%'");
      modules.get(WeekMarks.class).markAll(IRC);
      long start = System.nanoTime();
      int counted = modules.get(FigureUpdater.class).updateDue(IRC);
      System.out.printf("%d weeks in %d ms%n", counted, (System.nanoTime() - start) / 1_000_000);

      FiguresAgainstNaiveTest.assertBothCountTheSame(modules, IRC, NOW);
    }
  }
}
