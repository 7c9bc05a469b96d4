package io.qunflow.community.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.qunflow.activity.ActivityImportService;
import io.qunflow.activity.ImportResult;
import io.qunflow.activity.figure.FigureUpdater;
import io.qunflow.activity.figure.WeekMarks;
import io.qunflow.activity.format.FileFormats;
import io.qunflow.activity.format.FileSource;
import io.qunflow.activity.format.ReadSettings;
import io.qunflow.activity.intake.FileImport;
import io.qunflow.activity.intake.ImportOrder;
import io.qunflow.activity.intake.ImportProgress;
import io.qunflow.community.AccountLinks;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.GroupService;
import io.qunflow.community.MemberErased;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewCommunity;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** A person goes, for good; what was counted stays. {@link MemberErasureMariaDbIT} repeats it. */
class MemberErasureTest {

  private static final CommunityKey TEA = new CommunityKey("tea");
  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

  /** Everything she was called or reached by. */
  private static final List<String> HERS =
      List.of(
          "安娜", "小安妮", "2876520002", "13812341234", "138 1234 1234", "anna@example.com", "wm-anna");

  private static final String HEAD = "external_id,sent_at,member,kind,text,reply_to,nickname\n";

  private static final String MONDAY =
      HEAD
          + "m-1,2026-11-09T08:00:00Z,2876520002,message,几点开始？打我电话 138 1234 1234,none,安娜\n"
          + "m-2,2026-11-09T08:01:00Z,10001,message,@安娜 八点，小安妮也来,m-1,小明\n"
          + "m-3,2026-11-10T08:00:00Z,2876520002,message,好,m-2,小安妮\n"
          + "m-4,2026-11-10T08:02:00Z,10003,message,13812341234 是安娜的号码,none,小红\n"
          + "m-5,2026-11-11T08:02:00Z,wm-anna,message,我也在企业微信,m-2,Anna\n";

  private static final String QQ =
      "消息记录（此消息记录为文本格式，不支持重新导入）\n\n%1$s\n消息分组:我的群聊\n%1$s\n消息对象:一群\n%1$s\n\n"
          .formatted("=".repeat(64));

