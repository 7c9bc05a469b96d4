package io.qunflow.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** What of docker/ can be checked without Docker. */
class DockerFilesTest {

  private static final Path FOLDER = Path.of("docker");
  private static final Pattern PINNED = Pattern.compile("[a-z0-9/.-]+:v?\\d+\\.\\d+\\.\\d+\\S*");
  private static final Set<String> MYSQL =
      Set.of("MYSQL_DATABASE", "MYSQL_USER", "MYSQL_PASSWORD", "MYSQL_RANDOM_ROOT_PASSWORD");

  private final Dockerfile dockerfile = Dockerfile.read();

  @Test
  void everyImageIsPinned() {
    var images = new ArrayList<String>();
    dockerfile.all("FROM").forEach(from -> images.add(from.split(" ")[0]));
    for (var file : List.of("compose.yaml", "compose.dev.yaml")) {
      services(file).values().forEach(service -> images.add((String) service.get("image")));
    }

    assertThat(images).hasSizeGreaterThan(5).allMatch(image -> PINNED.matcher(image).matches());
  }

  @Test
  void theImageRunsAsNobodyInParticular() {
    var image = dockerfile.lastStage();

    assertThat(image.one("USER")).matches("[1-9]\\d*:[1-9]\\d*");
    assertThat(image.all("FROM")).allMatch(from -> from.contains("-jre-"));
    int user = index(image, "USER");
    assertThat(index(image, "ENTRYPOINT")).isGreaterThan(user);
    assertThat(image.one("RUN")).contains("fonts-noto-cjk", "useradd", "/app/data");
  }

  @Test
  void whatIsCopiedExistsAndIsNotLeftOut() throws IOException {
    var kept = Files.readAllLines(Path.of(".dockerignore"));
    assertThat(kept).contains("*", "src/test");
    var copied =
        dockerfile.all("COPY").stream()
            .filter(copy -> !copy.startsWith("--from"))
            .flatMap(
                copy -> List.of(copy.split(" ")).subList(0, copy.split(" ").length - 1).stream())
            .map(name -> name.replaceAll("/$", ""))
            .toList();

    assertThat(copied).contains("pom.xml", "src", "processes", "forms");
    for (var name : copied) {
      assertThat(Path.of(name)).exists();
      assertThat(kept).contains("!" + name);
    }
  }

  @Test
  void theHealthCheckAsksWhereTheProductAnswersAnybody() throws Exception {
    var publicPaths =
        Files.readString(Path.of("src/main/java/io/qunflow/security/PublicPaths.java"));
    assertThat(dockerfile.lastStage().one("HEALTHCHECK"))
        .contains("http://127.0.0.1:${SERVER_PORT}/actuator/health\"");
    assertThat(publicPaths).contains("\"/actuator/health\"");
    assertThat(balancer().path("healthCheck").path("path").asText()).isEqualTo("/actuator/health");
    assertThat(property("management.endpoints.web.exposure.include")).isEqualTo("health");
    assertThat(property("management.endpoint.health.show-details")).isEqualTo("never");
  }

  @Test
  void portsAgree() throws Exception {
    assertThat(property("server.port")).isEqualTo("${SERVER_PORT:8080}");
    assertThat(dockerfile.lastStage().one("EXPOSE")).isEqualTo("8080");
    assertThat(dockerfile.lastStage().environment())
        .anyMatch(e -> e.group(1).equals("SERVER_PORT") && e.group(3).equals("8080"));
    var servers = new ArrayList<String>();
    balancer().path("servers").forEach(server -> servers.add(server.path("url").asText()));
    assertThat(servers).containsExactly("http://app-1:8080", "http://app-2:8080");
    assertThat(services("compose.yaml").keySet())
        .containsExactlyInAnyOrder("mysql", "app-1", "app-2", "proxy");
    var entry = json(yaml("traefik/traefik.yaml")).at("/entryPoints/web/address").asText();
    assertThat(list(services("compose.yaml").get("proxy"), "ports").get(0)).endsWith(entry);
  }

  @Test
  void aBrowserStaysOnItsNodeAndALargeFileGetsThrough() throws Exception {
    assertThat(balancer().at("/sticky/cookie/name").asText()).isNotBlank();
    assertThat(balancer().at("/sticky/cookie/httpOnly").asBoolean()).isTrue();
    long taken = megabytes(property("spring.servlet.multipart.max-request-size"));
    var routes = json(yaml("traefik/routes.yaml"));
    assertThat(routes.at("/http/middlewares/upload/buffering/maxRequestBodyBytes").asLong())
        .isGreaterThan(taken);
    assertThat(routes.at("/http/routers/qunflow/rule").asText())
        .isEqualTo("!PathPrefix(`/actuator`)");
    assertThat(
            json(yaml("traefik/traefik.yaml"))
                .at("/entryPoints/web/transport/respondingTimeouts/readTimeout")
                .asText())
        .isEqualTo("30m");
    assertThat(environment(services("compose.yaml").get("app-1")))
        .containsEntry("SERVER_FORWARD_HEADERS_STRATEGY", "native");
  }

