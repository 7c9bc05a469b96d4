package io.qunflow.activity.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.activity.FileTooLargeException;
import io.qunflow.activity.ImportsBusyException;
import io.qunflow.activity.format.FileFormat.Setting;
import io.qunflow.activity.format.FileRefusedException;
import io.qunflow.activity.format.Findings.Reason;
import io.qunflow.activity.format.ReadSettings;
import io.qunflow.activity.intake.ImportLog;
import io.qunflow.activity.intake.ImportTakeBack;
import io.qunflow.activity.intake.LegalBasis;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.Group;
import io.qunflow.community.GroupService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.NewGroup;
import io.qunflow.community.Platform;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.jdbc.core.JdbcTemplate;

class UploadsTest {

  private static final CommunityKey TEA = new CommunityKey("tea");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final String GROUP = "读书一群(2025)";
  private static final Path QQ = Path.of("src/test/resources/samples/qq-text");
  private static final String HEADER = "external_id,sent_at,member,kind,text,reply_to\n";

  @TempDir Path parent;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final Ticking clock = new Ticking();
  private TestDatabase database;
  private Modules modules;
  private UploadFolder folder;
  private Uploads uploads;

  /** A clock that a test moves. */
  private static final class Ticking extends Clock {

    private Instant now = Instant.parse("2026-03-02T08:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @BeforeEach
  void start() throws Exception {
    database = TestDatabases.h2();
    modules =
        Modules.start(database.dataSource(), clock, "io.qunflow.community", "io.qunflow.activity");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    folder = new UploadFolder(1 << 20, parent);
    uploads = uploads(waiting::add);
  }

  @AfterEach
  void stop() throws IOException {
    folder.close();
    modules.close();
    database.close();
  }

  @Test
  void showsWhatStandsInAnExportBeforeAnythingIsStored() throws Exception {
    var upload = receive(qq("group.txt"));
    assertThat(upload.state()).isEqualTo(Upload.State.READING);
    assertThat(upload.title()).isEqualTo("group.txt");

    runAll();

    var ready = find(upload);
    assertThat(ready.state()).isEqualTo(Upload.State.READY);
    var file = ready.preview().files().get(0);
    assertThat(file.format()).isEqualTo("qq-text");
    assertThat(file.encoding()).isEqualTo("UTF-8");
    assertThat(file.needs()).containsExactly(Setting.TIME_ZONE);
    assertThat(file.rows()).isEqualTo(17);
    assertThat(file.leftOut()).isEqualTo(Map.of(Reason.RECALL, 2L, Reason.PLATFORM_NOTICE, 2L));
    assertThat(file.unreadable()).extracting(line -> line.line()).containsExactly(75L, 78L);
    var group = ready.preview().groups().get(0);
    assertThat(group.name()).isEqualTo(GROUP);
    assertThat(group.messages()).isEqualTo(12);
    assertThat(group.period())
        .isEqualTo(
            new Period(
                Instant.parse("2025-07-01T16:12:29Z"), Instant.parse("2025-07-02T15:59:59Z")));
    assertThat(ready.preview().talkers())
        .startsWith(new Talker("10005005", "小红改名了", 4), new Talker("10001001", "小明😀", 3));
    assertThat(count("activity_event")).isZero();
    assertThat(count("activity_import")).isZero();
    assertThat(count("member")).isZero();
  }

  @Test
  void readsTheTimesInAnotherZoneWhenAsked() throws Exception {
    var upload = ready(qq("group.txt"));

    uploads.readAgain(TEA, upload.id(), ReadSettings.in(ZoneOffset.UTC, null));
    assertThat(find(upload).state()).isEqualTo(Upload.State.READING);
    runAll();

    assertThat(find(upload).preview().groups().get(0).period().to())
        .isEqualTo(Instant.parse("2025-07-02T23:59:59Z"));
    assertThat(find(upload).preview().readAs().zone()).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void importsWhatWasChosenAndSaysWhatCameIn() throws Exception {
    var upload = ready(qq("group.txt"));

    uploads.start(TEA, upload.id(), choice(Map.of(GROUP, existing("1"))), "op");
    assertThat(find(upload).state()).isEqualTo(Upload.State.IMPORTING);
    runAll();

    var done = find(upload);
    assertThat(done.state()).isEqualTo(Upload.State.DONE);
    var result = done.files().get(0).result();
    assertThat(result.imported()).isEqualTo(17);
    assertThat(result.unreadable()).isEqualTo(2);
    assertThat(result.groups()).extracting(group -> group.groupKey()).containsExactly("1");
    var past = modules.get(ImportLog.class).findAll(TEA, 10);
    assertThat(past).hasSize(1);
    assertThat(past.get(0).basis()).isEqualTo(LegalBasis.CONSENT);
    assertThat(past.get(0).noticeGivenOn()).isEqualTo(LocalDate.parse("2026-02-01"));
    assertThat(past.get(0).importedBy()).isEqualTo("op");
    assertThat(marked("staff")).containsExactly("10005005");
    assertThat(marked("bot")).containsExactly("10002002");
    assertThat(filesOnDisk()).isZero();
  }

  @Test
  void anEmptyGroupIsFromThenOnWhereItsFileIsFromAndKnownByItsName() throws Exception {
    var upload = ready(qq("group.txt"));
    uploads.start(TEA, upload.id(), choice(Map.of(GROUP, existing("1"))), "op");
    runAll();

    assertThat(groups()).extracting(Group::platform).containsExactly(Platform.QQ);
    var again = ready(qq("group.txt"));
    var proposal = modules.get(Proposals.class).propose(TEA, again.preview());
    assertThat(proposal.groups()).isEqualTo(Map.of(GROUP, "1"));
    assertThat(proposal.seams().get(GROUP).overlaps())
        .containsExactly(new DaySpan(LocalDate.parse("2025-07-02"), LocalDate.parse("2025-07-02")));
    assertThat(proposal.staff()).containsExactly("10005005");
    assertThat(proposal.bots()).containsExactly("10002002");
  }

  @Test
  void opensANewGroupWithTheImportAndNoneWhenItFails() throws Exception {
    var upload = ready(qq("group.txt"));
    var opened = new GroupChoice.Opened(new NewGroup("2", "读书群", "QQ", null, null, null));
    modules.get(JdbcTemplate.class).execute("ALTER TABLE activity_event RENAME TO elsewhere");
    uploads.start(TEA, upload.id(), choice(Map.of(GROUP, opened)), "op");
    runAll();

    assertThat(find(upload).state()).isEqualTo(Upload.State.FAILED);
    assertThat(find(upload).failure().chinese()).contains(upload.id()).doesNotContain("SQL");
    assertThat(groups()).hasSize(1);

    modules.get(JdbcTemplate.class).execute("ALTER TABLE elsewhere RENAME TO activity_event");
    var again = ready(qq("group.txt"));
    uploads.start(TEA, again.id(), choice(Map.of(GROUP, opened)), "op");
    runAll();

    assertThat(find(again).state()).isEqualTo(Upload.State.DONE);
    assertThat(groups())
        .extracting(Group::name, Group::platform)
        .contains(org.assertj.core.groups.Tuple.tuple("读书群", Platform.QQ));
  }

  @Test
  void importsTheFilesOfAnArchiveEachForItself() throws Exception {
    var zip =
        zip(
            Map.of(
                "好.csv", HEADER + "m-1,2026-03-02T08:00:00Z,a,message,x,\n",
                "坏.csv", HEADER + "m-2,昨天,a,message,x,\n",
                "照片.jpg", "\u00ff\u00d8\u00ff"));
    var upload = ready(new Arrival("all.zip", new ByteArrayResource(zip)));
    assertThat(upload.preview().files())
        .filteredOn(PreviewedFile::isRefused)
        .extracting(PreviewedFile::name)
        .containsExactly("照片.jpg");
    assertThat(upload.preview().files())
        .filteredOn(PreviewedFile::isBlocked)
        .extracting(PreviewedFile::name)
        .containsExactly("坏.csv");

    uploads.start(TEA, upload.id(), choice(Map.of("好.csv", existing("1"))), "op");
    runAll();

    var done = find(upload);
    assertThat(done.state()).isEqualTo(Upload.State.DONE);
    assertThat(done.files())
        .extracting(ImportedFile::name, ImportedFile::isStored, ImportedFile::totalErrors)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("好.csv", true, 0L),
            org.assertj.core.groups.Tuple.tuple("坏.csv", false, 1L));
    assertThat(count("activity_event")).isEqualTo(1);
  }

  @Test
  void proposesWhatColumnsAreAndRemembersWhatWasSaid() throws Exception {
    var member = HEADER + "m-1,2026-03-01T08:00:00Z,小明,message,x,\n";
    var chat = ready(text("chat.csv", member));
    uploads.start(TEA, chat.id(), choice(Map.of("", existing("1"))), "op");
    runAll();
    var table = "昵称,你的城市,备注\n小明,杭州,无\n";
    var upload = ready(text("问卷.csv", table));
    var columns = upload.preview().files().get(0).columns();
    assertThat(columns).extracting(PreviewedColumn::name).containsExactly("昵称", "你的城市", "备注");
    assertThat(columns.get(0).use()).isEqualTo("member");

    var said = Map.of("昵称", "member", "你的城市", "fact:城市");
    uploads.readAgain(TEA, upload.id(), new ReadSettings(SHANGHAI, clock.now, said));
    runAll();
    assertThat(find(upload).preview().files().get(0).columns().get(1))
        .isEqualTo(new PreviewedColumn("你的城市", "fact:城市", List.of("杭州")));
    uploads.start(TEA, upload.id(), columns(said), "op");
    runAll();

    assertThat(find(upload).state()).isEqualTo(Upload.State.DONE);
    assertThat(
            modules
                .get(JdbcTemplate.class)
                .queryForList(
                    "SELECT CONCAT(fact_key, '=', fact_value) FROM member_fact", String.class))
        .containsExactly("城市=杭州");
    assertThat(ready(text("问卷.csv", table)).preview().files().get(0).columns())
        .extracting(PreviewedColumn::use)
        .containsExactly("member", "fact:城市", "");
  }

  @Test
  void aTableWhoseMemberColumnNobodyKnowsWaitsForItToBeSaid() throws Exception {
    var upload = ready(text("表.csv", "甲,乙\n小明,杭州\n"));
    assertThat(upload.preview().isImportable()).isTrue();

    assertThatThrownBy(() -> uploads.start(TEA, upload.id(), columns(Map.of("乙", "fact:城市")), "op"))
        .isInstanceOfSatisfying(
            InvalidChoiceException.class, e -> assertThat(e.errors()).containsOnlyKeys("columns"));
    uploads.readAgain(
        TEA, upload.id(), new ReadSettings(SHANGHAI, clock.now, Map.of("乙", "fact:城市")));
    runAll();
    assertThat(find(upload).state()).isEqualTo(Upload.State.READY);
    assertThat(find(upload).preview().files().get(0).columns())
        .extracting(PreviewedColumn::use)
        .containsExactly("", "fact:城市");
  }

  @Test
  void isAsBeforeOnceAnImportWasTakenBack() throws Exception {
    var upload = ready(qq("group.txt"));
    uploads.start(TEA, upload.id(), choice(Map.of(GROUP, existing("1"))), "op");
    runAll();

    modules
        .get(ImportTakeBack.class)
        .takeBack(TEA, find(upload).files().get(0).result().importId(), "op");

    assertThat(count("activity_event")).isZero();
    var again = ready(qq("group.txt"));
    assertThat(modules.get(Proposals.class).propose(TEA, again.preview()).seams())
        .isEqualTo(Map.of(GROUP, Seam.NONE));
  }

  @Test
  void cancellingLeavesNothing() throws Exception {
    var upload = ready(qq("group.txt"));
    uploads.start(TEA, upload.id(), choice(Map.of(GROUP, existing("1"))), "op");

    uploads.cancel(TEA, upload.id());
    runAll();

    assertThat(find(upload).state()).isEqualTo(Upload.State.CANCELLED);
    assertThat(find(upload).files()).isEmpty();
    assertThat(count("activity_event")).isZero();
    assertThat(filesOnDisk()).isZero();
  }

  @Test
  void forgetsWhatWaitsWhenToldSo() throws Exception {
    var reading = receive(qq("group.txt"));
    uploads.cancel(TEA, reading.id());
    runAll();

    assertThatThrownBy(() -> find(reading)).isInstanceOf(UnknownUploadException.class);
    assertThat(uploads.findAll(TEA)).isEmpty();
    assertThat(filesOnDisk()).isZero();
  }

  @Test
  void aPreviewIsForgottenAfterAnHourWithItsFile() throws Exception {
    var upload = ready(qq("group.txt"));
    assertThat(filesOnDisk()).isEqualTo(1);

    clock.now = clock.now.plus(Duration.ofMinutes(59));
    assertThat(find(upload).state()).isEqualTo(Upload.State.READY);
    clock.now = clock.now.plus(Duration.ofMinutes(2));
    uploads.tidyUp();

    assertThatThrownBy(() -> find(upload)).hasMessageContaining("重新上传");
    assertThat(filesOnDisk()).isZero();
  }

  @Test
  void howAnImportEndedIsKnownForADay() throws Exception {
    var upload = ready(qq("group.txt"));
    uploads.start(TEA, upload.id(), choice(Map.of(GROUP, existing("1"))), "op");
    clock.now = clock.now.plus(Duration.ofHours(5));
    runAll();

    clock.now = clock.now.plus(Duration.ofHours(23));
    assertThat(find(upload).state()).isEqualTo(Upload.State.DONE);
    clock.now = clock.now.plus(Duration.ofHours(2));
    assertThatThrownBy(() -> find(upload)).isInstanceOf(UnknownUploadException.class);
  }

  @Test
  void refusesAtOnceWhatCannotWorkAndKeepsNothing() throws Exception {
    assertThatThrownBy(() -> receive(text("a.mht", "From: <Save by Tencent MsgMgr>\nSubject: x\n")))
        .isInstanceOf(FileRefusedException.class)
        .hasMessageContaining("文本文件");
    assertThatThrownBy(() -> receive(text("big.csv", "x".repeat((1 << 20) + 1))))
        .isInstanceOf(FileTooLargeException.class);
    assertThatThrownBy(
            () -> uploads.receive(new CommunityKey("none"), List.of(text("a.csv", HEADER)), "op"))
        .isInstanceOf(UnknownCommunityException.class);

    assertThat(filesOnDisk()).isZero();
    assertThat(uploads.findAll(TEA)).isEmpty();
  }

  @Test
  void refusesWhenTooManyWaitAndKeepsNothing() throws Exception {
    var full =
        uploads(
            task -> {
              throw new TaskRejectedException("full");
            });

    assertThatThrownBy(() -> full.receive(TEA, List.of(qq("group.txt")), "op"))
        .isInstanceOf(ImportsBusyException.class);
    assertThat(filesOnDisk()).isZero();
  }

  @Test
  void refusesWhenTheDiskWouldFill() throws Exception {
    for (int i = 0; i < 8; i++) {
      receive(text("big.csv", HEADER + "#".repeat(1_000_000)));
    }

    assertThatThrownBy(() -> receive(text("big.csv", HEADER + "#".repeat(1_000_000))))
        .isInstanceOf(ImportsBusyException.class);
    assertThat(filesOnDisk()).isEqualTo(8);
  }

  @Test
  void anotherCommunityDoesNotSeeIt() throws Exception {
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("coffee", "咖啡", "interest", "Asia/Shanghai", null));
    var upload = ready(qq("group.txt"));

    assertThatThrownBy(() -> uploads.find(new CommunityKey("coffee"), upload.id()))
        .isInstanceOf(UnknownUploadException.class);
    assertThat(uploads.findAll(new CommunityKey("coffee"))).isEmpty();
    assertThat(uploads.findAll(TEA)).extracting(Upload::id).containsExactly(upload.id());
  }

