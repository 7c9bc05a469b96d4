package io.qunflow.activity;

import static io.qunflow.activity.EventFile.anEventFile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.community.UnknownGroupException;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.task.TaskRejectedException;

class ImportJobsTest {

  private static final CommunityKey TEA = new CommunityKey("tea");
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private TestDatabase database;
  private Modules modules;
  private ImportJobs jobs;

  @BeforeEach
  void start() throws Exception {
    database = TestDatabases.h2();
    modules =
        Modules.start(
            database.dataSource(),
            Clock.systemUTC(),
            "io.qunflow.community",
            "io.qunflow.activity");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    jobs =
        new ImportJobs(modules.get(ActivityImportService.class), waiting::add, Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  @Test
  void runsUntilItIsDoneAndIsFoundAgain() throws Exception {
    var file = anEventFile().message("m-1", "a", "x");
    var job = start(file.open());
    assertThat(jobs.find(job.id())).contains(job);
    assertThat(job.state()).isEqualTo(ImportJob.State.RUNNING);
    assertThat(job.percent()).isZero();

    waiting.remove().run();

    var done = jobs.find(job.id()).orElseThrow();
    assertThat(done.state()).isEqualTo(ImportJob.State.DONE);
    assertThat(done.result()).isEqualTo(new ImportResult(1, 0, 1));
    assertThat(done.rows()).isEqualTo(1);
    assertThat(done.bytesRead()).isEqualTo(done.bytesTotal()).isPositive();
    assertThat(done.finishedAt()).isNotNull();
    assertThat(done.percent()).isEqualTo(100);
  }

  @Test
  void namesTheWrongLinesWhenItFailed() throws Exception {
    var job = start(anEventFile().line("m-1,now,a,message,x,").open());

    waiting.remove().run();

    var failed = jobs.find(job.id()).orElseThrow();
    assertThat(failed.state()).isEqualTo(ImportJob.State.FAILED);
    assertThat(failed.totalErrors()).isEqualTo(1);
    assertThat(failed.errors().get(0).line()).isEqualTo(2);
    assertThat(failed.failure()).contains("什么都没有导入");
  }

  @Test
  void saysSoWhenSomethingBreaks() throws Exception {
    var job = start(anEventFile().message("m-1", "a", "x").open());
    modules
        .get(org.springframework.jdbc.core.JdbcTemplate.class)
        .execute("ALTER TABLE activity_event ALTER COLUMN kind RENAME TO sort");

    waiting.remove().run();

    var failed = jobs.find(job.id()).orElseThrow();
    assertThat(failed.state()).isEqualTo(ImportJob.State.FAILED);
    assertThat(failed.failure()).contains(job.id()).doesNotContain("SQL");
  }

  @Test
  void refusesAtOnceWhatCannotWork() {
    assertThatThrownBy(
            () ->
                jobs.start(
                    new CommunityKey("none"),
                    null,
                    anEventFile().open(),
                    ImportFormat.CSV,
                    "a.csv",
                    "op"))
        .isInstanceOf(UnknownCommunityException.class);
    assertThatThrownBy(
            () -> jobs.start(TEA, "9", anEventFile().open(), ImportFormat.CSV, "a.csv", "op"))
        .isInstanceOf(UnknownGroupException.class);
    assertThat(jobs.find("nothing")).isEmpty();
  }

  @Test
  void refusesWhenTooManyWait() {
    var full =
        new ImportJobs(
            modules.get(ActivityImportService.class),
            task -> {
              throw new TaskRejectedException("full");
            },
            Clock.systemUTC());

    assertThatThrownBy(
            () -> full.start(TEA, null, anEventFile().open(), ImportFormat.CSV, "a.csv", "op"))
        .isInstanceOf(ImportsBusyException.class);
  }

  private ImportJob start(InputStream in) throws Exception {
    return jobs.start(TEA, null, in, ImportFormat.CSV, "a.csv", "op");
  }
}
