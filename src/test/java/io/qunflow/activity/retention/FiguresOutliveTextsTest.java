package io.qunflow.activity.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.activity.ActivityImportService;
import io.qunflow.activity.ProgressListener;
import io.qunflow.activity.figure.CommunityFigures;
import io.qunflow.activity.figure.Figure;
import io.qunflow.activity.figure.IsoWeek;
import io.qunflow.activity.figure.WeekMarks;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Figures counted anew after texts were deleted are what they were. */
class FiguresOutliveTextsTest {

  private static final CommunityKey TEA = new CommunityKey("tea");
  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
  private static final IsoWeek WEEK = new IsoWeek(2026, 10);
  private static final String CHAT =
      """
      external_id,sent_at,member,kind,text,reply_to
      j-1,2026-03-01T08:00:00Z,小明😀,joined,,
      j-2,2026-03-01T08:00:00Z,小红,joined,,
      j-3,2026-03-01T08:00:00Z,小刚,joined,,
      m-1,2026-03-02T08:00:00Z,小明😀,message,几点开始？,none
      m-2,2026-03-02T08:30:00Z,小红,message,八点,m-1
      m-3,2026-03-03T08:00:00Z,小红,message,谁知道怎么走,none
      m-4,2026-03-04T08:00:00Z,小明😀,message,谢谢,m-2
      """;

  @Test
  void countedAnewTheyAreTheSame() throws Exception {
    try (TestDatabase database = TestDatabases.h2();
        Modules modules =
            Modules.start(
                database.dataSource(),
                Clock.fixed(NOW, ZoneOffset.UTC),
                "io.qunflow.community",
                "io.qunflow.activity")) {
      modules
          .get(CommunityService.class)
          .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
      modules
          .get(ActivityImportService.class)
          .importCsv(
              TEA,
              null,
              new ByteArrayInputStream(CHAT.getBytes(StandardCharsets.UTF_8)),
              "chat.csv",
              "yunying",
              ProgressListener.NONE);
      var figures = modules.get(CommunityFigures.class);
      var before = figures.find(TEA, WEEK).orElseThrow();
      assertThat(before.find(Figure.QUESTIONS).orElseThrow().value()).isEqualByComparingTo("2");
      assertThat(before.find(Figure.SOLVED).orElseThrow().value()).isEqualByComparingTo("1");

      int deleted =
          new TextRetention(
                  modules.get(JdbcTemplate.class),
                  modules.get(PlatformTransactionManager.class),
                  Duration.ofDays(90),
                  Clock.fixed(NOW.plus(Duration.ofDays(91)), ZoneOffset.UTC))
              .deleteDueTexts();
      modules.get(WeekMarks.class).markAll(TEA);

      assertThat(deleted).isEqualTo(4);
      assertThat(figures.find(TEA, WEEK)).contains(before);
    }
  }
}
