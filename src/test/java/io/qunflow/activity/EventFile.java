package io.qunflow.activity;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An activity file made for a test. */
final class EventFile {

  static final String HEADER = "external_id,sent_at,member,kind,text,reply_to";

  private final List<String> lines = new ArrayList<>(List.of(HEADER));

  static EventFile anEventFile() {
    return new EventFile();
  }

  EventFile line(String line) {
    lines.add(line);
    return this;
  }

  EventFile message(String id, String member, String text) {
    return line("%s,2026-03-02T08:00:00Z,%s,message,%s,".formatted(id, member, quoted(text)));
  }

  InputStream open() {
    return open(String.join("\n", lines) + "\n");
  }

  static InputStream open(String content) {
    return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
  }

  /** These events as CSV with every column. */
  static String csv(List<Event> events) {
    return events.stream()
        .map(
            e ->
                String.join(
                    ",",
                    quoted(e.externalId()),
                    e.sentAt().toString(),
                    quoted(e.member()),
                    e.kind().word(),
                    quoted(e.text()),
                    quoted(e.replyTo()),
                    quoted(e.contentId())))
        .collect(Collectors.joining("\r\n", HEADER + ",content_id\r\n", "\r\n"));
  }

  private static String quoted(String value) {
    return value == null ? "" : '"' + value.replace("\"", "\"\"") + '"';
  }
}
