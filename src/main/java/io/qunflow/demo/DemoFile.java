package io.qunflow.demo;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** An activity file being written, ordered by time in the end. */
final class DemoFile {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

  private final String group;
  private final ZoneId zone;
  private final List<Line> lines = new ArrayList<>();

  private record Line(ZonedDateTime at, String csv) {}

  DemoFile(String group, ZoneId zone) {
    this.group = group;
    this.zone = zone;
  }

  /** Adds an event and returns its id. */
  String add(
      LocalDateTime at, String member, String kind, String text, String replyTo, String content) {
    var id = "chaju-%s-%04d".formatted(group, lines.size() + 1);
    var time = at.atZone(zone);
    lines.add(
        new Line(
            time, String.join(",", id, TIME.format(time), member, kind, text, replyTo, content)));
    return id;
  }

  String toCsv() {
    return lines.stream()
        .sorted(Comparator.comparing(Line::at))
        .map(Line::csv)
        .collect(
            Collectors.joining(
                "\n", "external_id,sent_at,member,kind,text,reply_to,content_id\n", "\n"));
  }
}
