package io.qunflow.activity.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.activity.format.FileFormats;
import io.qunflow.activity.format.FileSource;
import io.qunflow.activity.format.NothingFound;
import io.qunflow.activity.format.ReadSettings;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.shared.ImportException;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The samples of lists, totals and answers, imported as a whole: exactly the rows written beside
 * them are stored, and nothing is left when they are taken back. {@link RowFilesMariaDbIT} does the
 * same on MariaDB.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowFilesTest {

  private static final Path SAMPLES = Path.of("src/test/resources/samples");
  private static final Instant TAKEN_AT = Instant.parse("2026-01-31T08:00:00Z");
  private static final CommunityKey TEA = new CommunityKey("tea");

  private TestDatabase database;
  private Modules modules;
  private Tables tables;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeAll
  void start() {
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(),
            Clock.fixed(Instant.parse("2026-03-10T08:00:00Z"), ZoneOffset.UTC),
            "io.qunflow.community",
            "io.qunflow.activity");
    tables = new Tables(modules.get(JdbcTemplate.class));
  }

  @BeforeEach
  void aCommunity() throws Exception {
    tables.clear();
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
  }

  @AfterAll
  void stop() {
    modules.close();
    database.close();
  }

  @ParameterizedTest
  @CsvSource({
    "members-csv,full.csv",
    "members-csv,wechat-gbk.csv",
    "wecom-group,one.json",
  })
  void aListIsStoredAsWrittenAndTakenBackWithoutATrace(String format, String name)
      throws Exception {
    var before = tables.dump();

    var result = run(format, name, Map.of());

    assertThat(
            tables.find(
                "SELECT a.name, COALESCE(r.nickname, '-'), r.joined_at_ms,"
                    + " CASE WHEN r.staff = TRUE THEN 'true' ELSE 'false' END,"
                    + " COALESCE(r.role, '-'), CASE WHEN a.staff = TRUE THEN 'true' ELSE 'false' END,"
                    + " m.nickname, s.taken_at_ms FROM member_snapshot_row r"
                    + " JOIN member_snapshot s ON s.id = r.snapshot_id"
                    + " JOIN account a ON a.id = r.account_id"
                    + " JOIN member m ON m.id = a.member_id ORDER BY a.id"))
        .containsExactlyElementsOf(
            expected(format, name, "member").map(RowFilesTest::storedMember).toList());
    takeBack(result);
    assertThat(tables.dump()).isEqualTo(before);
  }

  @Test
  void aFileOfSeveralGroupsGoesToThoseThatWereChosen() throws Exception {
    var result =
        run(
            "wecom-group",
            "several.json",
            ReadSettings.in(ZoneId.of("Asia/Shanghai"), TAKEN_AT),
            Map.of("wr-1", defaultGroup()));

    assertThat(result.imported()).isEqualTo(2);
    assertThat(result.otherGroups()).isEqualTo(2);
    assertThat(tables.find("SELECT name FROM account ORDER BY id")).containsExactly("a", "b");
    assertThat(tables.find("SELECT foreign_name FROM chat_group")).containsExactly("wr-1");
  }

  @Test
  void totalsAreStoredAsWrittenAndTakenBackWithoutATrace() throws Exception {
    var before = tables.dump();

    var result = run("content-csv", "totals.csv", Map.of());

    assertThat(
            tables.find(
                "SELECT content_id, title, published_on, read_count, forwarded, liked, collected"
                    + " FROM content_total ORDER BY content_id"))
        .containsExactlyElementsOf(
            expected("content-csv", "totals.csv", "content")
                .map(fields -> String.join("|", fields.subList(2, fields.size())))
                .toList());
    takeBack(result);
    assertThat(tables.dump()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "answers-csv,wjx.csv,'小明;小红, 深圳;10003'",
    "answers-csv,jielong.csv,小明😀;小红",
    "answers-xlsx,wjx.xlsx,小明😀;10002;10003",
  })
  void answersBecomeTheFactsWrittenAndAreTakenBackWithoutATrace(
      String format, String name, String people) throws Exception {
    var list = new StringBuilder("account,nickname\n");
    int account = 1;
    for (var person : people.split(";")) {
      var id = person.matches("\\d+") ? person : "a-" + account++;
      list.append("%s,\"%s\"\n".formatted(id, person));
    }
    run("members-csv", source(list.toString()), settings(Map.of()), all());
    var before = tables.dump();

    var result = run(format, name, AnswerColumns.propose(modules, format, sample(format, name)));

    assertThat(
            tables.find(
                "SELECT m.nickname, f.fact_key, f.fact_value FROM member_fact f"
                    + " JOIN member m ON m.id = f.member_id"))
        .containsExactlyInAnyOrderElementsOf(storedFacts(format, name));
    takeBack(result);
    assertThat(tables.dump()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "members-csv/wrong.csv",
        "members-csv/header.csv",
        "members-csv/empty.csv",
        "content-csv/wrong.csv",
        "content-csv/missing.csv",
        "wecom-group/wrong.json",
      })
  void aFileWithAWrongLineLeavesNothing(String sample) {
    var before = tables.dump();
    var parts = sample.split("/");

    assertThatThrownBy(() -> run(parts[0], parts[1], Map.of())).isInstanceOf(ImportException.class);

    assertThat(tables.dump()).isEqualTo(before);
    assertThat(tables.find("SELECT * FROM activity_import")).isEmpty();
  }

  @Test
  void anAnswerOfSomebodyUnknownLeavesNothing() {
    var before = tables.dump();

    assertThatThrownBy(
            () ->
                run(
                    "answers-csv",
                    source("昵称,行业\n小明,茶\n"),
                    settings(Map.of("昵称", "member", "行业", "fact:industry")),
                    all()))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("第 2 行：社群里没有叫“小明”的成员");

    assertThat(tables.dump()).isEqualTo(before);
  }

  @Test
  void aMemberWithAnAnswerOutlivesTheListThatBroughtThem() throws Exception {
    var list =
        run("members-csv", source("account,nickname\n10001,小明\n"), settings(Map.of()), all());
    run(
        "answers-csv",
        source("昵称,行业\n小明,茶\n"),
        settings(Map.of("昵称", "member", "行业", "fact:industry")),
        all());

    takeBack(list);

    assertThat(tables.find("SELECT fact_value FROM member_fact")).containsExactly("茶");
    assertThat(tables.find("SELECT name FROM account")).containsExactly("10001");
  }

  @Test
  void overlappingListsInAnyOrderLeaveTheSame() throws Exception {
    var monday = source("account,nickname,staff\n10001,小明,\n10002,小红,true\n");
    var tuesday = source("account,nickname,staff\n10002,红姐,true\n10003,小刚,\n");
    listAt(monday, TAKEN_AT);
    listAt(tuesday, TAKEN_AT.plusSeconds(86_400));
    var inOrder = stored();
    aCommunity();

    listAt(tuesday, TAKEN_AT.plusSeconds(86_400));
    listAt(monday, TAKEN_AT);

    assertThat(stored()).isEqualTo(inOrder);
  }

  private List<String> stored() {
    var all = new ArrayList<String>();
    all.addAll(
        tables.find(
            "SELECT a.name, m.nickname, a.staff FROM account a"
                + " JOIN member m ON m.id = a.member_id ORDER BY a.name"));
    all.addAll(
        tables.find(
            "SELECT a.name, n.nickname, n.first_at_ms, n.last_at_ms FROM account_nickname n"
                + " JOIN account a ON a.id = n.account_id ORDER BY a.name, n.nickname"));
    all.addAll(
        tables.find(
            "SELECT s.taken_at_ms, a.name, r.nickname, r.staff FROM member_snapshot_row r"
                + " JOIN member_snapshot s ON s.id = r.snapshot_id"
                + " JOIN account a ON a.id = r.account_id ORDER BY s.taken_at_ms, a.name"));
    return all;
  }

  private void listAt(FileSource list, Instant takenAt) throws Exception {
    run("members-csv", list, ReadSettings.in(ZoneId.of("Asia/Shanghai"), takenAt), all());
  }

  private ImportResult run(String format, String name, Map<String, String> columns)
      throws Exception {
    return run(format, sample(format, name), settings(columns), all());
  }

  private ImportResult run(
      String format, String name, ReadSettings settings, Map<String, String> groups)
      throws Exception {
    return run(format, sample(format, name), settings, groups);
  }

  private ImportResult run(
      String format, FileSource file, ReadSettings settings, Map<String, String> groups)
      throws Exception {
    return modules
        .get(FileImport.class)
        .run(
            new ImportOrder(
                TEA,
                "op",
                settings,
                groups,
                LegalBasis.CONSENT,
                LocalDate.of(2026, 1, 1),
                Set.of(),
                Set.of()),
            modules.get(FileFormats.class).find(format).orElseThrow(),
            file,
            ImportProgress.NONE);
  }

  private void takeBack(ImportResult result) throws Exception {
    modules.get(ImportTakeBack.class).takeBack(TEA, result.importId(), "op");
  }

  private static ReadSettings settings(Map<String, String> columns) {
    return new ReadSettings(ZoneId.of("Asia/Shanghai"), TAKEN_AT, columns);
  }

  private String defaultGroup() {
    return tables.find("SELECT group_key FROM chat_group").get(0);
  }

  /** Whatever the samples call their group. */
  private Map<String, String> all() {
    return Map.of("", defaultGroup(), "wrOgQhDgAAMYQiS5ol9G7gK9JVAAAA", defaultGroup());
  }

  private static java.util.stream.Stream<List<String>> expected(
      String format, String name, String what) throws IOException {
    var beside = name.replaceFirst("\\.[a-z]+$", ".expected.txt");
    return Files.readAllLines(SAMPLES.resolve(format).resolve(beside)).stream()
        .map(line -> Arrays.asList(line.split("\\|", -1)))
        .filter(fields -> fields.get(0).equals(what));
  }

  /** {@code member|line|group|taken_at|account|nickname|joined_at|staff|role} as it is stored. */
  private static String storedMember(List<String> found) {
    var account = found.get(4);
    var nickname = found.get(5).equals(account) ? "-" : found.get(5);
    var joined =
        found.get(6).equals("-") ? "null" : "" + Instant.parse(found.get(6)).toEpochMilli();
    return String.join(
        "|",
        account,
        nickname,
        joined,
        found.get(7),
        found.get(8),
        found.get(7),
        nickname.equals("-") ? account : nickname,
        "" + Instant.parse(found.get(3)).toEpochMilli());
  }

  /** {@code answer|line|member|answered_at|key=value;…} as it is stored. */
  private static List<String> storedFacts(String format, String name) throws IOException {
    var facts = new ArrayList<String>();
    expected(format, name, "answer")
        .filter(fields -> !fields.get(4).isEmpty())
        .forEach(
            fields -> {
              for (var fact : fields.get(4).split(";")) {
                facts.add(fields.get(2) + "|" + fact.replaceFirst("=", "|").replace('⏎', '\n'));
              }
            });
    return facts;
  }

  private static FileSource sample(String format, String name) throws IOException {
    var bytes = Files.readAllBytes(SAMPLES.resolve(format).resolve(name));
    return source(name, bytes);
  }

  private static FileSource source(String text) {
    return source("a.csv", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static FileSource source(String name, byte[] bytes) {
    return new FileSource() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public InputStream open() {
        return new java.io.ByteArrayInputStream(bytes);
      }
    };
  }

  /** The columns of a file with answers, used as they are proposed. */
  private static final class AnswerColumns extends NothingFound {
    private List<String> names = List.of();

    static Map<String, String> propose(Modules modules, String format, FileSource file)
        throws Exception {
      var columns = new AnswerColumns();
      modules
          .get(FileFormats.class)
          .find(format)
          .orElseThrow()
          .read(file, settings(Map.of()), columns);
      return new HashMap<>(modules.get(AnswerMappings.class).propose(TEA, columns.names));
    }

    @Override
    public void columns(List<String> columns) {
      names = columns;
    }
  }
}