  @Test
  void namesEverythingThatIsMissingBeforeItStarts() throws Exception {
    var upload = ready(qq("group.txt"));
    var nothing = new ImportChoice(Map.of(), null, null, Map.of(), Set.of(), Set.of(), null, null);

    assertThatThrownBy(() -> uploads.start(TEA, upload.id(), nothing, "op"))
        .isInstanceOfSatisfying(
            InvalidChoiceException.class,
            e -> assertThat(e.errors()).containsOnlyKeys("groups", "timeZone"));
    assertThatThrownBy(
            () -> uploads.start(TEA, upload.id(), choice(Map.of(GROUP, existing("9"))), "op"))
        .isInstanceOfSatisfying(
            InvalidChoiceException.class, e -> assertThat(e.errors()).containsOnlyKeys("groups.0"));
    assertThatThrownBy(
            () ->
                uploads.start(
                    TEA,
                    upload.id(),
                    choice(
                        Map.of(
                            GROUP,
                            new GroupChoice.Opened(
                                new NewGroup("1", " ", null, null, null, null)))),
                    "op"))
        .isInstanceOfSatisfying(
            InvalidChoiceException.class, e -> assertThat(e.errors()).containsOnlyKeys("groups.0"));
    assertThat(find(upload).state()).isEqualTo(Upload.State.READY);
  }

