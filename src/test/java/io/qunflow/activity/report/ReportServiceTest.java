package io.qunflow.activity.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.activity.ActivityImportService;
import io.qunflow.activity.ProgressListener;
import io.qunflow.activity.figure.Figure;
import io.qunflow.activity.figure.IsoWeek;
import io.qunflow.activity.figure.WeekMarks;
import io.qunflow.activity.report.Unknown.Kind;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.GroupService;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.NewGroup;
import io.qunflow.community.UnknownGroupException;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class ReportServiceTest {

  private static final CommunityKey TEA = new CommunityKey("tea");
  private static final Instant NOW = Instant.parse("2026-11-18T04:00:00Z");

  private TestDatabase database;
  private Modules modules;
  private ReportService reports;

  @BeforeEach
  void threeWeeksInOneOfTwoGroups() throws Exception {
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(),
            Clock.fixed(NOW, ZoneOffset.UTC),
            "io.qunflow.community",
            "io.qunflow.activity");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    modules.get(GroupService.class).create(TEA, new NewGroup("2", "2群", null, null, null, null));
    reports = modules.get(ReportService.class);
    bringIn(
        """
        external_id,sent_at,member,kind,text,reply_to
        1,2026-11-02T09:00:00+08:00,阿岩,message,水温多少？,none
        2,2026-11-02T10:00:00+08:00,青瓷,message,八十五度,1
        3,2026-11-10T09:00:00+08:00,青瓷,message,谁有好茶？,none
        4,2026-11-11T09:00:00+08:00,阿岩,message,早,none
        5,2026-11-15T21:00:00+08:00,小满,joined,,
        6,2026-11-16T09:00:00+08:00,阿岩,message,新的一周,none
        """);
  }

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  @Test
  void theHeadlineIsTheLastWholeWeekAndItsForerunnerStandsBeside() throws Exception {
    var report = report(null, 12);

    assertThat(report.headline().figures().week()).isEqualTo(new IsoWeek(2026, 46));
    assertThat(report.headline().complete()).isTrue();
    assertThat(report.headline().figures().find(Figure.MESSAGES).orElseThrow().value())
        .isEqualByComparingTo("2");
    assertThat(report.before().orElseThrow().week()).isEqualTo(new IsoWeek(2026, 45));
    assertThat(report.weeks()).extracting(w -> w.week().week()).containsExactly(45, 46, 47);
    assertThat(report.period().dataUntil()).isEqualTo(LocalDate.of(2026, 11, 16));
  }

  @Test
  void aShorterPeriodKeepsTheLastWeeksAndTheirLists() throws Exception {
    var report = report(null, 1);

    assertThat(report.weeks()).extracting(w -> w.week().week()).containsExactly(47);
    assertThat(report.questionCount()).isZero();
    assertThat(report(null, 4).questionCount()).isEqualTo(1);
    assertThat(report(null, 0).weeks()).hasSize(3);
  }

  @Test
  void listsAgreeWithEachOther() throws Exception {
    var report = report("1", 12);

    assertThat(report.questions()).extracting(OpenQuestion::nickname).containsExactly("青瓷");
    assertThat(report.newcomers()).extracting(Newcomer::nickname).containsExactly("小满");
    assertThat(report.ties().ties()).hasSize(1);
    assertThat(report.hours().sum()).isEqualTo(5).isEqualTo(report.talkers().messages());
    assertThat(report.noise().limit()).isEqualTo(999);
  }

  @Test
  void saysWhatIsNotKnown() throws Exception {
    assertThat(report(null, 12).unknown())
        .extracting(Unknown::kind)
        .containsExactly(
            Kind.GROUP_WITHOUT_DATA, Kind.STAFF, Kind.MEMBERS_BY_EVENTS, Kind.CONTENT, Kind.TALKS);

    var members = modules.get(MemberService.class);
    members.markStaff(members.findByNickname(TEA, "阿岩").orElseThrow());
    var marked = report("1", 12);

    assertThat(marked.unknown())
        .extracting(Unknown::kind)
        .doesNotContain(Kind.STAFF, Kind.GROUP_WITHOUT_DATA);
    assertThat(marked.talkers().ordinary()).extracting(Talker::nickname).containsExactly("青瓷");
  }

  @Test
  void aHeadCountAloneIsAReport() throws Exception {
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("wechat", "微信群", "interest", "Asia/Shanghai", null));
    var wechat = new CommunityKey("wechat");
    assertThat(reports.find(new ReportOrder(wechat, null, 12), 20)).isEmpty();
    var counted = Instant.parse("2026-11-10T00:00:00Z");
    new JdbcTemplate(database.dataSource())
        .update(
            "INSERT INTO head_count (group_id, counted_at_ms, members, stated_by, stated_at_ms)"
                + " SELECT id, ?, 212, 'anna', 0 FROM chat_group WHERE community_key = 'wechat'",
            counted.toEpochMilli());
    modules.get(WeekMarks.class).markFrom(wechat, counted);

    var report = reports.find(new ReportOrder(wechat, null, 12), 20).orElseThrow();

    assertThat(report.headline().figures().find(Figure.MEMBERS).orElseThrow().value())
        .isEqualByComparingTo("212");
    assertThat(report.questions()).isEmpty();
    assertThat(report.ties().people()).isEmpty();
  }

  @Test
  void aGroupWithoutDataHasNoReportAndAnUnknownOneIsRefused() throws Exception {
    assertThat(reports.find(new ReportOrder(TEA, "2", 12), 20)).isEmpty();
    assertThatThrownBy(() -> reports.find(new ReportOrder(TEA, "9", 12), 20))
        .isInstanceOf(UnknownGroupException.class);
  }

  @Test
  void namesSilencesBetweenImports() throws Exception {
    new JdbcTemplate(database.dataSource())
        .update(
            "UPDATE activity_import_group SET to_ms = ?",
            Instant.parse("2026-11-12T00:00:00Z").toEpochMilli());
    bringIn(
        """
        external_id,sent_at,member,kind,text,reply_to
        7,2026-11-17T09:00:00+08:00,阿岩,message,补上,none
        """);

    var gaps = report(null, 12).unknown().stream().filter(u -> u.kind() == Kind.GAP).toList();

    assertThat(gaps)
        .containsExactly(
            Unknown.days(Kind.GAP, "1群", LocalDate.of(2026, 11, 13), LocalDate.of(2026, 11, 16)));
  }

  private CommunityReport report(String group, int weeks) throws Exception {
    return reports.find(new ReportOrder(TEA, group, weeks), 20).orElseThrow();
  }

  private void bringIn(String csv) throws Exception {
    modules
        .get(ActivityImportService.class)
        .importCsv(
            TEA,
            "1",
            new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
            "茶.csv",
            "anna",
            ProgressListener.NONE);
  }
}
