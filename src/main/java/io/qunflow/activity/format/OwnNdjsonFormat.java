package io.qunflow.activity.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.qunflow.shared.Wording;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Activity as NDJSON of our own: a JSON object a line, with text values under the column names of
 * {@link OwnCsvFormat}.
 */
@Component
class OwnNdjsonFormat implements FileFormat {

  /** In characters; every field at its longest, escaped, stays below. */
  private static final int LONGEST_LINE = 100_000;

  private static final Map<EventColumn, Wording> PLACES =
      Arrays.stream(EventColumn.values())
          .collect(
              Collectors.toUnmodifiableMap(
                  column -> column, c -> Wording.of("字段 %s", "field %s", c.word())));

  private final JsonFactory json =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  @Override
  public String key() {
    return "activity-ndjson";
  }

  @Override
  public boolean recognises(FileHead head) {
    return EventColumn.areMeantBy(JsonNames.ofFirstObject(head.text()));
  }

  @Override
  public boolean isStrict() {
    return true;
  }

  @Override
  public void read(FileSource file, ReadSettings settings, Findings findings)
      throws FileRefusedException, IOException {
    try (var reader = Encodings.open(file)) {
      var lines = new TextLines(reader, LONGEST_LINE, findings::unreadable);
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        read(line.get(), findings);
      }
    }
  }

  private void read(TextLines.Line line, Findings findings) throws IOException {
    if (line.isCut()) {
      findings.unreadable(
          line.number(),
          Wording.of(
              "这一行有 %d 个字符，最多 %d 个",
              "the line has %d characters, at most %d", line.length(), LONGEST_LINE));
    } else if (!line.text().isBlank()) {
      var event = new EventRow(line.number(), EventRow.noValues(), PLACES);
      var wrong = parse(line.text(), event);
      if (wrong.isPresent()) {
        findings.unreadable(line.number(), wrong.get());
      } else {
        new EventRowCheck(event).tell(findings);
      }
    }
  }

  /** Fills the event; what is wrong, if something is. */
  private Optional<Wording> parse(String text, EventRow event) throws IOException {
    try (var parser = json.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.of(
            Wording.of("每一行要是一个 JSON 对象，即 {…}", "each line is one JSON object, that is {…}"));
      }
      var wrong = readFields(parser, event);
      return wrong.isEmpty() && parser.nextToken() != null
          ? Optional.of(Wording.of("一行只能有一个 JSON 对象", "a line holds one JSON object only"))
          : wrong;
    } catch (JsonProcessingException e) {
      var place = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
      return Optional.of(
          Wording.of("不是正确的 JSON（第 %d 个字符附近）", "not valid JSON (near character %d)", place));
    }
  }

  private static Optional<Wording> readFields(JsonParser parser, EventRow event)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      var column = EventColumn.of(name);
      if (column.isEmpty()) {
        return Optional.of(
            Wording.of(
                "不认识的字段“%s”，可用的字段是 %s",
                "unknown field “%s”; the fields are %s",
                Quoted.shortened(name),
                EventColumn.allWords()));
      }
      var token = parser.nextToken();
      if (token == JsonToken.VALUE_STRING) {
        event.values().put(column.get(), parser.getText());
      } else if (token != JsonToken.VALUE_NULL) {
        return Optional.of(
            Wording.of(
                "字段 %s 的值要是双引号里的文字", "the value of field %s is a text in double quotes", name));
      }
    }
    return Optional.empty();
  }
}
