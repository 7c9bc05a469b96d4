package io.qunflow.activity;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.qunflow.shared.LineErrors;
import io.qunflow.shared.MalformedTextException;
import io.qunflow.shared.StrictReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An activity file as NDJSON: a JSON object a line, with text values under the column names. */
final class NdjsonEvents implements EventSource {

  /** In characters; every field at its longest, escaped, stays below. */
  private static final int LONGEST_LINE = 100_000;

  private static final Map<EventColumn, String> PLACES =
      Arrays.stream(EventColumn.values())
          .collect(Collectors.toUnmodifiableMap(column -> column, c -> "字段 " + c.word()));

  private final JsonFactory json =
      JsonFactory.builder()
          .configure(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION, true)
          .build();
  private final BufferedReader reader;
  private final LineErrors errors;
  private long line;
  private boolean ended;

  NdjsonEvents(InputStream in, LineErrors errors) {
    this.reader = new BufferedReader(new StrictReader(in));
    this.errors = errors;
  }

  @Override
  public Optional<RawEvent> next() throws IOException {
    try {
      while (!ended) {
        line++;
        var text = readLine();
        var event = text.isBlank() ? Optional.<RawEvent>empty() : parse(text);
        if (event.isPresent()) {
          return event;
        }
      }
    } catch (MalformedTextException e) {
      ended = true;
      errors.add(e.error());
    }
    return Optional.empty();
  }

  private String readLine() throws IOException {
    var text = new StringBuilder();
    long length = 0;
    int next;
    while ((next = reader.read()) >= 0 && next != '\n') {
      if (++length <= LONGEST_LINE) {
        text.append((char) next);
      }
    }
    ended = next < 0;
    if (length > LONGEST_LINE) {
      errors.add(line, "这一行有 %d 个字符，最多 %d 个".formatted(length, LONGEST_LINE));
      return "";
    }
    return text.toString();
  }

  private Optional<RawEvent> parse(String text) throws IOException {
    try (var parser = json.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        errors.add(line, "每一行要是一个 JSON 对象，即 {…}");
        return Optional.empty();
      }
      var event = new RawEvent(line, RawEvent.noValues(), PLACES);
      var wrong = readFields(parser, event);
      if (wrong.isEmpty() && parser.nextToken() != null) {
        wrong = Optional.of("一行只能有一个 JSON 对象");
      }
      wrong.ifPresent(message -> errors.add(line, message));
      return wrong.isPresent() ? Optional.empty() : Optional.of(event);
    } catch (JsonProcessingException e) {
      var place = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
      errors.add(line, "不是正确的 JSON（第 %d 个字符附近）".formatted(place));
      return Optional.empty();
    }
  }

  /** Fills the event; what is wrong, if something is. */
  private static Optional<String> readFields(JsonParser parser, RawEvent event) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      var column = EventColumn.of(name);
      if (column.isEmpty()) {
        return Optional.of(
            "不认识的字段“%s”，可用的字段是 %s".formatted(Quoted.shortened(name), EventColumn.allWords()));
      }
      var token = parser.nextToken();
      if (token == JsonToken.VALUE_STRING) {
        event.values().put(column.get(), parser.getText());
      } else if (token != JsonToken.VALUE_NULL) {
        return Optional.of("字段 %s 的值要是双引号里的文字".formatted(name));
      }
    }
    return Optional.empty();
  }
}