  private static final String TALK =
      QQ
          + "2026-11-12 8:00:00 安娜(2876520002)\n谁来接？\n\n"
          + "2026-11-12 8:00:30 小明(10001)\n@小安妮 我来\n\n"
          + "2026-11-12 8:01:00 系统消息(10000)\n安娜加入本群。\n\n"
          + "2026-11-13 8:00:00 小红(10003)\n安娜的茶好喝\n";

  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private TestDatabase database;
  private Modules modules;
  private JdbcTemplate sql;
  private MemberId anna;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void annaWroteOnTwoAccountsThatAreLinked() throws Exception {
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    logged.start();
    root.addAppender(logged);
    ((Logger) LoggerFactory.getLogger("io.qunflow")).setLevel(Level.INFO);
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(),
            Clock.fixed(NOW, ZoneOffset.UTC),
            "io.qunflow.community",
            "io.qunflow.activity",
            "io.qunflow.membership.consent",
            "io.qunflow.community.erasure.engine");
    sql = new JdbcTemplate(database.dataSource());
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    take(MONDAY);
    takeQq(TALK);
    var members = modules.get(MemberService.class);
    anna = members.findByNickname(TEA, "2876520002").orElseThrow();
    var other = members.findByNickname(TEA, "wm-anna").orElseThrow();
    modules.get(AccountLinks.class).link(other, anna, "yunying");
    members.recordFact(anna, "手机", "13812341234", "form");
    members.recordFact(other, "mail", "anna@example.com", "csv");
    members.recordFact(members.findByNickname(TEA, "10001").orElseThrow(), "推荐人", "安娜", "form");
    engineRows();
    modules.get(FigureUpdater.class).updateDue(TEA);
  }

  @AfterEach
  void stop() {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(logged);
    modules.close();
    database.close();
  }

  @Test
  void aDumpOfTheWholeDatabaseAndTheLogsHoldNothingOfHer() throws Exception {
    assertThat(found()).hasSizeGreaterThan(20);

    erase();

    assertThat(found()).isEmpty();
    assertThat(logged.list).extracting(ILoggingEvent::getFormattedMessage).isNotEmpty();
    assertThat(logged.list)
        .extracting(event -> event.getFormattedMessage() + event.getThrowableProxy())
        .noneMatch(line -> HERS.stream().anyMatch(line::contains));
  }

  @Test
  void whatOthersWroteStaysButForHerNames() throws Exception {
    var erased = erase();

    assertThat(text("m-2")).isEqualTo("@%1$s 八点，%1$s也来".formatted(erased.pseudonym()));
    assertThat(text("m-4")).isEqualTo("%1$s 是%1$s的号码".formatted(erased.pseudonym()));
    assertThat(text("m-1")).isNull();
    assertThat(erased.texts()).isGreaterThan(4);
  }

  @Test
  void figuresStayEvenWhenTheyAreCountedAgain() throws Exception {
    var before = figures();
    assertThat(before).isNotEmpty();

    erase();
    modules.get(WeekMarks.class).markAll(TEA);
    assertThat(modules.get(FigureUpdater.class).updateDue(TEA)).isPositive();

    assertThat(figures()).isEqualTo(before);
    assertThat(modules.get(MemberService.class).countMembers(TEA)).isEqualTo(4);
  }

  @Test
  void theSameFilesAgainBringNothingBack() throws Exception {
    var before = figures();
    erase();

    assertThat(take(MONDAY)).isEqualTo(new ImportResult(0, 5, 0));
    var again = takeQq(TALK);

    assertThat(again.imported()).isZero();
    assertThat(again.newMembers()).isZero();
    modules.get(WeekMarks.class).markAll(TEA);
    modules.get(FigureUpdater.class).updateDue(TEA);
    assertThat(found()).isEmpty();
    assertThat(figures()).isEqualTo(before);
  }

  @Test
  void aLaterFileIsCountedUnderThePseudonymAndBringsNoNameBack() throws Exception {
    var erased = erase();

    var result =
        take(
            HEAD
                + "m-6,2026-11-16T08:00:00Z,2876520002,message,我又来了,none,安娜\n"
                + "m-7,2026-11-16T08:01:00Z,10001,message,欢迎安娜！Anna@example.com,m-6,小明\n");
    takeQq(QQ + "2026-11-17 8:00:00 系统消息(10000)\n安娜退出了本群。\n\n2026-11-17 8:01:00 小明(10001)\n小安妮好\n");

    assertThat(result).isEqualTo(new ImportResult(2, 0, 0));
    assertThat(found()).isEmpty();
    assertThat(text("m-7")).isEqualTo("欢迎%1$s！%1$s".formatted(erased.pseudonym()));
    assertThat(
            sql.queryForObject(
                "SELECT a.member_id FROM activity_event e JOIN account a ON a.id = e.account_id"
                    + " WHERE e.external_id = 'm-6'",
                Long.class))
        .isEqualTo(anna.value());
    assertThat(modules.get(MemberService.class).find(anna).orElseThrow().nickname())
        .isEqualTo(erased.pseudonym());
  }

  @Test
  void whoComesBackByChoiceIsSomebodyNew() throws Exception {
    erase();

    modules.get(ErasedNames.class).forget(TEA, "2876520002");
    take(HEAD + "m-8,2026-11-18T08:00:00Z,2876520002,message,重新加入,none,\n");

    var back = modules.get(MemberService.class).findByNickname(TEA, "2876520002").orElseThrow();
    assertThat(back).isNotEqualTo(anna);
  }

  @Test
  void aNameThatSomebodyElseHasStaysThatOnes() throws Exception {
    take(HEAD + "m-9,2026-11-14T08:00:00Z,10009,message,我也叫安娜,none,安娜\n");
    var other = modules.get(MemberService.class).findByNickname(TEA, "10009").orElseThrow();

    erase();
    take(HEAD + "m-10,2026-11-15T08:00:00Z,10001,message,@安娜 早,none,小明\n");

    assertThat(modules.get(MemberService.class).find(other).orElseThrow().nickname())
        .isEqualTo("安娜");
    assertThat(text("m-10")).isEqualTo("@安娜 早");
  }

  @Test
  void saysWhoWasErased() throws Exception {
    var heard = new ArrayList<MemberErased>();
    modules.listen(MemberErased.class, heard::add);

    var erased = erase();

    assertThat(heard).containsExactly(new MemberErased(TEA, erased.members()));
    assertThat(erased.members()).hasSize(3).contains(anna);
  }

  /** Fails for a table with texts of which nobody can say whose community they belong to. */
  @Test
  void everyTableWithTextsBelongsToACommunity() throws Exception {
    var exempt =
        Map.of(
            "password_change", "accounts of operators",
            "business_line", "what the company does");

    try (var connection = database.dataSource().getConnection()) {
      assertThat(exempt.keySet()).containsAll(new TextColumns(connection).findUnbound());
    }
  }

  private Erased erase() throws Exception {
    return modules
        .get(MemberErasure.class)
        .erase(new MemberErasure.Order(anna, "admin", "安娜 本人要求"));
  }

  private List<String> found() throws SQLException {
    return new Dump(database.dataSource()).find(HERS);
  }

  private String text(String externalId) {
    return sql.queryForObject(
        "SELECT text FROM activity_event WHERE external_id = ?", String.class, externalId);
  }

  private List<Map<String, Object>> figures() {
    return sql.queryForList("SELECT * FROM week_figures ORDER BY group_id, week_start").stream()
        .peek(row -> row.remove("computed_at_ms"))
        .toList();
  }

  private ImportResult take(String csv) throws Exception {
    var in = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    return modules
        .get(ActivityImportService.class)
        .importCsv(TEA, null, in, "和安娜的群.csv", "yunying", (rows, bytes) -> {});
  }

  private io.qunflow.activity.intake.ImportResult takeQq(String text) throws Exception {
    var group = modules.get(GroupService.class).findDefault(TEA).key();
    var order =
        new ImportOrder(
            TEA,
            "yunying",
            ReadSettings.in(ZoneId.of("Asia/Shanghai"), null),
            Map.of("一群", group),
            null,
            null,
            Set.of(),
            Set.of());
    var file =
        new FileSource() {
          @Override
          public String name() {
            return "群.txt";
          }

          @Override
          public InputStream open() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
          }
        };
    var format = modules.get(FileFormats.class).find("qq-text").orElseThrow();
    return modules.get(FileImport.class).run(order, format, file, ImportProgress.NONE);
  }

  /** A running and an ended instance, with what people wrote into forms, tasks and comments. */
  private void engineRows() {
    sql.update(
        "INSERT INTO ACT_HI_PROCINST (ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_ID_, START_TIME_)"
            + " VALUES ('p1', 'p1', 'round-1', 'd1', '2026-11-22 04:00:00')");
    sql.update(
        "INSERT INTO ACT_HI_VARINST (ID_, PROC_INST_ID_, NAME_, TEXT_) VALUES"
            + " ('v0', 'p1', 'communityKey', 'tea'), ('v1', 'p1', 'reason', '安娜说不来')");
    sql.update(
        "INSERT INTO ACT_GE_BYTEARRAY (ID_, NAME_, BYTES_) VALUES ('b1', 'rows', ?)",
        "[{\"who\":\"安娜\",\"text\":\"打 13812341234\"}]".getBytes(StandardCharsets.UTF_8));
    sql.update(
        "INSERT INTO ACT_HI_VARINST (ID_, PROC_INST_ID_, NAME_, BYTEARRAY_ID_)"
            + " VALUES ('v2', 'p1', 'rows', 'b1')");
    sql.update(
        "INSERT INTO ACT_HI_TASKINST (ID_, PROC_INST_ID_, NAME_, DESCRIPTION_, START_TIME_)"
            + " VALUES ('t1', 'p1', '回复安娜', 'wm-anna 等回复', '2026-11-22 04:00:00')");
    sql.update(
        "INSERT INTO ACT_HI_COMMENT (ID_, PROC_INST_ID_, TIME_, MESSAGE_, FULL_MSG_)"
            + " VALUES ('c1', 'p1', '2026-11-22 04:00:00', '安娜不在', ?)",
        "安娜不在，打 138-1234-1234".getBytes(StandardCharsets.UTF_8));
  }
}
