package io.qunflow.support;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** Databases with all the product's tables, set up as the product sets them up. */
public final class TestDatabases {

  private TestDatabases() {}

  /** A fresh one in memory. */
  public static TestDatabase h2() {
    var url = "jdbc:h2:mem:%s;MODE=MySQL;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID());
    var pool = pool(url + ";DB_CLOSE_ON_EXIT=FALSE", "sa", "", "h2");
    return new TestDatabase("H2", pool, () -> shutDown(url));
  }

  /** A fresh one in a file of this folder, as the product keeps it. */
  public static TestDatabase h2File(Path folder) {
    var url =
        "jdbc:h2:file:%s;MODE=MySQL;DB_CLOSE_ON_EXIT=FALSE"
            .formatted(folder.resolve("qunflow").toAbsolutePath());
    return new TestDatabase("H2 file", pool(url, "sa", "", "h2"), () -> {});
  }

  /** A fresh schema on the real server of this JVM. */
  public static TestDatabase mariaDb() {
    var schema = MariaDb.createSchema();
    var pool = pool(MariaDb.url(schema), MariaDb.user(), MariaDb.password(), "mysql");
    return new TestDatabase("MariaDB", pool, () -> MariaDb.dropSchema(schema));
  }

  private static HikariDataSource pool(String url, String user, String password, String vendor) {
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(8);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    var pool = new HikariDataSource(config);
    Flyway.configure()
        .dataSource(pool)
        .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
        .load()
        .migrate();
    return pool;
  }

  private static void shutDown(String url) {
    try (var connection = java.sql.DriverManager.getConnection(url, "sa", "");
        var statement = connection.createStatement()) {
      statement.execute("SHUTDOWN");
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
