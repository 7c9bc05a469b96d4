package io.qunflow.activity.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.activity.format.FileFormats;
import io.qunflow.activity.format.FileSource;
import io.qunflow.activity.format.ReadSettings;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.GroupService;
import io.qunflow.support.TestDatabases;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many events a second come in on MariaDB, beside the bare batched insert of the same rows into
 * the same table, turn by turn in one run. See docs/performance.md.
 */
@Tag("benchmark")
class FileImportBenchmarkIT {

  private static final int EVENTS = Integer.getInteger("qunflow.bench.events", 200_000);
  private static final int ROUNDS = 3;
  private static final int LEAST_A_SECOND = 20_000;

  @Test
  void takesTwentyThousandEventsASecondOnMariaDb(@TempDir Path folder) throws Exception {
    var file = new OneFile(QqExport.write(folder, EVENTS));
    var imports = new ArrayList<Long>();
    var bare = new ArrayList<Long>();
    try (var world = new ImportWorld(TestDatabases.mariaDb(), Clock.systemUTC())) {
      for (int round = 0; round <= ROUNDS; round++) {
        var community = world.aCommunity();
        long imported = time(() -> importFile(world, community, file));
        var events = stored(world, community);
        var other = world.aCommunity();
        long inserted = time(() -> insertBare(world, other, events));
        // The first round warms up.
        if (round > 0) {
          imports.add(imported);
          bare.add(inserted);
        }
      }
    }
    System.out.println("| import of a QQ export | " + perSecond(imports) + " |");
    System.out.println("| bare batched insert | " + perSecond(bare) + " |");
    assertThat(best(imports)).isGreaterThanOrEqualTo(LEAST_A_SECOND);
  }

  private static void importFile(ImportWorld world, CommunityKey community, FileSource file)
      throws Exception {
    var order =
        new ImportOrder(
            community,
            "op",
            ReadSettings.in(ZoneId.of("Asia/Shanghai"), null),
            Map.of("大群", world.get(GroupService.class).findDefault(community).key()),
            LegalBasis.CONSENT,
            null,
            Set.of(),
            Set.of());
    var format = world.get(FileFormats.class).recognise(file);
    var result = world.get(FileImport.class).run(order, format, file, ImportProgress.NONE);
    assertThat(result.imported()).isEqualTo(EVENTS);
  }

  /** A row as the import wrote it. */
  private record Row(String id, long account, String kind, long at, String text, String nickname) {}

  private static List<Row> stored(ImportWorld world, CommunityKey community) {
    return world
        .sql()
        .query(
            "SELECT e.external_id, e.account_id, e.kind, e.occurred_at_ms, e.text, e.nickname"
                + " FROM activity_event e JOIN chat_group g ON g.id = e.group_id"
                + " WHERE g.community_key = ? ORDER BY e.id",
            (row, i) ->
                new Row(
                    row.getString(1),
                    row.getLong(2),
                    row.getString(3),
                    row.getLong(4),
                    row.getString(5),
                    row.getString(6)),
            community.value());
  }

  /** The least anything could do: the finished rows, a thousand at a time, in one transaction. */
  private static void insertBare(ImportWorld world, CommunityKey community, List<Row> rows)
      throws Exception {
    long group = world.get(GroupService.class).findDefault(community).id();
    try (var connection = connection(world);
        var insert =
            connection.prepareStatement(
                "INSERT INTO activity_event (group_id, external_id, account_id, kind,"
                    + " occurred_at_ms, text, nickname, import_id)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      connection.setAutoCommit(false);
      int waiting = 0;
      for (var row : rows) {
        insert.setLong(1, group);
        insert.setString(2, row.id());
        insert.setLong(3, row.account());
        insert.setString(4, row.kind());
        insert.setLong(5, row.at());
        insert.setString(6, row.text());
        insert.setString(7, row.nickname());
        insert.setLong(8, group);
        insert.addBatch();
        if (++waiting == 1000) {
          insert.executeBatch();
          waiting = 0;
        }
      }
      insert.executeBatch();
      connection.commit();
    }
  }

  private static Connection connection(ImportWorld world) throws Exception {
    return world.get(javax.sql.DataSource.class).getConnection();
  }

  private interface Work {
    void run() throws Exception;
  }

  private static long time(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static String perSecond(List<Long> millis) {
    return millis.stream().map(ms -> "%,d".formatted(perSecond(ms))).toList() + " events/s";
  }

  private static long best(List<Long> millis) {
    return millis.stream().mapToLong(FileImportBenchmarkIT::perSecond).max().orElseThrow();
  }

  private static long perSecond(long millis) {
    return EVENTS * 1000L / millis;
  }

  private record OneFile(Path path) implements FileSource {

    @Override
    public String name() {
      return path.getFileName().toString();
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }
  }
}
