package io.qunflow.activity.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@link ImportMain} in a JVM of its own with 256 MB, to be watched and killed. */
final class ImportProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader output;
  private final Deque<String> last = new ArrayDeque<>();

  /** What it said at its end. */
  record Done(int imported, int unchanged, long millis) {}

  private ImportProcess(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * @param soon is up sooner and runs slower
   */
  static ImportProcess start(String url, String user, Path file, boolean soon) throws IOException {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            soon ? "-XX:TieredStopAtLevel=1" : "-XX:+TieredCompilation",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            ImportMain.class.getName(),
            url,
            user,
            "",
            "busy",
            file.toString(),
            "大群");
    return new ImportProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** Reads on until so many rows went by. */
  ImportProcess awaitRows(long rows) throws IOException {
    String line;
    while ((line = read()) != null) {
      if (line.startsWith("rows ") && Long.parseLong(line.substring(5)) >= rows) {
        return this;
      }
    }
    throw new IllegalStateException("It ended before:\n" + String.join("\n", last));
  }

  Done awaitDone() throws IOException {
    String line;
    while ((line = read()) != null) {
      if (line.startsWith("done ")) {
        var parts = line.split(" ");
        return new Done(
            Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), Long.parseLong(parts[3]));
      }
    }
    throw new IllegalStateException("It failed:\n" + String.join("\n", last));
  }

  private String read() throws IOException {
    var line = output.readLine();
    if (line != null) {
      last.add(line);
      if (last.size() > 40) {
        last.remove();
      }
    }
    return line;
  }

  /** As {@code kill -9}. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The process does not die");
    }
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
