package io.qunflow.activity.intake;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.qunflow.activity.format.FileFormats;
import io.qunflow.activity.format.FileSource;
import io.qunflow.activity.format.ReadSettings;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.GroupService;
import io.qunflow.support.Modules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/** Imports one file in a process of its own, saying line by line how far it is. */
final class ImportMain {

  private ImportMain() {}

  /**
   * @param args address, user and password of a migrated database, the community, the file, the
   *     group's name in it
   */
  public static void main(String[] args) throws Exception {
    var config = new HikariConfig();
    config.setJdbcUrl(args[0]);
    config.setUsername(args[1]);
    config.setPassword(args[2]);
    config.setMaximumPoolSize(2);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    var file = new OneFile(Path.of(args[4]));
    try (var pool = new HikariDataSource(config);
        var modules =
            Modules.start(pool, Clock.systemUTC(), "io.qunflow.community", "io.qunflow.activity")) {
      var community = new CommunityKey(args[3]);
      var order =
          new ImportOrder(
              community,
              "op",
              ReadSettings.in(ZoneId.of("Asia/Shanghai"), null),
              Map.of(args[5], modules.get(GroupService.class).findDefault(community).key()),
              LegalBasis.CONSENT,
              null,
              Set.of(),
              Set.of());
      var format = modules.get(FileFormats.class).recognise(file);
      long start = System.nanoTime();
      var result =
          modules
              .get(FileImport.class)
              .run(order, format, file, (rows, bytes) -> System.out.println("rows " + rows));
      System.out.println(
          "done %d %d %d"
              .formatted(
                  result.imported(), result.unchanged(), (System.nanoTime() - start) / 1_000_000));
    }
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
