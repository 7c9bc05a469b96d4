package io.qunflow.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewCommunity;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A busy community of made-up members: twenty thousand events, in both formats. */
class ActivityImportVolumeIT {

  private static final int EVENTS = 20_000;
  private static final int MEMBERS = 1_500;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final CommunityKey BUSY = new CommunityKey("busy");

  @Test
  void bringsEverythingInOnceOnAnH2File(@TempDir Path folder) throws Exception {
    try (var database = TestDatabases.h2File(folder)) {
      bringsEverythingInOnce(database);
    }
  }

  @Test
  void bringsEverythingInOnceOnMariaDb() throws Exception {
    try (var database = TestDatabases.mariaDb()) {
      bringsEverythingInOnce(database);
    }
  }

  @Test
  void knowsMembersAgainWhoAreTooManyToRemember() throws Exception {
    var file = EventFile.anEventFile();
    int members = 50_500;
    for (int i = 0; i < members; i++) {
      file.message("joined-" + i, "m-" + i, "x");
    }
    for (int i = 0; i < 100; i++) {
      file.message("again-" + i, "m-" + i, "y");
    }
    try (var database = TestDatabases.h2();
        var modules =
            Modules.start(
                database.dataSource(),
                Clock.systemUTC(),
                "io.qunflow.community",
                "io.qunflow.activity")) {
      modules
          .get(CommunityService.class)
          .create(new NewCommunity("busy", "热闹", "interest", "Asia/Shanghai", null));

      var result =
          modules
              .get(ActivityImportService.class)
              .importCsv(BUSY, null, file.open(), "a.csv", "op", ProgressListener.NONE);

      assertThat(result).isEqualTo(new ImportResult(members + 100, 0, members));
    }
  }

  private static void bringsEverythingInOnce(TestDatabase database) throws Exception {
    var events = madeUpEvents();
    try (var modules =
        Modules.start(
            database.dataSource(),
            Clock.systemUTC(),
            "io.qunflow.community",
            "io.qunflow.activity")) {
      modules
          .get(CommunityService.class)
          .create(new NewCommunity("busy", "热闹", "interest", "Asia/Shanghai", null));
      var imports = modules.get(ActivityImportService.class);

      var first =
          imports.importCsv(
              BUSY,
              null,
              EventFile.open(EventFile.csv(events)),
              "a.csv",
              "op",
              ProgressListener.NONE);
      var second =
          imports.importNdjson(
              BUSY, null, EventFile.open(ndjson(events)), "a.ndjson", "op", ProgressListener.NONE);

      assertThat(first).isEqualTo(new ImportResult(EVENTS, 0, MEMBERS));
      assertThat(second).isEqualTo(new ImportResult(0, EVENTS, 0));
      assertThat(modules.get(MemberService.class).countMembers(BUSY)).isEqualTo(MEMBERS);
      assertFigures(modules.get(ActivityFigures.class), events);
    }
  }

  private static void assertFigures(ActivityFigures figures, List<Event> events) {
    var from = START.plusSeconds(3_600);
    var to = START.plusSeconds(7_200);
    var inSpan =
        events.stream().filter(e -> !e.sentAt().isBefore(from) && e.sentAt().isBefore(to)).toList();
    var messages =
        inSpan.stream()
            .filter(e -> e.kind() == EventKind.MESSAGE)
            .collect(Collectors.groupingBy(Event::member, Collectors.summingInt(e -> 1)));

    assertThat(figures.countEvents(BUSY, from, to)).isEqualTo(inSpan.size());
    assertThat(
            figures.findActiveMembers(BUSY, from, to).stream()
                .collect(Collectors.toMap(MemberActivity::nickname, MemberActivity::messages)))
        .isEqualTo(messages);
  }

  private static List<Event> madeUpEvents() {
    var random = new Random(7);
    var events = new ArrayList<Event>(EVENTS);
    for (int i = 0; i < EVENTS; i++) {
      var member = i < MEMBERS ? i : random.nextInt(MEMBERS);
      var kind = EventKind.values()[random.nextInt(EventKind.values().length)];
      events.add(
          new Event(
              "event-" + i,
              START.plusMillis(i * 700L),
              "成员%d%s".formatted(member / 2, member % 2 == 0 ? "😀" : "😁"),
              kind,
              kind == EventKind.MESSAGE ? "第 %d 句，\"𠮷\"\n下一行".formatted(i) : null,
              i % 3 == 0 ? "event-" + random.nextInt(EVENTS) : i % 3 == 1 ? "none" : null,
              kind == EventKind.READ ? "article-" + i % 9 : null));
    }
    return events;
  }

  private static String ndjson(List<Event> events) throws Exception {
    var json = new ObjectMapper();
    var lines = new StringBuilder();
    for (var event : events) {
      var fields = new LinkedHashMap<String, String>();
      fields.put("external_id", event.externalId());
      fields.put("sent_at", event.sentAt().toString());
      fields.put("member", event.member());
      fields.put("kind", event.kind().word());
      fields.put("text", event.text());
      fields.put("reply_to", event.replyTo());
      fields.put("content_id", event.contentId());
      lines.append(json.writeValueAsString(fields)).append('\n');
    }
    return lines.toString();
  }
}
