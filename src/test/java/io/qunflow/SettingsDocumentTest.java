package io.qunflow;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.support.MemberDataSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * Holds docs/settings.md to the settings the compiler found. After a change write it anew with
 * {@code ./mvnw test -Dtest=SettingsDocumentTest -Dqunflow.settings.write=true}.
 */
class SettingsDocumentTest {

  private static final Path DOCUMENT = Path.of("docs/settings.md");
  private static final Path FOUND =
      Path.of("target/classes/META-INF/spring-configuration-metadata.json");
  private static final String RETENTION = "qunflow.privacy.retention";

  private record Setting(String name, String standard, String meaning) {

    String row() {
      return "| `%s` | %s | %s |\n".formatted(name, standard, meaning.replace("|", "\\|"));
    }

    String section() {
      return name.substring(0, name.indexOf('.', "qunflow.".length() + 1) + 1)
          .replaceFirst("\\.$", "");
    }
  }

  @Test
  void thePageShowsEverySetting() throws Exception {
    var page = page();
    if (Boolean.getBoolean("qunflow.settings.write")) {
      Files.writeString(DOCUMENT, page);
    }

    assertThat(Files.readString(DOCUMENT)).isEqualTo(page);
  }

  @Test
  void everySettingSaysWhatItIsFor() throws IOException {
    assertThat(found()).allSatisfy(setting -> assertThat(setting.meaning()).isNotBlank());
  }

  private static String page() throws Exception {
    var page =
        new StringBuilder(
            """
            # Settings

            Generated from the code by `SettingsDocumentTest`; do not edit.

            Everything has a default, and a wrong value stops the start. Give them in the environment in capitals,
            `_` for dots and hyphens (`qunflow.door.limits.arrivals` is `QUNFLOW_DOOR_LIMITS_ARRIVALS`), as arguments
            (`--qunflow.door.limits.arrivals=300`) or in `application.yaml` beside the jar; lists are separated by
            commas, times are ISO 8601 (`PT15M`, `P3D`). What else a machine needs is in
            [operations](operations.md).
            """);
    var sections = found().stream().collect(groupingBy(Setting::section, TreeMap::new, toList()));
    for (var section : sections.entrySet()) {
      page.append(heading(section.getKey()));
      section.getValue().stream()
          .sorted(Comparator.comparing(Setting::name))
          .forEach(setting -> page.append(setting.row()));
    }
    page.append("\n## `%s`\n\nPersonal data that goes by itself.\n\n".formatted(RETENTION));
    page.append("| setting | default |\n|---|---|\n");
    for (var source : MemberDataSources.all()) {
      for (var kept : source.retentions()) {
        page.append(
            "| `%s.%s` | `P%dD` |\n".formatted(RETENTION, kept.data(), kept.kept().toDays()));
      }
    }
    return page.toString();
  }

  private static String heading(String section) {
    return "\n## `%s`\n\n| setting | default | meaning |\n|---|---|---|\n"
        .formatted(section.isEmpty() ? "qunflow" : section);
  }

  private static List<Setting> found() throws IOException {
    var json = new ObjectMapper().readTree(FOUND.toFile());
    return StreamSupport.stream(json.path("properties").spliterator(), false)
        .filter(property -> property.path("name").asText().startsWith("qunflow."))
        .map(
            property ->
                new Setting(
                    property.path("name").asText(),
                    standard(property.path("defaultValue")),
                    property
                        .path("description")
                        .asText()
                        .replaceAll("\\{@code ([^}]*)}", "`$1`")
                        .replaceAll("\\{@link #?([^}]*)}", "`$1`")))
        .toList();
  }

  private static String standard(JsonNode value) {
    if (value.isMissingNode() || value.asText().isEmpty() && !value.isArray()) {
      return "none";
    }
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
            .map(one -> "`%s`".formatted(one.asText()))
            .collect(joining(", "))
        : "`%s`".formatted(value.asText().replaceAll("^\\[|]$", ""));
  }
}
