package io.qunflow.community.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of one person, and what stands in their place from now on. */
final class Redaction {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, String> pseudonyms = new HashMap<>();
  private final NameScanner scanner;

  /**
   * @param pseudonyms by name
   */
  Redaction(Map<String, String> pseudonyms) {
    pseudonyms.forEach(
        (name, pseudonym) -> this.pseudonyms.put(NameScanner.folded(name), pseudonym));
    this.scanner =
        new NameScanner(
            this.pseudonyms.keySet().stream().map(String::length).toList(),
            (text, from, to) -> Optional.ofNullable(this.pseudonyms.get(text.substring(from, to))));
  }

  /** The text without the names; of JSON only what stands in strings is changed. */
  String text(String text) {
    if (text == null || text.isEmpty() || "{[".indexOf(text.stripLeading().charAt(0)) < 0) {
      return scanner.redact(text);
    }
    try {
      var before = JSON.readTree(text);
      var after = json(before.deepCopy());
      return after.equals(before) ? text : JSON.writeValueAsString(after);
    } catch (JsonProcessingException e) {
      return scanner.redact(text); // begins like JSON and is none
    }
  }

  private JsonNode json(JsonNode node) {
    if (node.isTextual()) {
      return JSON.getNodeFactory().textNode(text(node.textValue()));
    }
    if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, json(array.get(i)));
      }
    } else if (node instanceof ObjectNode object) {
      var names = new ArrayList<String>();
      object.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> object.set(name, json(object.get(name))));
    }
    return node;
  }

  /** Patterns of LIKE with the escape sign {@code !}: whatever holds a name matches one. */
  List<String> patterns() {
    Set<String> forms = new LinkedHashSet<>();
    for (var name : pseudonyms.keySet()) {
      forms.add(name);
      forms.add(new String(JsonStringEncoder.getInstance().quoteAsString(name)));
    }
    return forms.stream().map(form -> "%" + form.replaceAll("[!%_]", "!$0") + "%").toList();
  }
}
