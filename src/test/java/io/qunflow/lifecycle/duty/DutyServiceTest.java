package io.qunflow.lifecycle.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.AccountLinks;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.shared.Money;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class DutyServiceTest {

  static final CommunityKey TEA = new CommunityKey("tea");

  /** Sunday evening in UTC, Monday already in Shanghai. */
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T17:00:00Z"), ZoneOffset.UTC);

  static final LocalDate WEEK = LocalDate.of(2026, 11, 23);

  static final DutyRule RULE =
      new DutyRule(true, RewardSource.FEE_SHARE, 10, new Money(30000, "CNY"), DayOfWeek.FRIDAY, 2);

  final TestDatabase database = TestDatabases.h2();
  final Modules modules =
      Modules.start(
          database.dataSource(),
          CLOCK,
          "io.qunflow.community",
          "io.qunflow.activity",
          "io.qunflow.lifecycle.duty");
  final DutyService duties = modules.get(DutyService.class);
  final DutyRuleService rules = modules.get(DutyRuleService.class);
  final MemberService members = modules.get(MemberService.class);
  final JdbcTemplate sql = modules.get(JdbcTemplate.class);

  MemberId emoji;
  MemberId rare;

  @BeforeEach
  void aCommunityWithTwoMembers() {
    sql.update("INSERT INTO business_line (line_key, name, created_at_ms) VALUES ('l', '线', 0)");
    for (var key : List.of("tea", "books")) {
      sql.update(
          "INSERT INTO community (community_key, line_key, name, type, time_zone, state,"
              + " created_at_ms) VALUES (?, 'l', '茶友会', 'INTEREST', 'Asia/Shanghai', 'OPEN', 0)",
          key);
    }
    emoji = member("tea", "小明😀");
    rare = member("tea", "𠮷野家");
  }

  @AfterEach
  void close() {
    modules.close();
    database.close();
  }

  @Test
  void keepsTheRuleAgreedLastAndWhoAgreed() throws Exception {
    rules.agree(TEA, 1, RULE, List.of(String.valueOf(emoji.value()), "𠮷野家"));
    var changed =
        new DutyRule(
            false, RewardSource.PARTNER, null, new Money(5000, "CNY"), DayOfWeek.MONDAY, 1);
    rules.agree(TEA, 2, changed, List.of("𠮷野家"));

    assertThat(rules.findLatest(TEA)).contains(changed);
    assertThat(members.findAgreedToDuty(TEA)).containsExactly(rare);
    assertThat(count("SELECT COUNT(*) FROM duty_rule WHERE fee_share_percent = 10")).isOne();
    assertThat(rules.findMemberChoices(TEA)).containsExactly(new MemberChoice(rare, "𠮷野家", true));
  }

  @Test
  void recordsNothingWhenSomeoneOnTheListIsNoMember() {
    var stranger = member("books", "书虫");

    assertThatThrownBy(
            () ->
                rules.agree(
                    TEA, 1, RULE, List.of("𠮷野家", "没有这人", String.valueOf(stranger.value()))))
        .isInstanceOf(UnknownDutyMemberException.class)
        .hasMessageContaining("没有这人")
        .hasMessageContaining(String.valueOf(stranger.value()));

    assertThat(rules.findLatest(TEA)).isEmpty();
    assertThat(members.findAgreedToDuty(TEA)).isEmpty();
  }

  @Test
  void asksEachOnceAWeekUntilNobodyIsLeft() throws Exception {
    rules.agree(TEA, 1, RULE, List.of("小明😀", "𠮷野家"));

    assertThat(duties.chooseNext(TEA, List.of()))
        .contains(new DutyChoice(WEEK, emoji, "小明😀", true));
    assertThat(duties.chooseNext(TEA, List.of()))
        .as("asked again")
        .map(DutyChoice::member)
        .contains(emoji);
    duties.recordAnswer(TEA, WEEK, emoji, InvitationOutcome.DECLINED);
    assertThat(duties.chooseNext(TEA, List.of())).map(DutyChoice::member).contains(rare);
    duties.recordAnswer(TEA, WEEK, rare, InvitationOutcome.SILENT);

    assertThat(duties.chooseNext(TEA, List.of())).isEmpty();
    assertThat(
            sql.queryForList(
                "SELECT outcome FROM duty_invitation ORDER BY member_id", String.class))
        .containsExactly("DECLINED", "SILENT");
  }

  @Test
  void choosesByTheRecordedShifts() throws Exception {
    rules.agree(TEA, 1, RULE, List.of("小明😀", "𠮷野家"));
    duties.recordShift(new DutyShift(TEA, WEEK.minusWeeks(1), emoji, "李雷"), 1);
    duties.recordShift(new DutyShift(TEA, WEEK.minusWeeks(2), rare, "李雷"), 1);

    assertThat(duties.chooseNext(TEA, List.of())).map(DutyChoice::member).contains(rare);
  }

  @Test
  void whoServedUnderALinkedAccountHasServed() throws Exception {
    rules.agree(TEA, 1, RULE, List.of("小明😀", "𠮷野家"));
    var other = member("tea", "小明的小号");
    duties.recordShift(new DutyShift(TEA, WEEK.minusWeeks(1), other, "李雷"), 1);
    assertThat(duties.chooseNext(TEA, List.of())).map(DutyChoice::member).contains(emoji);

    modules.get(AccountLinks.class).link(other, emoji, "yunying");

    assertThat(duties.chooseNext(TEA, List.of())).map(DutyChoice::member).contains(rare);
    duties.recordShift(new DutyShift(TEA, WEEK, other, null), 1);
    duties.recordShift(new DutyShift(TEA, WEEK.minusWeeks(3), rare, null), 1);
    assertThat(duties.chooseNext(TEA, List.of())).map(DutyChoice::member).contains(rare);
  }

  @Test
  void leavesOutWhoServesThisWeekAlready() throws Exception {
    rules.agree(TEA, 1, RULE, List.of("小明😀"));
    duties.recordShift(new DutyShift(TEA, WEEK, emoji, null), 1);

    assertThat(duties.chooseNext(TEA, List.of())).isEmpty();
  }

  @Test
  void rotatesWithoutStaffFromFourWhoAgreed() throws Exception {
    member("tea", "三");
    member("tea", "四");
    rules.agree(TEA, 1, RULE, List.of("小明😀", "𠮷野家", "三"));
    assertThat(duties.chooseNext(TEA, List.of())).map(DutyChoice::pair).contains(true);

    rules.agree(TEA, 1, RULE, List.of("小明😀", "𠮷野家", "三", "四"));
    assertThat(duties.chooseNext(TEA, List.of())).map(DutyChoice::pair).contains(false);
  }

  @Test
  void keepsAShiftOnceAndTheLastReport() {
    var shift = new DutyShift(TEA, WEEK, emoji, null);
    duties.recordShift(shift, 1);
    duties.recordShift(shift, 1);
    duties.recordReport(shift, new DutyReport(true, false, true, false, "忙", false, null, "等预算"));
    duties.recordReport(
        shift, new DutyReport(true, true, true, true, "都好😀", true, RewardSource.COMPANY, null));

    assertThat(count("SELECT COUNT(*) FROM duty_shift")).isOne();
    assertThat(sql.queryForMap("SELECT report, reward_paid_from, topics_led FROM duty_report"))
        .containsEntry("report", "都好😀")
        .containsEntry("reward_paid_from", "COMPANY")
        .containsEntry("topics_led", true);
  }

  @Test
  void keepsAWeekServedByStaffAlone() {
    var shift = new DutyShift(TEA, WEEK, null, "李雷");
    duties.recordShift(shift, 1);
    duties.recordReport(shift, new DutyReport(false, false, false, true, "平稳", null, null, null));

    assertThat(count("SELECT COUNT(*) FROM duty_report WHERE reward_handed_out IS NULL")).isOne();
  }

  @Test
  void refusesAShiftWithNobody() {
    assertThatThrownBy(() -> new DutyShift(TEA, WEEK, null, " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private MemberId member(String community, String nickname) {
    return new PeopleRows(database.dataSource(), new CommunityKey(community))
        .member(nickname, Platform.OTHER, nickname);
  }

  private int count(String query) {
    return sql.queryForObject(query, Integer.class);
  }
}
