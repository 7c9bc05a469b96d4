package io.qunflow.funnel.publicclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.operations.messaging.incoming.ReportRefused;
import io.qunflow.operations.messaging.incoming.WebhookReceived;
import io.qunflow.shared.ImportException;
import io.qunflow.support.Corpora;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of a meeting tool: who was there, all of it or nothing (P2). */
class AttendanceTest {

  private static final String HEADER = "用户昵称,手机号,入会时间,退会时间\n";

  private ClassWorld world;
  private PublicClass lesson;
  private MemberId anna;
  private MemberId ben;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void twoWhoRegistered() throws Exception {
    world = new ClassWorld(openDatabase());
    lesson = world.open(10);
    anna = world.member("安娜😀");
    ben = world.member("Ben");
    world.registrations.register(lesson.id(), anna, KnownBy.LINK, SignUp.of("+86 138-0000-1111"));
    world.registers(lesson, ben);
    world.clock.set(Instant.parse("2026-11-25T13:35:00Z"));
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void matchesByPhoneThenByNicknameAndListsWhomNobodyKnows() throws Exception {
    var result =
        world.imports(
            lesson,
            HEADER
                + "Anna的手机,13800001111,2026-11-25 20:00:00,2026-11-25 21:30:00\n"
                + "ben,,2026/11/25 20:10,2026/11/25 20:40\n"
                + "讲师的平板,,2026-11-25 19:50:00,\n");

    assertThat(result).isEqualTo(new AttendanceResult(3, 3, 2, 1, 2));
    assertThat(mine(anna).attended()).isTrue();
    assertThat(mine(anna).seconds()).isEqualTo(5400);
    assertThat(mine(ben).joinedAt()).isEqualTo(Instant.parse("2026-11-25T12:10:00Z"));
    assertThat(world.attendees.findUnmatched(lesson.id()))
        .extracting(Attendee::nickname)
        .containsExactly("讲师的平板");
    assertThat(world.classes.find(lesson.id()).state()).isEqualTo(ClassState.HELD);
    assertThat(world.told).endsWith("attended " + lesson.id());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-25 23:59:00, 还没有到：现在是 2026-11-25 21:35, still to come: it is 2026-11-25 21:35 now",
    "2026-11-25T16:00:00Z, 还没有到, still to come",
    "2026-11-20 20:00:00, 不在这场课前后一天之内：应在 2026-11-24 20:00 到, not within a day of this class",
    "2026-12-20 20:00:00, 不在这场课前后一天之内, not within a day of this class: from 2026-11-24 20:00"
  })
  void saysWhetherATimeIsStillToComeOrOfAnotherClass(String joined, String zh, String en) {
    var csv = HEADER + "安娜😀,,2026-11-25 20:00:00,2026-11-25 21:00:00\nBen,,%s,\n";

    assertThatThrownBy(() -> world.imports(lesson, csv.formatted(joined)))
        .isInstanceOfSatisfying(
            ImportException.class,
            refused -> {
              assertThat(refused.errors()).hasSize(1);
              var error = refused.errors().get(0);
              assertThat(error.line()).isEqualTo(3);
              assertThat(error.message().in(Locale.SIMPLIFIED_CHINESE)).contains(joined, zh);
              assertThat(error.message().in(Locale.ENGLISH)).contains(joined, en);
            });
    assertThat(mine(anna).attended()).isFalse();
  }

  @Test
  void theSameListAgainChangesNothingAndTellsNobodyTwice() throws Exception {
    var csv = HEADER + "Ben,,2026-11-25 20:00:00,2026-11-25 21:00:00\n谁,,2026-11-25 20:00:00,-\n";
    world.imports(lesson, csv);
    var before = mine(ben);

    assertThat(world.imports(lesson, csv)).isEqualTo(new AttendanceResult(2, 2, 1, 1, 1));

    assertThat(mine(ben)).isEqualTo(before);
    assertThat(world.count("class_attendee")).isEqualTo(2);
    assertThat(world.told).containsOnlyOnce("attended " + lesson.id());
  }

  @Test
  void whoComesInAgainCountsOnceAndForTheTimeInAll() throws Exception {
    world.imports(
        lesson,
        HEADER
            + "Ben,,2026-11-25 20:00:00,2026-11-25 20:10:00\n"
            + "BEN,,2026-11-25 20:05:00,2026-11-25 20:20:00\n"
            + "ben,,2026-11-25 21:00:00,2026-11-25 21:10:00\n");

    assertThat(mine(ben).seconds()).isEqualTo(30 * 60);
    assertThat(mine(ben).leftAt()).isEqualTo(Instant.parse("2026-11-25T13:10:00Z"));
    assertThat(world.count("class_attendee")).isOne();
  }

