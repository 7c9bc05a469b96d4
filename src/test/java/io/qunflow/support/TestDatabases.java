package io.qunflow.support;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.qunflow.support.DatabasePool.Site;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Databases with all the product's tables, as its migrations leave them. Those in memory and on the
 * server are used again after they were closed, emptied: see {@link DatabasePool}.
 */
public final class TestDatabases {

  static final DatabasePool H2 =
      new DatabasePool(Dialect.H2, TestDatabases::makeH2, TestDatabases::dropH2);
  static final DatabasePool MARIA_DB =
      new DatabasePool(Dialect.MARIA_DB, TestDatabases::makeMariaDb, TestDatabases::dropMariaDb);

  private TestDatabases() {}

  /** One in memory. */
  public static TestDatabase h2() {
    var site = H2.take();
    return new TestDatabase("H2", pool(site), () -> H2.giveBack(site));
  }

  /** A fresh one in a file of this folder, as the product keeps it. */
  public static TestDatabase h2File(Path folder) {
    var site =
        new Site(
            "jdbc:h2:file:%s;MODE=MySQL;DB_CLOSE_ON_EXIT=FALSE"
                .formatted(folder.resolve("qunflow").toAbsolutePath()),
            "sa",
            "");
    var pool = pool(site);
    migrations("h2").dataSource(pool).load().migrate();
    return new TestDatabase("H2 file", pool, () -> {});
  }

  /** A schema on the real server of this JVM. */
  public static TestDatabase mariaDb() {
    var site = MARIA_DB.take();
    return new TestDatabase("MariaDB", pool(site), () -> MARIA_DB.giveBack(site));
  }

  private static Site makeH2() {
    // On a busy machine somebody else's transaction may take longer than two seconds.
    var url =
        "jdbc:h2:mem:%s;MODE=MySQL;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";
    return migrated(new Site(url.formatted(UUID.randomUUID()), "sa", ""), "h2");
  }

  private static Site makeMariaDb() {
    var url = MariaDb.url(MariaDb.createSchema());
    return migrated(new Site(url, MariaDb.user(), MariaDb.password()), "mysql");
  }

  private static Site migrated(Site site, String vendor) {
    migrations(vendor).dataSource(site.url(), site.user(), site.password()).load().migrate();
    return site;
  }

  private static FluentConfiguration migrations(String vendor) {
    return Flyway.configure()
        .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor);
  }

  private static HikariDataSource pool(Site site) {
    var config = new HikariConfig();
    config.setJdbcUrl(site.url());
    config.setUsername(site.user());
    config.setPassword(site.password());
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(1);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    return new HikariDataSource(config);
  }

  private static void dropH2(Site site) {
    try (var connection = site.connect();
        var statement = connection.createStatement()) {
      statement.execute("SHUTDOWN");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void dropMariaDb(Site site) {
    MariaDb.dropSchema(site.schema());
  }
}
