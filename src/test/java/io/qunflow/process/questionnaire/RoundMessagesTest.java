package io.qunflow.process.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.GroupService;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.lifecycle.questionnaire.Answers;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.round.AnswerSheets;
import io.qunflow.lifecycle.questionnaire.round.RoundOrder;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.membership.consent.Consents;
import io.qunflow.membership.segment.Segments;
import io.qunflow.operations.link.GroupLinks;
import io.qunflow.operations.messaging.LiveValues;
import io.qunflow.operations.messaging.MessageDetail;
import io.qunflow.operations.messaging.Outbox;
import io.qunflow.operations.messaging.Sheet;
import io.qunflow.operations.messaging.template.Templates;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** L2.5: what a round says, to whom, and to whom no more; with the outbox as it is. */
class RoundMessagesTest {

  static final CommunityKey TEA = new CommunityKey("tea");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.UTC); // in Shanghai

  static final Questionnaire ASKED =
      new Questionnaire(
          "茶友信息",
          "zh",
          "",
          "",
          7,
          List.of(
              Question.of("visits", QuestionKind.NUMBER, "上周来了几次？").withUse("定约局的时间", "visits")));

  final Later later = new Later();
  TestDatabase database;
  Modules modules;
  JdbcTemplate sql;
  PeopleRows people;
  Rounds rounds;
  RoundMessages messages;
  RoundProcesses processes;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void start() throws Exception {
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(),
            NOON,
            List.of(later),
            "io.qunflow.community",
            "io.qunflow.lifecycle.questionnaire",
            "io.qunflow.membership.consent",
            "io.qunflow.membership.segment",
            "io.qunflow.operations.link",
            "io.qunflow.operations.messaging");
    sql = new JdbcTemplate(database.dataSource());
    people = new PeopleRows(database.dataSource(), TEA);
    rounds = modules.get(Rounds.class);
    var communities = modules.get(CommunityService.class);
    communities.create(new NewCommunity("tea", "茶友会", "interest", "Asia/Shanghai", null));
    later.names = new SilentNames(rounds, modules.get(Segments.class), modules.get(Consents.class));
    messages =
        new RoundMessages(
            modules.get(Outbox.class),
            modules.get(GroupLinks.class),
            modules.get(Templates.class),
            modules.get(Questionnaires.class),
            communities,
            modules.get(GroupService.class),
            new RoundProperties(
                List.of(), 3, Duration.ofDays(60), 5, Duration.ofDays(30), Duration.ofDays(7)));
    processes = new RoundProcesses(mock(ProcessStarter.class), communities, rounds, messages);
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  @Test
  void aReminderInAGroupAddressesByNameOnlyWhoHasNotAnsweredByThen() throws Exception {
    var anna = member("安娜😀");
    var ming = member("小明");
    var wang = member("王五");
    long round = sent("manual", true, anna, ming, wang);
    answer(round, ming);
    remind(round);

    assertThat(post().body()).contains("还没收到：@王五 @安娜😀\n").doesNotContain("小明");
    assertThat(post().body()).contains("“茶友信息”").contains("/g/").doesNotContain("/m/");
    answer(round, wang);
    assertThat(post().body()).as("when it goes out").contains("还没收到：@安娜😀\n");
    assertThat(sql.queryForList("SELECT shared_values FROM message_order", String.class))
        .as("nobody's name is kept")
        .noneMatch(values -> values.contains("安娜"));
  }

  @Test
  void aReminderInAGroupIsTakenBackWhenNobodyIsLeft() throws Exception {
    var anna = member("安娜");
    var ming = member("小明");
    long round = sent("manual", true, anna, ming);
    answer(round, anna);
    remind(round);
    processes.answered(rounds.find(round), anna);
    assertThat(due()).as("one is left").hasSize(1);

    answer(round, ming);
    processes.answered(rounds.find(round), ming);

    assertThat(due()).isEmpty();
  }

  @Test
  void namesAtMostThirtyAndSaysHowManyThereAre() throws Exception {
    var all = new MemberId[40];
    for (int i = 0; i < all.length; i++) {
      all[i] = member("茶友" + (i + 1));
    }
    long round = sent("manual", true, all);
    remind(round);

    assertThat(post().body()).contains("还没收到：@茶友40 ", "@茶友11 等 40 位\n").doesNotContain("@茶友10 ");
    assertThat(later.find("round:" + round, "en").get("silent")).endsWith("@茶友11 and 10 more");
  }

  @Test
  void namesNobodyWhoWantsNoMessagesAndNothingThatCommandsAPlatform() throws Exception {
    var anna = member("安娜");
    var all = member("<at user_id=\"all\">\n大家😀");
    var number = member("13812345678");
    long round = sent("manual", true, anna, all, number);
    modules.get(Consents.class).optOut(anna, Consents.ALL_CHANNELS, "door");
    remind(round);

    assertThat(post().body())
        .contains("@138****5678 @at user id=\"all\" 大家😀 等 3 位\n")
        .doesNotContain("安娜", "13812345678", "<", ">");
  }

  @Test
  void aReminderToEachMemberGoesOnlyToWhoHasNotAnswered() throws Exception {
    var anna = member("安娜");
    var ming = member("小明");
    long round = sent("inbox", false, anna, ming);
    answer(round, ming);

    remind(round);

    assertThat(receivers("round:%d:remind:1".formatted(round), "Q")).containsExactly(anna.value());
  }

  @Test
  void whoWasTakenOutByMistakeIsInvitedAfterAll() throws Exception {
    var anna = member("安娜");
    var ming = member("小明");
    var wang = member("王五");
    long round = sent("inbox", false, anna, ming, wang);
    var invitation = "round:%d:invite".formatted(round);
    correct(round, anna);
    assertThat(receivers(invitation, "X")).containsExactly(ming.value(), wang.value());
    answer(round, wang);

    correct(round, anna, ming, wang);

    assertThat(receivers(invitation, "Q")).containsExactly(anna.value(), ming.value());
    assertThat(receivers(invitation, "X"))
        .as("who has answered meanwhile is not invited any more")
        .containsExactly(wang.value());
  }

  @Test
  void whatAPersonSkippedStaysSkipped() throws Exception {
    var anna = member("安娜");
    long round = sent("inbox", false, anna);
    sql.update("UPDATE message SET state = 'X', reason = 'skipped'");

    messages.invite(rounds.find(round), rounds.notOpened(round));

    assertThat(receivers("round:%d:invite".formatted(round), "X")).containsExactly(anna.value());
  }

  private void correct(long round, MemberId... members) throws Exception {
    rounds.correctAudience(round, Optional.empty(), select(members));
    messages.takeBack(rounds.find(round), Optional.of(rounds.noLongerAsked(round)));
    messages.invite(rounds.find(round), rounds.notOpened(round));
  }

  private long sent(String channel, boolean toGroups, MemberId... members) throws Exception {
    long asked = modules.get(Questionnaires.class).create(TEA, ASKED, "yunying");
    long round =
        rounds.open(
            new RoundOrder(
                TEA,
                asked,
                1,
                Optional.empty(),
                NOON.instant().plus(Duration.ofDays(5)),
                Optional.empty(),
                channel,
                toGroups,
                "yunying"));
    rounds.send(round, select(members));
    messages.invite(rounds.find(round), rounds.notOpened(round));
    if (toGroups) {
      sql.update("UPDATE message SET state = 'S', settled_at_ms = 0");
    }
    return round;
  }

  private void remind(long round) throws Exception {
    int number = rounds.beginReminder(round);
    messages.remind(rounds.find(round), number, rounds.notAnswered(round));
  }

  private void answer(long round, MemberId member) throws Exception {
    var sheets = modules.get(AnswerSheets.class);
    sheets.submit(sheets.open(round, member).id(), Answers.of("visits", "3"));
  }

  private MessageDetail post() {
    assertThat(due()).hasSize(1);
    return due().get(0);
  }

  private List<MessageDetail> due() {
    return modules.get(Sheet.class).findDue(Optional.of(TEA), TODAY);
  }

  private List<Long> receivers(String order, String state) {
    return sql.queryForList(
        "SELECT member_id FROM message_delivery WHERE order_key = ? AND state = ? ORDER BY 1",
        Long.class,
        order,
        state);
  }

  private MemberId member(String nickname) {
    return people.member(nickname, Platform.WECOM, "wm-" + nickname);
  }

  private static MemberSelect select(MemberId... members) {
    return new MemberSelect(
        "SELECT id AS member_id FROM member WHERE id IN (:ids)",
        Map.of("ids", List.of(members).stream().map(MemberId::value).toList()));
  }

  /** Stands in until the names can be looked up. */
  static final class Later implements LiveValues {

    SilentNames names;

    @Override
    public Map<String, String> find(String about, String language) {
      return names.find(about, language);
    }
  }
}
