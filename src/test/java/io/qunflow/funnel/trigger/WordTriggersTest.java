package io.qunflow.funnel.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.MemberId;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.membership.consent.ConsentPurpose;
import io.qunflow.membership.consent.Consents;
import io.qunflow.support.Modules;
import io.qunflow.support.Statements;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Touch in context, down to the daily sheet (F6). */
class WordTriggersTest {

  private static final CommunityKey TEA = new CommunityKey("tea");

  private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-22T04:00:00Z"));
  private final List<MemberId> members = new ArrayList<>();
  private TestDatabase database;
  private Statements statements;
  private Modules modules;
  private JdbcTemplate sql;
  private PeopleRows rows;
  private WordTriggers triggers;
  private TriggerLook look;
  private long group;
  private int said;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void aGroupOfTwenty() throws Exception {
    database = openDatabase();
    statements = new Statements(database.dataSource());
    modules =
        Modules.start(
            statements,
            clock,
            "io.qunflow.community",
            "io.qunflow.membership.consent",
            "io.qunflow.membership.segment",
            "io.qunflow.operations.link",
            "io.qunflow.operations.messaging",
            "io.qunflow.funnel.trigger");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    sql = new JdbcTemplate(database.dataSource());
    rows = new PeopleRows(database.dataSource(), TEA);
    for (int i = 0; i < 20; i++) {
      members.add(rows.member("m" + i, Platform.WECOM, "a" + i));
    }
    group =
        rows.insert(
            "INSERT INTO chat_group (community_key, group_key, name, platform, layer,"
                + " created_at_ms) VALUES ('tea', 'g1', '1群', 'WECOM', 'BASE', 0)");
    triggers = modules.get(WordTriggers.class);
    look = modules.get(TriggerLook.class);
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  private long listenFor(String words, int most) throws Exception {
    return triggers.write(TEA, new NewTrigger("camp", words, "周四晚上有公开课", most), "yunying");
  }

  private void says(int member, String text) {
    says(member, text, clock.instant());
  }

  private void says(int member, String text, Instant at) {
    sql.update(
        "INSERT INTO activity_event (group_id, external_id, account_id, kind, occurred_at_ms, text)"
            + " SELECT ?, ?, a.id, 'message', ?, ? FROM account a WHERE a.member_id = ?",
        group,
        "e" + said++,
        at.toEpochMilli(),
        text,
        members.get(member).value());
  }

  private List<Map<String, Object>> sheet() {
    return sql.queryForList(
        "SELECT d.member_id, d.channel, d.state, d.kind FROM message_delivery d"
            + " WHERE d.order_key LIKE 'trigger:%' ORDER BY d.message_id");
  }

  @Test
  void aWordPutsAReplyOnTheDailySheetAndSendsNothing() throws Exception {
    listenFor("多少钱、怎么报名", 5);
    says(3, "请问这个课多少钱😀");
    says(4, "今天天气不错");

    assertThat(look.look(TEA)).isEqualTo(1);

    assertThat(sheet())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("member_id", members.get(3).value())
                    .containsEntry("channel", "manual")
                    .containsEntry("state", "Q"));
    var proposal = triggers.findProposals(TEA, 10).get(0);
    assertThat(proposal.phrase()).isEqualTo("多少钱");
    assertThat(proposal.nickname()).isEqualTo("m3");
    assertThat(proposal.group()).isEqualTo("1群");
    assertThat(proposal.text()).contains("请问这个课多少钱😀");
    assertThat(proposal.message()).contains("Q");
  }

  @Test
  void aMessageProposesAtMostOnceHoweverOftenItIsLookedAtAndHoweverManyWordsItHolds()
      throws Exception {
    listenFor("多少钱、报名", 5);
    listenFor("报名", 5);
    says(0, "多少钱？怎么报名？报名！");

    assertThat(look.look(TEA)).isEqualTo(1);
    assertThat(look.look(TEA)).isZero();
    sql.update("UPDATE trigger_look SET last_event = 0");
    assertThat(look.look(TEA)).as("as if the look before was lost").isZero();

    assertThat(sheet()).hasSize(1);
  }

