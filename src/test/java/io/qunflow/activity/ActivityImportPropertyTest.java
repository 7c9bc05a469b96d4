package io.qunflow.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.shared.ImportException;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeTry;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever was said, by whomever: what is imported is what the file says, and only once. */
class ActivityImportPropertyTest {

  private static TestDatabase database;
  private static Modules modules;
  private static int communities;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeTry
  void start() {
    if (database != null) {
      return;
    }
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(),
            Clock.systemUTC(),
            "io.qunflow.community",
            "io.qunflow.activity");
  }

  @AfterContainer
  static void stop() {
    modules.close();
    database.close();
    database = null;
  }

  @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
  void everyEventIsStoredAsWrittenAndASecondImportChangesNothing(
      @ForAll("events") List<Event> events) throws Exception {
    var community = aCommunity();
    var file = EventFile.csv(events);

    var first = importCsv(community, file);
    var second = importCsv(community, file);

    long members = events.stream().map(Event::member).distinct().count();
    assertThat(first).isEqualTo(new ImportResult(events.size(), 0, (int) members));
    assertThat(second).isEqualTo(new ImportResult(0, events.size(), 0));
    assertThat(stored(community)).containsExactlyInAnyOrderElementsOf(events);
  }

  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void importingAFileInTwoOverlappingPartsIsImportingItWhole(
      @ForAll("events") List<Event> events, @ForAll int cut) throws Exception {
    var community = aCommunity();
    int to = events.isEmpty() ? 0 : Math.floorMod(cut, events.size());

    importCsv(community, EventFile.csv(events.subList(0, to)));
    importCsv(community, EventFile.csv(events));

    assertThat(stored(community)).containsExactlyInAnyOrderElementsOf(events);
  }

  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void oneChangedEventRefusesTheFileAndChangesNothing(
      @ForAll("events") List<Event> events, @ForAll int which) throws Exception {
    if (events.isEmpty()) {
      return;
    }
    var community = aCommunity();
    importCsv(community, EventFile.csv(events));
    var changed = new ArrayList<>(events);
    int i = Math.floorMod(which, events.size());
    var e = events.get(i);
    changed.set(
        i,
        new Event(
            e.externalId(),
            e.sentAt().plusMillis(1),
            e.member(),
            e.kind(),
            e.text(),
            e.replyTo(),
            e.contentId()));

    var refused =
        catchThrowableOfType(
            ImportException.class, () -> importCsv(community, EventFile.csv(changed)));

    assertThat(refused.total()).isEqualTo(1);
    assertThat(refused.errors().get(0).message().chinese()).contains("sent_at");
    assertThat(stored(community)).containsExactlyInAnyOrderElementsOf(events);
  }

  @Provide
  Arbitrary<List<Event>> events() {
    var event =
        Combinators.combine(
                ids(),
                Arbitraries.longs().between(0, 4_102_444_800_000L).map(Instant::ofEpochMilli),
                names(),
                Arbitraries.of(EventKind.class),
                texts().injectNull(0.2),
                ids().injectNull(0.5),
                ids().injectNull(0.7))
            .as(Event::new);
    return event.list().ofMaxSize(30).uniqueElements(Event::externalId);
  }

  private static Arbitrary<String> ids() {
    return called().map(String::strip).filter(s -> !s.isEmpty() && !s.equals("none"));
  }

  /** Unlike ids they keep surrounding blanks; few enough characters that some differ by these. */
  private static Arbitrary<String> names() {
    return Arbitraries.oneOf(
            called(), Arbitraries.strings().withChars('a', 'A', ' ', '.').ofMaxLength(3))
        .filter(s -> !s.isBlank());
  }

  /** Anything a person or platform may call something. */
  private static Arbitrary<String> called() {
    return Arbitraries.strings()
        .withChars('a', 'A', 'b', '1', ' ', '"', ',', '\'', '\\', '%', '_', 'é', 'e', '群', '\u0301')
        .ofMinLength(1)
        .ofMaxLength(12)
        .flatMap(s -> Arbitraries.of(s, s + "😀", s + "😁", "𠮷" + s, s + "ß"));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars('a', ' ', '"', ',', '\n', ';', '\'', '\\', '\t', '群', '\uFEFF')
        .ofMinLength(1)
        .ofMaxLength(40)
        .flatMap(s -> Arbitraries.of(s, s + "😀"));
  }

  private static CommunityKey aCommunity() throws Exception {
    var key = "p-" + ++communities;
    return modules
        .get(CommunityService.class)
        .create(new NewCommunity(key, "茶", "interest", "Asia/Shanghai", null))
        .key();
  }

  private static ImportResult importCsv(CommunityKey community, String file) throws Exception {
    return modules
        .get(ActivityImportService.class)
        .importCsv(community, null, EventFile.open(file), "a.csv", "op", ProgressListener.NONE);
  }

  private static List<Event> stored(CommunityKey community) {
    return modules
        .get(JdbcTemplate.class)
        .query(
            "SELECT e.external_id, e.occurred_at_ms, a.name, e.kind, e.text, e.reply_to,"
                + " e.content_id FROM activity_event e JOIN account a ON a.id = e.account_id"
                + " WHERE a.community_key = ?",
            (row, i) ->
                new Event(
                    row.getString(1),
                    Instant.ofEpochMilli(row.getLong(2)),
                    row.getString(3),
                    EventKind.valueOf(row.getString(4).toUpperCase(java.util.Locale.ROOT)),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7)),
            community.value())
        .stream()
        .collect(Collectors.toList());
  }
}
