package io.qunflow.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qunflow.support.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** Does by hand what the Dockerfile says, and asks the product for its health. */
class DockerImageIT {

  private static final String JAR = "target/qunflow.jar";

  private final Dockerfile dockerfile = Dockerfile.read();
  private final Path folder = Path.of("target/docker-it").toAbsolutePath();

  @BeforeEach
  void anEmptyFolder() throws IOException {
    FileSystemUtils.deleteRecursively(folder);
    Files.createDirectories(folder);
  }

  @Test
  void copiesTheLayersOfTheJarThoseThatChangeLeastFirst() throws IOException {
    try (var jar = new JarFile(JAR)) {
      var index =
          new String(
              jar.getInputStream(jar.getEntry("BOOT-INF/layers.idx")).readAllBytes(),
              StandardCharsets.UTF_8);
      var layers =
          Pattern.compile("(?m)^- \"([^\"]+)\":")
              .matcher(index)
              .results()
              .map(m -> m.group(1))
              .toList();

      assertThat(dockerfile.lastStage().layers()).isEqualTo(layers);
    }
  }

  @Test
  void whatTheImageWouldHoldStartsAndTellsItsHealthAndNothingElse() throws Exception {
    var extract = dockerfile.all("RUN").get(0).replaceAll(".*&& java ", "");
    var layers = folder.resolve("layers");
    run(List.of(extract.replace("target/layers", layers.toString()).split(" ")));
    var app = Files.createDirectories(folder.resolve("app"));
    for (var layer : dockerfile.lastStage().layers()) {
      FileSystemUtils.copyRecursively(layers.resolve(layer), app);
    }
    int port = FreePort.find();
    var product = start(app, port);
    try {
      await()
          .atMost(Duration.ofSeconds(150))
          .pollInterval(Duration.ofMillis(500))
          .until(() -> !product.isAlive() || get(port, "/actuator/health").startsWith("200 "));

      assertThat(product.isAlive()).isTrue();
      assertThat(get(port, "/actuator/health"))
          .isEqualTo("200 {\"status\":\"UP\",\"groups\":[\"liveness\",\"readiness\"]}");
      assertThat(get(port, "/actuator/health/readiness")).isEqualTo("200 {\"status\":\"UP\"}");
      assertThat(get(port, "/actuator/health/db")).startsWith("302");
      assertThat(get(port, "/actuator")).startsWith("302");
      assertThat(get(port, "/actuator/env")).startsWith("302");
    } finally {
      product.destroyForcibly().waitFor();
    }
  }

  private Process start(Path app, int port) throws IOException {
    var entry = dockerfile.lastStage().one("ENTRYPOINT");
    var command = new ArrayList<String>();
    Pattern.compile("\"([^\"]+)\"").matcher(entry).results().forEach(m -> command.add(m.group(1)));
    assertThat(command.get(0)).isEqualTo("java");
    command.set(0, java());
    command.addAll(1, List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));
    var builder =
        new ProcessBuilder(command)
            .directory(app.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("product.log").toFile());
    dockerfile
        .lastStage()
        .environment()
        .forEach(
            e ->
                builder
                    .environment()
                    .put(e.group(1), e.group(2) == null ? e.group(3) : e.group(2)));
    builder.environment().put("SERVER_PORT", String.valueOf(port));
    builder.environment().put("QUNFLOW_DATA_DIR", folder.resolve("data").toString());
    builder.environment().put("QUNFLOW_DEMO", "false");
    return builder.start();
  }

  private void run(List<String> arguments) throws Exception {
    var command = new ArrayList<>(List.of(java()));
    command.addAll(arguments);
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("extract.log").toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("extract.log"))).isZero();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static String get(int port, String path) {
    try {
      var answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                      .timeout(Duration.ofSeconds(5))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() + " " + answer.body();
    } catch (IOException e) {
      return e.toString();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