  @Test
  void eachTriggerProposesSoManyADay() throws Exception {
    listenFor("多少钱", 3);
    listenFor("时间", 2);
    for (int i = 0; i < 8; i++) {
      says(i, "多少钱");
    }
    for (int i = 8; i < 16; i++) {
      says(i, "上课时间？");
    }

    assertThat(look.look(TEA)).isEqualTo(5);
    says(17, "多少钱");
    assertThat(look.look(TEA)).as("the day is used up").isZero();
    clock.advance(Duration.ofDays(1));
    says(18, "多少钱");
    assertThat(look.look(TEA)).isEqualTo(1);
  }

  @Test
  void aMemberIsLeftAloneForThreeDays() throws Exception {
    listenFor("多少钱", 50);
    says(0, "多少钱");
    says(0, "到底多少钱");
    look.look(TEA);
    clock.advance(Duration.ofDays(2));
    says(0, "多少钱啊");
    look.look(TEA);
    assertThat(sheet()).hasSize(1);

    clock.advance(Duration.ofDays(2));
    says(0, "多少钱啊");
    look.look(TEA);

    assertThat(sheet()).hasSize(2);
  }

  @Test
  void wordsAreTakenLiterallyInUpperOrLowerCase() throws Exception {
    listenFor("100%_x, VIP", 50);
    says(0, "100 yuan xx");
    says(1, "我要100%_X");
    says(2, "怎么成为vip");

    look.look(TEA);

    assertThat(sheet())
        .extracting(row -> row.get("member_id"))
        .containsExactlyInAnyOrder(members.get(1).value(), members.get(2).value());
  }

  @Test
  void oldMessagesOurOwnPeopleAndWhatWasThereBeforeProposeNothing() throws Exception {
    says(0, "多少钱");
    listenFor("多少钱", 50);
    says(1, "多少钱", clock.instant().minus(TriggerLook.FRESH).minusMillis(1));
    says(2, "多少钱");
    sql.update("UPDATE account SET staff = TRUE WHERE name = 'a2'");

    assertThat(look.look(TEA)).isZero();
    says(3, "多少钱", clock.instant().minus(TriggerLook.FRESH));
    assertThat(look.look(TEA)).isEqualTo(1);
  }

  /** Any account of ours, not only the one that speaks. */
  @Test
  void aPrivateAccountOfOneOfUsProposesNothing() throws Exception {
    listenFor("多少钱", 50);
    rows.account(members.get(0), Platform.QQ, "work");
    sql.update("UPDATE account SET staff = TRUE WHERE name = 'work'");
    sql.update(
        "INSERT INTO activity_event (group_id, external_id, account_id, kind, occurred_at_ms, text)"
            + " SELECT ?, 'private', a.id, 'message', ?, '多少钱' FROM account a WHERE a.name = 'a0'",
        group,
        clock.millis());

    assertThat(look.look(TEA)).isZero();
  }

  @Test
  void whoWasAnsweredUnderAnotherNameIsLeftAloneToo() throws Exception {
    listenFor("多少钱", 50);
    says(0, "多少钱");
    look.look(TEA);
    sql.update(
        "INSERT INTO account_link (community_key, account_id, from_member_id, to_member_id,"
            + " linked_by, linked_at_ms) SELECT 'tea', id, member_id, ?, 'yunying', 0 FROM account"
            + " WHERE name = 'a0'",
        members.get(1).value());
    sql.update("UPDATE account SET member_id = ? WHERE name = 'a0'", members.get(1).value());
    sql.update("UPDATE account SET member_id = ? WHERE name = 'a1'", members.get(0).value());
    clock.advance(Duration.ofDays(1));
    says(1, "多少钱");

    assertThat(look.look(TEA)).isZero();
  }