  @ParameterizedTest
  @ValueSource(strings = {"compose.yaml", "compose.dev.yaml"})
  void theDatabaseHoldsEverySignAndSaysWhenItIsReady(String file) {
    var mysql = services(file).get("mysql");

    assertThat(list(mysql, "command"))
        .contains(
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_bin",
            "--transaction-isolation=READ-COMMITTED");
    assertThat(environment(mysql).keySet()).containsExactlyInAnyOrderElementsOf(MYSQL);
    assertThat(map(mysql, "healthcheck").get("test").toString()).contains("-h 127.0.0.1");
    assertThat(list(mysql, "volumes")).containsExactly("mysql:/var/lib/mysql");
    assertThat(map(yaml(file), "volumes")).containsOnlyKeys("mysql");
  }

  @Test
  void oneNodeMakesTheTablesBeforeTheOther() {
    var services = services("compose.yaml");
    assertThat(map(services.get("app-1"), "depends_on")).containsOnlyKeys("mysql");
    assertThat(map(services.get("app-2"), "depends_on")).containsOnlyKeys("mysql", "app-1");
    for (var service : services.values()) {
      if (service.containsKey("depends_on")) {
        assertThat(map(service, "depends_on").values())
            .allMatch(on -> on.equals(Map.of("condition", "service_healthy")));
      }
    }
    assertThat(services.get("app-1").get("environment"))
        .isEqualTo(services.get("app-2").get("environment"));
  }

  @Test
  void everyVariableIsOneTheProductReads() throws Exception {
    var known = knownVariables();
    var given = new TreeSet<>(environment(services("compose.yaml").get("app-1")).keySet());
    dockerfile.lastStage().environment().forEach(e -> given.add(e.group(1)));
    given.remove("JAVA_TOOL_OPTIONS");

    assertThat(given).contains("QUNFLOW_DATA_DIR", "SPRING_DATASOURCE_URL");
    for (var variable : given) {
      assertThat(known).as(variable).contains(plain(variable));
    }
  }

  @Test
  void noSecretStandsInAFileAndEveryVariableIsExplained() throws IOException {
    var compose = Files.readString(FOLDER.resolve("compose.yaml"));
    var example = Files.readString(FOLDER.resolve(".env.example"));
    var asked = Pattern.compile("\\$\\{(\\w+)(:[?-][^}]*)?\\}").matcher(compose).results().toList();

    assertThat(asked).isNotEmpty();
    for (var variable : asked) {
      assertThat(example).contains("\n" + variable.group(1) + "=");
    }
    assertThat(example).contains("QUNFLOW_DB_PASSWORD=\n", "QUNFLOW_ADMIN_PASSWORD=\n");
    assertThat(compose.lines().filter(line -> line.contains("PASSWORD:")))
        .allMatch(line -> line.contains("${") || line.contains("MYSQL_RANDOM_ROOT_PASSWORD"));
    assertThat(Files.readAllLines(Path.of(".gitignore"))).contains("/docker/.env");
  }

  /** Placeholders of application.yaml, its keys, and every key a library describes. */
  private static Set<String> knownVariables() throws IOException {
    var known = new TreeSet<String>();
    var settings = Files.readString(Path.of("src/main/resources/application.yaml"));
    Pattern.compile("\\$\\{(\\w+)")
        .matcher(settings)
        .results()
        .forEach(m -> known.add(plain(m.group(1))));
    var metadata =
        DockerFilesTest.class
            .getClassLoader()
            .getResources("META-INF/spring-configuration-metadata.json");
    while (metadata.hasMoreElements()) {
      try (var in = metadata.nextElement().openStream()) {
        new ObjectMapper()
            .readTree(in)
            .path("properties")
            .forEach(p -> known.add(plain(p.path("name").asText())));
      }
    }
    return known;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[._-]", "");
  }

  private static long megabytes(String size) {
    return Long.parseLong(size.replace("MB", "")) * 1024 * 1024;
  }

  private static int index(Dockerfile file, String name) {
    return file.instructions().stream().map(Dockerfile.Instruction::name).toList().indexOf(name);
  }

  private static com.fasterxml.jackson.databind.JsonNode balancer() {
    return json(yaml("traefik/routes.yaml")).at("/http/services/qunflow/loadBalancer");
  }

  private static com.fasterxml.jackson.databind.JsonNode json(Object value) {
    return new ObjectMapper().valueToTree(value);
  }

  /** A value of application.yaml, whose keys may be joined by full stops. */
  private static String property(String name) throws IOException {
    var factory = new org.springframework.beans.factory.config.YamlPropertiesFactoryBean();
    factory.setResources(
        new org.springframework.core.io.FileSystemResource("src/main/resources/application.yaml"));
    return factory.getObject().getProperty(name);
  }

  private static Map<String, Object> yaml(String file) {
    try {
      return new Yaml().load(Files.readString(FOLDER.resolve(file)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> services(String file) {
    return (Map<String, Map<String, Object>>) yaml(file).get("services");
  }

  private static Map<String, Object> environment(Map<String, Object> service) {
    return map(service, "environment");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> service, String key) {
    return (Map<String, Object>) service.get(key);
  }

  @SuppressWarnings("unchecked")
  private static List<String> list(Map<String, Object> service, String key) {
    return (List<String>) service.get(key);
  }
}