  @Test
  void startsOnceOnly() throws Exception {
    var upload = ready(qq("group.txt"));
    uploads.start(TEA, upload.id(), choice(Map.of(GROUP, existing("1"))), "op");

    assertThatThrownBy(
            () -> uploads.start(TEA, upload.id(), choice(Map.of(GROUP, existing("1"))), "op"))
        .isInstanceOf(UploadBusyException.class);
    runAll();
    assertThat(count("activity_import")).isEqualTo(1);
  }

  @Test
  void aKilledProcessLeavesNothingForLong() throws Exception {
    var left = Files.createDirectory(parent.resolve("qunflow-uploads-left"));
    Files.createFile(left.resolve("lock"));
    Files.writeString(left.resolve("chat.part"), "text");

    receive(qq("group.txt"));

    assertThat(left).doesNotExist();
    assertThat(filesOnDisk()).isEqualTo(1);
  }

  private Uploads uploads(TaskExecutor executor) {
    return new Uploads(
        modules.get(CommunityService.class),
        modules.get(GroupService.class),
        folder,
        modules.get(UploadReader.class),
        modules.get(UploadWork.class),
        executor,
        clock);
  }

  private static ImportChoice choice(Map<String, GroupChoice> groups) {
    return new ImportChoice(
        groups,
        SHANGHAI,
        null,
        Map.of(),
        Set.of("10005005"),
        Set.of("10002002"),
        LegalBasis.CONSENT,
        LocalDate.parse("2026-02-01"));
  }