  @Test
  void aReplyThatNobodySentInTimeLeavesTheSheet() throws Exception {
    listenFor("多少钱", 50);
    says(0, "多少钱");
    look.look(TEA);
    clock.advance(TriggerLook.FRESH);
    look.look(TEA);
    assertThat(sheet()).extracting(row -> row.get("state")).containsExactly("Q");

    clock.advance(Duration.ofMillis(1));
    look.look(TEA);

    assertThat(sheet()).extracting(row -> row.get("state")).containsExactly("X");
  }

  @Test
  void whatWaitsIsTakenBackWhenItsWordsChangeOrItIsTurnedOff() throws Exception {
    long changed = listenFor("多少钱", 50);
    long off = listenFor("报名", 50);
    listenFor("时间", 50);
    says(0, "多少钱");
    says(1, "报名");
    says(2, "时间");
    look.look(TEA);

    triggers.change(TEA, changed, new NewTrigger("", "多少钱", "5,800 元", 50), "yunying");
    triggers.switchTo(TEA, off, WordTriggers.Listening.OFF, "yunying");

    assertThat(sheet()).extracting(row -> row.get("state")).containsExactly("X", "X", "Q");
  }

  @Test
  void aRetiredCommunityHasNothingOnTheSheetAndListensNoMore() throws Exception {
    long id = listenFor("多少钱", 50);
    says(0, "多少钱");
    look.look(TEA);
    says(1, "多少钱");

    modules.get(CommunityService.class).changeState(TEA, CommunityState.RETIRED);

    assertThat(sheet()).extracting(row -> row.get("state")).containsExactly("X");
    assertThat(look.look(TEA)).as("a look that began before").isZero();
    assertThatThrownBy(() -> listenFor("报名", 5))
        .isInstanceOf(TriggerCommunityRetiredException.class);
    assertThatThrownBy(() -> triggers.switchTo(TEA, id, WordTriggers.Listening.ON, "yunying"))
        .isInstanceOf(TriggerCommunityRetiredException.class);
  }

  /** Who asks may be answered; who said no to offers is not answered with one, nor later. */
  @Test
  void whoSaidNoToOffersIsNotAnsweredWithOne() throws Exception {
    triggers.write(TEA, new NewTrigger("camp", "多少钱", "5,800 元", 50), "yunying");
    triggers.write(TEA, new NewTrigger("", "几点", "晚上八点", 50), "yunying");
    refuseOffers(0);
    refuseOffers(1);
    says(0, "多少钱");
    says(1, "几点");
    says(2, "多少钱");
    look.look(TEA);
    assertThat(sheet()).extracting(row -> row.get("state")).containsExactly("X", "Q", "Q");

    refuseOffers(2);
    look.look(TEA);

    assertThat(sheet()).extracting(row -> row.get("state")).containsExactly("X", "Q", "X");
  }

  private void refuseOffers(int member) {
    modules
        .get(Consents.class)
        .state(members.get(member), ConsentPurpose.MARKETING, false, "1", "test");
  }

  @Test
  void whatCameInWhileNobodyListenedIsPassedOver() throws Exception {
    long id = listenFor("多少钱", 50);
    triggers.switchTo(TEA, id, WordTriggers.Listening.OFF, "yunying");
    says(0, "多少钱");
    triggers.switchTo(TEA, id, WordTriggers.Listening.ON, "yunying");
    assertThat(look.look(TEA)).isZero();

    triggers.switchTo(TEA, id, WordTriggers.Listening.OFF, "yunying");
    says(1, "报名");
    listenFor("报名", 50);
    assertThat(look.look(TEA)).isZero();
    says(2, "报名");
    assertThat(look.look(TEA)).isEqualTo(1);
  }

  /** Turned on a second time, it does not skip what nobody has looked at yet. */
  @Test
  void whileAnyListensNothingIsPassedOver() throws Exception {
    long id = listenFor("多少钱", 50);
    says(0, "多少钱");
    triggers.switchTo(TEA, id, WordTriggers.Listening.ON, "yunying");
    listenFor("报名", 50);

    assertThat(look.look(TEA)).isEqualTo(1);
  }

