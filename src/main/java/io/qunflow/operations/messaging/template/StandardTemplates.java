package io.qunflow.operations.messaging.template;

import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The texts that ship, in the order of their file. Read once; a wrong one stops the start. */
@Component
class StandardTemplates {

  private static final String FILE = "message-templates.yaml";

  private final Map<String, MessageTemplate> all = new LinkedHashMap<>();

  StandardTemplates() {
    read().forEach((key, given) -> all.put(key, checked(key, given)));
  }

  Map<String, MessageTemplate> findAll() {
    return all;
  }

  private static MessageTemplate checked(String key, Map<String, Object> given) {
    var kind = MessageKind.valueOf((String) given.get("kind"));
    var texts = new LinkedHashMap<String, MessageText>();
    for (var language : new String[] {"zh", "en"}) {
      @SuppressWarnings("unchecked")
      var text = (Map<String, String>) given.get(language);
      var one = new MessageText(text.get("subject"), text.get("body").strip());
      var wrong = TemplateText.check(one, kind);
      if (!wrong.isEmpty()) {
        throw new IllegalStateException(FILE + ", " + key + ", " + language + ": " + wrong);
      }
      texts.put(language, one);
    }
    return new MessageTemplate(
        key, 0, kind, (String) given.get("name"), texts, Optional.empty(), Optional.empty());
  }

  private static Map<String, Map<String, Object>> read() {
    try (var file = StandardTemplates.class.getResourceAsStream("/" + FILE)) {
      return new Yaml(new SafeConstructor(new LoaderOptions()))
          .load(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