  private static ImportChoice columns(Map<String, String> uses) {
    return new ImportChoice(
        Map.of(), SHANGHAI, null, uses, Set.of(), Set.of(), LegalBasis.CONSENT, LocalDate.EPOCH);
  }

  private static GroupChoice existing(String key) {
    return new GroupChoice.Existing(key);
  }

  private Upload ready(Arrival file) throws Exception {
    var upload = receive(file);
    runAll();
    var ready = find(upload);
    assertThat(ready.state()).isEqualTo(Upload.State.READY);
    return ready;
  }

  private Upload receive(Arrival file) throws Exception {
    return uploads.receive(TEA, List.of(file), "op");
  }

  private Upload find(Upload upload) throws UnknownUploadException {
    return uploads.find(TEA, upload.id());
  }

  private void runAll() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  private static Arrival qq(String name) throws IOException {
    return new Arrival(name, new ByteArrayResource(Files.readAllBytes(QQ.resolve(name))));
  }

  private static Arrival text(String name, String content) {
    return new Arrival(name, new ByteArrayResource(content.getBytes(UTF_8)));
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, UTF_8)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(
            file.getValue()
                .getBytes(
                    file.getKey().endsWith(".jpg")
                        ? java.nio.charset.StandardCharsets.ISO_8859_1
                        : UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private List<Group> groups() {
    return modules.get(GroupService.class).findAll(TEA);
  }

  private int count(String table) {
    return modules
        .get(JdbcTemplate.class)
        .queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
  }

  private List<String> marked(String mark) {
    return modules
        .get(JdbcTemplate.class)
        .queryForList("SELECT name FROM account WHERE " + mark, String.class);
  }

  private long filesOnDisk() throws IOException {
    try (var files = Files.walk(parent)) {
      return files.filter(file -> file.toString().endsWith(".part")).count();
    }
  }
}
