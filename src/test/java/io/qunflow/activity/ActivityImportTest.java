package io.qunflow.activity;

import static io.qunflow.activity.EventFile.anEventFile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.GroupService;
import io.qunflow.community.Member;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.NewGroup;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.community.UnknownGroupException;
import io.qunflow.shared.ImportException;
import io.qunflow.shared.LineError;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;

/** Importing into the real tables; {@link ActivityImportMariaDbIT} does the same on MariaDB. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActivityImportTest {

  private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");

  private TestDatabase database;
  private Modules modules;
  private ActivityImportService imports;
  private CommunityKey community;
  private int communities;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeAll
  void start() {
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(),
            Clock.fixed(NOW, ZoneOffset.UTC),
            "io.qunflow.community",
            "io.qunflow.activity");
    imports = modules.get(ActivityImportService.class);
  }

  @BeforeEach
  void aCommunityOfItsOwn() throws Exception {
    community = new CommunityKey("c-" + ++communities);
    modules
        .get(CommunityService.class)
        .create(new NewCommunity(community.value(), "茶", "interest", "Asia/Shanghai", null));
  }

  @AfterAll
  void stop() {
    modules.close();
    database.close();
  }

  @Test
  void membersAppearWithTheirFirstEvent() throws Exception {
    var result =
        importCsv(
            anEventFile()
                .message("m-1", "小明😀", "早😀")
                .message("m-2", "𠮷", "𠮷野家")
                .message("m-3", "小明😀", ""));

    assertThat(result).isEqualTo(new ImportResult(3, 0, 2));
    assertThat(members()).extracting(Member::nickname).containsExactly("小明😀", "𠮷");
    assertThat(text("m-1")).isEqualTo("早😀");
    assertThat(text("m-3")).isNull();
  }

  @Test
  void namesDifferingOnlyInCaseABlankOrAnEmojiAreDifferentAccounts() throws Exception {
    var names = List.of("Bob", "bob", "bob ", " bob", "bob.", "小明😀", "小明😁", "小明😁 ");
    var file = anEventFile();
    for (int i = 0; i < names.size(); i++) {
      file.line("m-%d,2026-03-02T08:00:00Z,%s,message,x,".formatted(i, names.get(i)));
    }

    assertThat(importCsv(file)).isEqualTo(new ImportResult(8, 0, 8));
    assertThat(importCsv(file)).isEqualTo(new ImportResult(0, 8, 0));
    assertThat(members())
        .extracting(member -> member.accounts().get(0).name())
        .containsExactlyElementsOf(names);
  }

  @Test
  void aBlankMoreInANameIsAnotherMembersEvent() throws Exception {
    importCsv(anEventFile().line("m-1,2026-03-02T08:00:00Z,[FiDo],message,x,"));

    var refused = refusal(anEventFile().line("m-1,2026-03-02T08:00:00Z,[FiDo] ,message,x,"));

    assertThat(refused.errors().get(0).message().chinese()).contains("以前导入过，但 member 不同");
    assertThat(importCsv(anEventFile().line("m-2,2026-03-02T08:00:00Z,[FiDo] ,message,x,")))
        .isEqualTo(new ImportResult(1, 0, 1));
  }

  @Test
  void theSameFileTwiceChangesNothing() throws Exception {
    var file =
        anEventFile()
            .message("m-1", "a", "one\ntwo, \"three\"")
            .line("m-2,2026-03-02T08:00:00.125+08:00,b,joined,,none");
    importCsv(file);

    assertThat(importCsv(file)).isEqualTo(new ImportResult(0, 2, 0));
    assertThat(imports("imported")).containsExactly(2, 0);
    assertThat(imports("unchanged")).containsExactly(0, 2);
  }

  @Test
  void aLongerFileBringsOnlyWhatIsNew() throws Exception {
    importCsv(anEventFile().message("m-1", "a", "x"));

    var result = importCsv(anEventFile().message("m-1", "a", "x").message("m-2", "b", "y"));

    assertThat(result).isEqualTo(new ImportResult(1, 1, 1));
  }

  @Test
  void theSameIdWithOtherContentRefusesTheFile() throws Exception {
    importCsv(anEventFile().message("m-1", "a", "x"));

    var refused = refusal(anEventFile().message("m-2", "b", "new").message("m-1", "A", "X"));

    assertThat(refused.total()).isEqualTo(1);
    assertThat(refused.errors())
        .extracting(LineError::line, error -> error.message().chinese())
        .containsExactly(tuple(3L, "external_id：“m-1”以前导入过，但 member、text 不同。一个编号只能指一件事"));
    assertThat(members()).extracting(Member::nickname).containsExactly("a");
    assertThat(countEvents()).isEqualTo(1);
  }

  @Test
  void aTwinInTheFileIsUnchangedAndADifferentOneIsAnError() throws Exception {
    assertThat(importCsv(anEventFile().message("m-1", "a", "x").message("m-1", "a", "x")))
        .isEqualTo(new ImportResult(1, 1, 1));

    var refused = refusal(anEventFile().message("m-9", "a", "x").message("m-9", "a", "y"));

    assertThat(refused.errors()).hasSize(1);
    assertThat(refused.errors().get(0).message().chinese()).contains("本文件前面", "text");
  }

  @Test
  void aTwinManyBatchesLaterIsFoundToo() throws Exception {
    var file = anEventFile().message("first", "a", "x");
    for (int i = 0; i < 2500; i++) {
      file.message("m-" + i, "a-" + i, "x");
    }

    var refused = refusal(file.message("first", "a", "x").message("first", "a", "y"));

    assertThat(refused.total()).isEqualTo(1);
    assertThat(refused.errors().get(0).line()).isEqualTo(2504);
    assertThat(refused.errors().get(0).message().chinese()).contains("本文件前面");
    assertThat(countEvents()).isZero();
    assertThat(members()).isEmpty();
  }

  @Test
  void anotherGroupOfACommunityWithMembersFindsThemAgain() throws Exception {
    var file = anEventFile();
    for (int i = 0; i < 120; i++) {
      file.message("m-" + i, "a-" + i, "x");
    }
    importCsv(file);
    modules
        .get(GroupService.class)
        .create(community, new NewGroup("2", "2群", "other", null, null, null));

    assertThat(importCsv("2", file.message("m-120", "new", "x").open()))
        .isEqualTo(new ImportResult(121, 0, 1));
  }

  @Test
  void acceptsUnknownRepliesRepliesToOneselfAndTheStartOfATalk() throws Exception {
    var result =
        importCsv(
            anEventFile()
                .line("m-1,2026-03-02T08:00:00Z,a,message,x,never-seen")
                .line("m-2,2026-03-02T08:00:00Z,a,message,x,m-2")
                .line("m-3,2026-03-02T08:00:00Z,a,message,x,none")
                .line("m-4,2026-03-02T08:00:00Z,a,message,x,"));

    assertThat(result.imported()).isEqualTo(4);
    assertThat(
            modules
                .get(JdbcTemplate.class)
                .queryForList(
                    "SELECT reply_to FROM activity_event e JOIN chat_group g ON g.id = e.group_id"
                        + " WHERE g.community_key = ? ORDER BY external_id",
                    String.class,
                    community.value()))
        .containsExactly("never-seen", "m-2", "none", null);
  }

  @Test
  void oneWrongLineRefusesAllOfThem() throws Exception {
    var refused =
        refusal(
            anEventFile()
                .message("m-1", "a", "x")
                .line("m-2,yesterday,b,message,x,")
                .message("m-1", "a", "other"));

    assertThat(refused.errors()).extracting(LineError::line).containsExactly(3L, 4L);
    assertThat(countEvents()).isZero();
    assertThat(imports("imported")).isEmpty();
  }

  @Test
  void aFileThatBreaksOffLeavesNothingBehind() throws Exception {
    var file = anEventFile();
    for (int i = 0; i < 3000; i++) {
      file.message("m-" + i, "a-" + i, "x");
    }
    var broken =
        new FilterInputStream(file.open()) {
          private int left = 100_000;

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            if (left <= 0) {
              throw new IOException("connection lost");
            }
            int read = super.read(target, offset, Math.min(length, left));
            left -= read;
            return read;
          }
        };

    assertThatThrownBy(() -> importCsv(null, broken)).hasMessage("connection lost");

    assertThat(countEvents()).isZero();
    assertThat(members()).isEmpty();
  }

  @Test
  void groupsHaveIdsOfTheirOwnAndShareAccountsOfTheirPlatform() throws Exception {
    var groups = modules.get(GroupService.class);
    groups.create(community, new NewGroup("2", "2群", "other", null, null, null));
    groups.create(community, new NewGroup("qq", "QQ群", "qq", null, null, null));
    var file = anEventFile().message("m-1", "a", "x");
    importCsv(file);

    assertThat(importCsv("2", file.open())).isEqualTo(new ImportResult(1, 0, 0));
    assertThat(importCsv("qq", file.open())).isEqualTo(new ImportResult(1, 0, 1));
  }

  @Test
  void refusesUnknownCommunitiesAndGroups() {
    assertThatThrownBy(() -> importCsv("9", anEventFile().open()))
        .isInstanceOf(UnknownGroupException.class);
    community = new CommunityKey("nobody");
    assertThatThrownBy(() -> importCsv(null, anEventFile().open()))
        .isInstanceOf(UnknownCommunityException.class);
  }

  @Test
  void twoImportsAtOnceHaveOneOutcome() throws Exception {
    var file = anEventFile();
    for (int i = 0; i < 3000; i++) {
      file.message("m-" + i, "a-" + i % 700, "x");
    }
    var pool = Executors.newFixedThreadPool(4);
    try {
      Callable<ImportResult> task = () -> importCsv(file);
      var results = new ArrayList<ImportResult>();
      for (var future : pool.invokeAll(List.of(task, task, task, task))) {
        results.add(future.get());
      }

      assertThat(results)
          .containsExactlyInAnyOrder(
              new ImportResult(3000, 0, 700),
              new ImportResult(0, 3000, 0),
              new ImportResult(0, 3000, 0),
              new ImportResult(0, 3000, 0));
    } finally {
      pool.shutdown();
    }
    assertThat(countEvents()).isEqualTo(3000);
  }

  @Test
  void theLongestTextsOfEveryRowFit() throws Exception {
    var file = anEventFile();
    for (int i = 0; i < 1000; i++) {
      file.message("m-" + i, "a", "😀".repeat(5000));
    }

    assertThat(importCsv(file)).isEqualTo(new ImportResult(1000, 0, 1));
    assertThat(importCsv(file)).isEqualTo(new ImportResult(0, 1000, 0));
  }

  @Test
  void saysHowFarItIs() throws Exception {
    var file = anEventFile();
    for (int i = 0; i < 2500; i++) {
      file.message("m-" + i, "a", "x");
    }
    var rows = new ArrayList<Long>();
    var bytes = new ArrayList<Long>();

    imports.importCsv(
        community,
        null,
        file.open(),
        "a.csv",
        "op",
        (row, read) -> {
          rows.add(row);
          bytes.add(read);
        });

    assertThat(rows).containsExactly(1000L, 2000L, 2500L);
    assertThat(bytes).isSorted().last().isEqualTo((long) file.open().readAllBytes().length);
  }

  @Test
  void figuresLeaveStaffAndBotsOutAndCountTheSpan() throws Exception {
    importCsv(
        anEventFile()
            .line("1,2026-03-02T08:00:00Z,b,message,x,")
            .line("2,2026-03-02T08:00:01Z,a,message,x,")
            .line("3,2026-03-02T08:00:02Z,a,message,x,")
            .line("4,2026-03-02T08:00:03Z,c,message,x,")
            .line("5,2026-03-02T08:00:03Z,lurker,joined,,")
            .line("6,2026-03-02T08:00:03Z,bot,message,x,")
            .line("7,2026-03-03T00:00:00Z,b,message,at the end,")
            .line("8,2026-03-01T23:59:59.999Z,b,message,before,"));
    var figures = modules.get(ActivityFigures.class);
    var members = modules.get(MemberService.class);
    members.markBot(members.findByNickname(community, "bot").orElseThrow());
    var from = Instant.parse("2026-03-02T00:00:00Z");
    var to = Instant.parse("2026-03-03T00:00:00Z");

    assertThat(figures.findActiveMembers(community, from, to))
        .extracting(MemberActivity::nickname, MemberActivity::messages)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a", 2),
            org.assertj.core.groups.Tuple.tuple("b", 1),
            org.assertj.core.groups.Tuple.tuple("c", 1));
    assertThat(figures.countMessages(community, from, to)).isEqualTo(4);
    assertThat(figures.countEvents(community, from, to)).isEqualTo(5);
    assertThat(figures.lastEventAt(community)).contains(to);
    assertThat(figures.lastEventAt(new CommunityKey("nobody"))).isEmpty();
  }

  private ImportResult importCsv(EventFile file) throws Exception {
    return importCsv(null, file.open());
  }

  private ImportResult importCsv(String group, InputStream in) throws Exception {
    return imports.importCsv(community, group, in, "a.csv", "op", ProgressListener.NONE);
  }

  private ImportException refusal(EventFile file) {
    return catchThrowableOfType(ImportException.class, () -> importCsv(file));
  }

  private List<Member> members() {
    return modules.get(MemberService.class).findMembers(community, 0, 100);
  }

  private long countEvents() {
    return modules
        .get(ActivityFigures.class)
        .countEvents(community, Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));
  }

  private String text(String externalId) {
    return modules
        .get(JdbcTemplate.class)
        .queryForObject(
            "SELECT text FROM activity_event e JOIN chat_group g ON g.id = e.group_id"
                + " WHERE g.community_key = ? AND external_id = ?",
            String.class,
            community.value(),
            externalId);
  }

  private List<Integer> imports(String column) {
    return modules
        .get(JdbcTemplate.class)
        .queryForList(
            "SELECT " + column + " FROM activity_import i WHERE i.community_key = ? ORDER BY i.id",
            Integer.class,
            community.value());
  }
}
