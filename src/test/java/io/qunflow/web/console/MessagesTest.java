package io.qunflow.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    assertThat(new TreeSet<>(words("_en.properties").stringPropertyNames()))
        .isEqualTo(new TreeSet<>(words(".properties").stringPropertyNames()));
  }

  /** The first bundle would silently win. */
  @Test
  void noTwoBundlesHaveWordsForTheSame() throws IOException {
    var first = new HashMap<String, String>();
    for (var bundle : bundles()) {
      for (var key : bundle(bundle, ".properties").stringPropertyNames()) {
        assertThat(first.putIfAbsent(key, bundle)).as("%s, again in %s", key, bundle).isNull();
      }
    }
  }

  @Test
  void bothLanguagesTakeTheSameArguments() throws IOException {
    var chinese = words(".properties");
    var english = words("_en.properties");
    for (var key : chinese.stringPropertyNames()) {
      assertThat(arguments(english.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(chinese.getProperty(key)));
    }
  }

  @Test
  void noWordIsEmptyOrLeftInTheOtherLanguage() throws IOException {
    words(".properties")
        .forEach((key, word) -> assertThat((String) word).as("" + key).isNotBlank());
    words("_en.properties")
        .forEach(
            (key, word) -> {
              assertThat((String) word).as("" + key).isNotBlank();
              assertThat(HAN.matcher((String) word).find()).as("%s=%s", key, word).isFalse();
            });
  }

  @Test
  void everyWordAPageAsksForExists() throws IOException {
    var known = words(".properties").stringPropertyNames();
    var asked = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[}(]");
    try (var files = Files.walk(TEMPLATES)) {
      for (var file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        var missing =
            asked
                .matcher(Files.readString(file))
                .results()
                .map(found -> found.group(1))
                .filter(key -> !known.contains(key))
                .collect(Collectors.toSet());
        assertThat(missing).as("asked for in " + file).isEmpty();
      }
    }
  }

  @Test
  void noPageCarriesCodeOrStyleInline() throws IOException {
    var inline =
        Pattern.compile("<script(?![^>]*src=)|<style|\\sstyle=|th:style|\\son[a-z]+=|hx-on");
    try (var files = Files.walk(TEMPLATES)) {
      for (var file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        assertThat(inline.matcher(Files.readString(file)).results().map(r -> r.group()).toList())
            .as("inline in " + file)
            .isEmpty();
      }
    }
  }

  private static java.util.Set<String> arguments(String message) {
    return Pattern.compile("\\{(\\d)")
        .matcher(new MessageFormat(message).toPattern())
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  /** The words of all bundles. */
  private static Properties words(String ending) throws IOException {
    var words = new Properties();
    for (var bundle : bundles()) {
      words.putAll(bundle(bundle, ending));
    }
    return words;
  }

  private static Properties bundle(String name, String ending) throws IOException {
    var words = new Properties();
    try (var in = MessagesTest.class.getResourceAsStream("/" + name + ending)) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return words;
  }

  private static String[] bundles() throws IOException {
    var settings = Files.readString(Path.of("src/main/resources/application.yaml"));
    var names = Pattern.compile("(?m)^ +basename: (\\S+)$").matcher(settings);
    assertThat(names.find()).as("bundles in application.yaml").isTrue();
    return names.group(1).split(",");
  }
}
