package io.qunflow.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;

/** The packaged product as a process of its own, to be stopped and killed. */
public final class Node implements AutoCloseable {

  private final Process process;
  private final Path log;
  private final int port;

  private Node(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /** Starts the jar on a free port; its output goes to a file beside the data. */
  public static Node start(Path dataDir, Map<String, String> settings) {
    try {
      int port = FreePort.find();
      Files.createDirectories(dataDir);
      var log = Files.createTempFile(dataDir, "node-", ".log");
      var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      var builder =
          new ProcessBuilder(
                  java,
                  "-Xmx512m",
                  "-XX:TieredStopAtLevel=1", // is up sooner
                  "-Dfile.encoding=UTF-8",
                  "-jar",
                  "target/qunflow.jar")
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      var environment = new HashMap<String, String>();
      environment.put("SERVER_PORT", String.valueOf(port));
      environment.put("QUNFLOW_DATA_DIR", dataDir.toString());
      environment.put("QUNFLOW_DEMO", "false");
      environment.putAll(settings);
      builder
          .environment()
          .keySet()
          .removeIf(k -> k.startsWith("QUNFLOW_") || k.startsWith("SPRING_"));
      builder.environment().putAll(environment);
      return new Node(builder.start(), log, port);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Waits until pages are served; a node that never serves any is killed. */
  public Node awaitReady() {
    try {
      awaitPages();
      return this;
    } catch (ConditionTimeoutException e) {
      process.destroyForcibly();
      throw new IllegalStateException("The node serves no pages:\n" + output(), e);
    }
  }

  private void awaitPages() {
    await()
        .atMost(Duration.ofMinutes(5))
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              if (!process.isAlive()) {
                throw new IllegalStateException("The node stopped:\n" + output());
              }
              return answers();
            });
  }

  /** Waits until the process has ended by itself. */
  public int awaitExit() {
    try {
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        throw new IllegalStateException("The node still runs:\n" + output());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public String url() {
    return "http://localhost:" + port;
  }

  public String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** As {@code kill -9}. */
  public void kill() {
    process.destroyForcibly();
    awaitExit();
  }

  /** As {@code kill}: an orderly stop. */
  @Override
  public void close() {
    process.destroy();
    awaitExit();
  }

  /** Whether its sign-in page answers now. */
  public boolean answers() {
    try {
      var connection = (HttpURLConnection) URI.create(url() + "/login").toURL().openConnection();
      connection.setConnectTimeout(500);
      connection.setReadTimeout(5000);
      return connection.getResponseCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