  @Test
  void passesOverWhatTheToolWritesAboveAndBesidesAndReadsItsChinese() throws Exception {
    var csv =
        "会议主题,三天学会选茶\n会议号,123 456\n\n"
            + "序号,用户昵称（入会昵称）,企业名称,首次入会时间,最后退会时间,参会时长\n"
            + "1,安娜😀,,2026年11月25日 20:00:00,2026年11月25日 21:00:00,01:00:00\n";

    assertThat(world.imports(lesson, csv).matched()).isOne();
    var chinese = HEADER + "本杰明,,2026-11-25 20:00:00,2026-11-25 21:00:00\n";
    var gbk = chinese.getBytes(Charset.forName("GB18030"));
    world.attendance.importCsv(lesson.id(), new ByteArrayInputStream(gbk));

    assertThat(world.attendees.findUnmatched(lesson.id()))
        .extracting(Attendee::nickname)
        .containsExactly("本杰明");
  }

  /** As Excel saves "Unicode text", and as meeting tools abroad write tables. */
  @ParameterizedTest
  @CsvSource({"'\t', UTF-16LE", "'\t', UTF-16BE", "';', UTF-8", "'\t', UTF-8", "',', GB18030"})
  void readsOtherSeparatorsAndEncodings(String separator, String charset) throws Exception {
    var csv =
        "\uFEFF会议主题：选茶\n"
            + (HEADER + "本杰明,,2026-11-25 20:00:00,2026-11-25 21:00:00\n").replace(",", separator);
    var bytes = csv.getBytes(Charset.forName(charset));

    world.attendance.importCsv(lesson.id(), new ByteArrayInputStream(bytes));

    assertThat(world.attendees.findUnmatched(lesson.id()))
        .extracting(Attendee::nickname)
        .containsExactly("本杰明");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                                            | 1 | 文件是空的",
        "用户昵称,入会时间                                                | 1 | 退会时间",
        "a,b,c                                                         | 1 | 找不到列名",
        "用户昵称,入会时间,退会时间                                         | 1 | 一行也没有",
        "用户昵称,入会时间,退会时间~,2026-11-25 20:00,2026-11-25 21:00        | 2 | 昵称",
        "用户昵称,入会时间,退会时间~Ben,昨天,2026-11-25 21:00                 | 2 | 入会时间“昨天”",
        "用户昵称,入会时间,退会时间~Ben,2026-11-25 20:00,很晚                 | 2 | 退会时间“很晚”",
        "用户昵称,入会时间,退会时间~Ben,2026-11-25 21:00,2026-11-25 20:00    | 2 | 早于",
        "用户昵称,入会时间,退会时间~Ben,2025-11-25 20:00,2025-11-25 21:00    | 2 | 导错了文件",
        "用户昵称,入会时间,退会时间~Ben,2026-11-25 20:00                    | 2 | 2 列",
        "主题,茶~用户昵称,入会时间,退会时间~Ben,2026-13-45 20:00,-            | 3 | 入会时间",
        "用户昵称,入会时间,退会时间~\"Ben,2026-11-25 20:00,-                | 2 | 双引号"
      })
  void refusesAWrongFileByItsLineAndStoresNothing(String csv, long line, String words) {
    var good = csv + (csv.contains("~") ? "~Ben,2026-11-25 20:00,2026-11-25 21:00" : "");

    assertThatThrownBy(() -> world.imports(lesson, good.replace("~", "\n")))
        .isInstanceOfSatisfying(
            ImportException.class,
            e -> {
              assertThat(e.errors().get(0).line()).isEqualTo(line);
              assertThat(e.errors().get(0).message().chinese()).contains(words);
            });
    assertThat(world.count("class_attendee")).isZero();
    assertThat(mine(ben).attended()).isFalse();
    assertThat(world.told).doesNotContain("attended " + lesson.id());
  }

  @Test
  void takesNamesOfEveryKindAsTheyAre() throws Exception {
    var names = new LinkedHashSet<String>(Corpora.NAMES);
    names.addAll(Corpora.SCRIPTS);
    var csv = new StringBuilder(HEADER);
    for (var name : names) {
      var cell = '"' + name.replace("\"", "\"\"") + '"';
      csv.append(cell).append(",,2026-11-25 20:00:00,2026-11-25 21:00:00\n");
    }

    world.imports(lesson, csv.toString());

    assertThat(world.attendees.findUnmatched(lesson.id()))
        .extracting(Attendee::nickname)
        .contains(Corpora.SCRIPTS.get(0).strip());
    assertThat(mine(ben).attended()).isFalse();
  }

  @Test
  void aPersonSaysWhoItWasAlsoOfWhoHadNotRegistered() throws Exception {
    world.imports(lesson, HEADER + "谁,,2026-11-25 20:00:00,2026-11-25 21:00:00\n");
    var carl = world.member("卡尔");
    long who = world.attendees.findUnmatched(lesson.id()).get(0).id();

    world.attendees.match(lesson.id(), who, carl, "yunying");

    assertThat(mine(carl).attended()).isTrue();
    assertThat(world.registrations.count(lesson.id())).isEqualTo(new ClassCounts(3, 0, 0, 1, 0, 0));
    assertThatThrownBy(() -> world.attendees.match(lesson.id(), who, anna, "yunying"))
        .isInstanceOf(UnknownAttendeeException.class);
    world.imports(lesson, HEADER + "谁,,2026-11-25 20:00:00,2026-11-25 21:30:00\n");
    assertThat(mine(carl).seconds()).isEqualTo(5400);
  }

  @Test
  void whoIsNoMemberIsTakenOffTheList() throws Exception {
    world.imports(lesson, HEADER + "平板,,2026-11-25 20:00:00,2026-11-25 21:00:00\n");
    long who = world.attendees.findUnmatched(lesson.id()).get(0).id();

    world.attendees.drop(lesson.id(), who);

    assertThat(world.attendees.findUnmatched(lesson.id())).isEmpty();
  }

  @Test
  void aPhoneAmongTheFactsMatchesToo() throws Exception {
    world.get(MemberService.class).recordFact(ben, "手机", "139 1111 2222", "form");

    world.imports(lesson, HEADER + "B,13911112222,2026-11-25 20:00:00,2026-11-25 21:00:00\n");

    assertThat(mine(ben).attended()).isTrue();
  }

  @Test
  void aMeetingToolReportsOneByOne() throws Exception {
    var data =
        "{\"class\":%d,\"name\":\"Ben\",\"join_time\":\"2026-11-25T20:00:00+08:00\",\"leave_time\":\"2026-11-25T21:00:00+08:00\"}"
            .formatted(lesson.id());

    report(data);
    for (var wrong :
        List.of(
            data.replace("Ben", ""),
            data.replace("\"class\":" + lesson.id(), "\"class\":999"),
            data.replace("2026-11-25T20", "2026-11-25X20"))) {
      assertThatThrownBy(() -> report(wrong)).as(wrong).isInstanceOf(ReportRefused.class);
    }

    assertThat(mine(ben).seconds()).isEqualTo(3600);
    assertThat(world.count("class_attendee")).isOne();
  }

  @Test
  void oneWhoCameEarlyIsNotTheList() throws Exception {
    world.clock.set(lesson.startsAt().plusSeconds(60));
    var data =
        "{\"class\":%d,\"name\":\"Ben\",\"join_time\":\"2026-11-25T20:00:00+08:00\",\"leave_time\":\"\"}"
            .formatted(lesson.id());

    report(data);

    assertThat(mine(ben).attended()).isTrue();
    assertThat(world.classes.find(lesson.id()).state()).isEqualTo(ClassState.OPEN);
    assertThat(world.told).doesNotContain("attended " + lesson.id());

    world.clock.set(lesson.endsAt().plus(java.time.Duration.ofMinutes(30)));
    report(data.replace("\"leave_time\":\"\"", "\"leave_time\":\"2026-11-25T21:00:00+08:00\""));

    assertThat(world.classes.find(lesson.id()).state()).isEqualTo(ClassState.HELD);
    assertThat(world.told).contains("attended " + lesson.id());
  }

  @Test
  void whoAskedIsRecordedAndOnlyOfWhoRegistered() throws Exception {
    world.imports(lesson, HEADER + "Ben,,2026-11-25 20:00:00,2026-11-25 21:00:00\n");

    world.attendees.recordQuestion(lesson.id(), ben, " 能分期吗？ ", "yunying");

    assertThat(world.attendees.findQuestions(lesson.id()))
        .extracting(ClassQuestion::member, ClassQuestion::question)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(ben, "能分期吗？"));
    assertThat(world.registrations.count(lesson.id()).asked()).isOne();
    assertThatThrownBy(
            () -> world.attendees.recordQuestion(lesson.id(), world.member("路人"), "多少钱", "yunying"))
        .isInstanceOf(UnknownRegistrationException.class);
    assertThatThrownBy(() -> world.attendees.recordQuestion(lesson.id(), ben, " ", "yunying"))
        .isInstanceOf(InvalidPublicClassException.class);
  }

  @Test
  void aClassThatWasCalledOffTakesNoList() throws Exception {
    world.clock.set(ClassWorld.NOON);
    world.changes.callOff(lesson.id());

    assertThatThrownBy(
            () -> world.imports(lesson, HEADER + "Ben,,2026-11-25 20:00:00,2026-11-25 21:00:00\n"))
        .isInstanceOf(ClassClosedException.class);
  }

  @Test
  void readsTheReportOfZoom() throws Exception {
    var csv =
        "\uFEFF\"Name (original name)\",\"Email\",\"Join time\",\"Leave time\",\"Duration (minutes)\"\n"
            + "\"Ben\",\"\",\"11/25/2026 08:00:00 PM\",\"11/25/2026 09:00:00 PM\",\"60\"\n"
            + "\"Ben\",\"\",\"11/25/2026 09:10:00 PM\",\"11/25/2026 09:20:00 PM\",\"10\"\n";

    assertThat(world.imports(lesson, csv)).isEqualTo(new AttendanceResult(2, 1, 1, 0, 1));

    assertThat(mine(ben).seconds()).isEqualTo(70 * 60);
    assertThat(mine(ben).joinedAt()).isEqualTo(Instant.parse("2026-11-25T12:00:00Z"));
  }

  @Test
  void aReportCostsTheSameHoweverManyRegistered() throws Exception {
    var few = world.statements.of(() -> report("Ben", ""));
    for (int i = 0; i < 40; i++) {
      world.attendees.match(lesson.id(), stranger(i), world.member("成员" + i), "yunying");
    }

    var many = world.statements.of(() -> report("安娜😀", ""));

    assertThat(many).isEqualTo(few);
    assertThat(mine(anna).attended()).isTrue();
  }

  @Test
  void aReportIsMatchedAsAListIs() throws Exception {
    world.get(MemberService.class).recordFact(ben, "手机", "+86 139-1111-2222", "form");

    assertThat(report("谁的手机", "13911112222")).isTrue();
    assertThat(report("anna", "138 0000 1111")).isTrue();
    assertThat(report("谁", "")).isFalse();
    world.registers(reopened(), world.member("BEN"));
    world.clock.set(Instant.parse("2026-11-25T13:35:00Z"));
    assertThat(report("ben", "")).as("two are called so").isFalse();

    assertThat(mine(ben).attended()).isTrue();
    assertThat(mine(anna).attended()).isTrue();
    assertThat(world.attendees.findUnmatched(lesson.id()))
        .extracting(Attendee::nickname)
        .containsExactlyInAnyOrder("谁", "ben");
  }

  @Test
  void aReportKnowsANameWithWideSpacesAsAListDoes() throws Exception {
    var cloud = world.member("阿云");
    world.registers(reopened(), cloud);
    world.sql.update("UPDATE member SET nickname = ? WHERE id = ?", "\u3000阿云Y\t", cloud.value());
    world.clock.set(Instant.parse("2026-11-25T13:35:00Z"));

    assertThat(report("阿云", "")).isFalse();
    assertThat(report("阿云y", "")).isTrue();

    assertThat(mine(cloud).attended()).isTrue();
  }

  @Test
  void aLongListTakesFewStatements() throws Exception {
    var csv = new StringBuilder(HEADER);
    for (int i = 0; i < 1200; i++) {
      csv.append("路人").append(i).append(",,2026-11-25 20:00:00,2026-11-25 21:00:00\n");
    }
    csv.append("Ben,,2026-11-25 20:00:00,2026-11-25 21:00:00\n");

    var cost = world.statements.of(() -> world.imports(lesson, csv.toString()));

    assertThat(cost.statements()).isLessThan(25);
    assertThat(world.count("class_attendee")).isEqualTo(1201);
    assertThat(mine(ben).attended()).isTrue();
  }

  private boolean report(String name, String phone) throws Exception {
    return world.attendance.report(
        lesson.id(), name, phone, "2026-11-25 20:00:00", "2026-11-25 21:00:00");
  }

  private long stranger(int number) throws Exception {
    report("路人" + number, "");
    return world.attendees.findUnmatched(lesson.id()).get(0).id();
  }

  /** Before it began. */
  private PublicClass reopened() {
    world.clock.set(ClassWorld.NOON);
    world.sql.update("UPDATE public_class SET state = 'OPEN' WHERE id = ?", lesson.id());
    return lesson;
  }

  private void report(String data) {
    world.modules.publish(
        new WebhookReceived(
            ClassWorld.TEA,
            "tencent",
            "w-1",
            "class.attendance",
            Optional.empty(),
            data,
            world.clock.instant()));
  }

  private Registration mine(MemberId member) {
    return world.registrations.find(lesson.id(), member).orElseThrow();
  }
}