  @Test
  void twoWhoWriteTheFirstTriggerAtOnceBothKeepTheirs() throws Exception {
    var ready = new CyclicBarrier(2);
    var both = Executors.newFixedThreadPool(2);
    try {
      var done =
          both.invokeAll(List.of(() -> writeAtOnce(ready, "多少钱"), () -> writeAtOnce(ready, "报名")));
      for (var one : done) {
        one.get();
      }
    } finally {
      both.shutdownNow();
    }

    assertThat(triggers.findAll(TEA)).hasSize(2);
    says(0, "报名");
    assertThat(look.look(TEA)).isEqualTo(1);
  }

  private Long writeAtOnce(CyclicBarrier ready, String words) throws Exception {
    ready.await();
    return listenFor(words, 5);
  }

  @Test
  void whatIsTurnedOffListensNoLonger() throws Exception {
    long id = listenFor("多少钱", 50);
    triggers.switchTo(TEA, id, WordTriggers.Listening.OFF, "yunying");
    says(0, "多少钱");

    assertThat(look.look(TEA)).isZero();
    assertThat(look.findListening()).isEmpty();

    triggers.switchTo(TEA, id, WordTriggers.Listening.ON, "yunying");
    assertThat(look.findListening()).containsExactly(TEA);
  }

  @Test
  void aChangedTriggerListensForItsNewWords() throws Exception {
    long id = listenFor("多少钱", 50);
    triggers.change(TEA, id, new NewTrigger("", "学费\n价格", "看置顶", 2), "zhangsan");

    assertThat(triggers.findAll(TEA))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.phrases()).containsExactly("学费", "价格");
              assertThat(one.changedBy()).isEqualTo("zhangsan");
            });
    says(0, "多少钱");
    says(1, "学费呢");
    assertThat(look.look(TEA)).isEqualTo(1);
  }

  @Test
  void refusesWhatWouldProposeTooMuchOrNothing() {
    var wrong =
        List.of(
            new NewTrigger("", "", "回", 5),
            new NewTrigger("", "价", "回", 5),
            new NewTrigger("", "多少钱", " ", 5),
            new NewTrigger("", "多少钱", "{{nickname}} 你好", 5),
            new NewTrigger("", "多少钱", "回", 0),
            new NewTrigger("", "多少钱", "回", 51));

    for (var given : wrong) {
      assertThatThrownBy(() -> triggers.write(TEA, given, "yunying"))
          .isInstanceOf(InvalidTriggerException.class);
    }
    assertThatThrownBy(() -> triggers.change(TEA, 99, new NewTrigger("", "多少钱", "回", 5), "yunying"))
        .isInstanceOf(UnknownTriggerException.class);
    assertThat(triggers.findAll(TEA)).isEmpty();
  }

  /** Statements do not grow with the messages; what is proposed is capped. */
  @Test
  void manyMessagesTakeAsManyStatementsAsFew() throws Exception {
    listenFor("多少钱", 1);
    says(0, "多少钱");
    look.look(TEA);
    says(1, "多少钱");
    clock.advance(Duration.ofDays(4));
    look.look(TEA);
    says(0, "多少钱");
    int few = statements.of(() -> look.look(TEA)).statements();
    clock.advance(Duration.ofDays(4));
    for (int i = 0; i < 400; i++) {
      says(i % 20, i % 2 == 0 ? "多少钱" : "你好");
    }

    look.look(TEA);
    clock.advance(Duration.ofDays(4));
    look.look(TEA);
    for (int i = 0; i < 400; i++) {
      says(i % 20, i % 2 == 0 ? "多少钱" : "你好");
    }
    assertThat(statements.of(() -> look.look(TEA)).statements()).isEqualTo(few);
    assertThat(sheet()).hasSize(4);
  }
}
