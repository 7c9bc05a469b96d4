package io.qunflow.membership.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.activity.figure.WeekMarks;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.membership.role.RoleWorld;
import io.qunflow.support.Modules;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Ties counted by hand. */
class RelationsTest {

  /** A Monday morning in Shanghai; the last week that is over begins on the 16th. */
  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

  private static final CommunityKey TEA = new CommunityKey("tea");

  private TestDatabase database;
  private Modules modules;
  private Relations relations;
  private RoleWorld tea;
  private JdbcTemplate sql;
  private SteppedClock clock;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void aCommunity() throws Exception {
    database = openDatabase();
    clock = new SteppedClock(NOW);
    modules =
        Modules.start(
            database.dataSource(),
            clock,
            "io.qunflow.community",
            "io.qunflow.activity",
            "io.qunflow.membership.relation");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    tea = new RoleWorld(database.dataSource(), TEA);
    relations = modules.get(Relations.class);
    sql = new JdbcTemplate(database.dataSource());
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  private static Instant daysAgo(double days) {
    return NOW.minus(Duration.ofMinutes(Math.round(days * 24 * 60)));
  }

  private RelationMeasured measure(int weeks) throws Exception {
    modules.get(WeekMarks.class).markAll(TEA);
    relations.measure(TEA);
    return relations.find(TEA, weeks).orElseThrow();
  }

  @Test
  void twoAnsweredQuestionsAreATieOfInterestAndNoneOfEmotion() throws Exception {
    tea.answers("阿岩", tea.asks("小雨", daysAgo(5)), daysAgo(4.5));
    tea.answers("阿岩", tea.asks("小雨", daysAgo(3)), daysAgo(2.5));

    var measured = measure(4);

    var pair = relations.findPairs(measured, 0, 9).get(0);
    assertThat(pair.answers()).isEqualTo(2);
    assertThat(pair.interestTie()).isTrue();
    assertThat(pair.emotionTie()).isFalse();
    var ties = measured.ties().orElseThrow();
    assertThat(ties.interestMembers()).isEqualTo(2);
    assertThat(ties.emotionMembers()).isZero();
    assertThat(ties.aloneMembers()).isZero();
  }

  @Test
  void anAnswerAfterMoreThanADayIsNoHelp() throws Exception {
    tea.answers("阿岩", tea.asks("小雨", daysAgo(6)), daysAgo(4.9));
    tea.answers("阿岩", tea.asks("小雨", daysAgo(4)), daysAgo(2.9));

    assertThat(measure(4).ties().orElseThrow().interestPairs()).isZero();
  }

  @Test
  void answeringEachOtherInTwoWeeksIsATieOfEmotion() throws Exception {
    for (int week = 0; week < 2; week++) {
      var said = tea.says("小雨", daysAgo(5 + 7 * week));
      tea.answers("阿岩", said, daysAgo(4.5 + 7 * week));
      tea.answers("小雨", tea.says("阿岩", daysAgo(4 + 7 * week)), daysAgo(3.5 + 7 * week));
    }

    var measured = measure(4);

    var pair = relations.findPairs(measured, 0, 9).get(0);
    assertThat(pair.mutualWeeks()).isEqualTo(2);
    assertThat(pair.emotionTie()).isTrue();
    assertThat(pair.interestTie()).isFalse();
    assertThat(pair.warmWords()).as("no text is kept").isNull();
  }

  @Test
  void warmWordsCountWhereOneAnsweredTheOtherAndTheOtherBack() throws Exception {
    for (var text : new String[] {"谢谢您！", "THANKS a lot"}) {
      tea.answers("小雨", tea.says("阿岩", daysAgo(4)), daysAgo(3.5));
      sql.update(
          "UPDATE activity_event SET text = ? WHERE id = ?",
          text,
          sql.queryForObject("SELECT MAX(id) FROM activity_event", Long.class));
    }
    assertThat(measure(4).ties().orElseThrow().emotionPairs()).as("one way only").isZero();

    tea.answers("阿岩", tea.says("小雨", daysAgo(12)), daysAgo(11.5));

    var measured = measure(4);
    assertThat(relations.findPairs(measured, 0, 9).get(0).warmWords()).isEqualTo(2);
    assertThat(measured.ties().orElseThrow().emotionMembers()).isEqualTo(2);
  }

  @Test
  void whoAnswersANewcomerWelcomes() throws Exception {
    tea.does("新人", "joined", daysAgo(6));
    tea.answers("阿岩", tea.says("新人", daysAgo(5)), daysAgo(4.9));
    tea.answers("新人", tea.says("阿岩", daysAgo(4)), daysAgo(3.9));

    var pair = relations.findPairs(measure(4), 0, 9).get(0);

    assertThat(pair.welcomes()).isEqualTo(1);
    assertThat(pair.mutualWeeks()).isEqualTo(1);
    assertThat(pair.emotionTie()).isTrue();
  }

  @Test
  void newcomersAmongThemselvesWelcomeNobody() throws Exception {
    tea.does("新人", "joined", daysAgo(6));
    tea.does("另一新人", "joined", daysAgo(6));
    tea.answers("另一新人", tea.says("新人", daysAgo(5)), daysAgo(4.9));
    tea.answers("新人", tea.says("另一新人", daysAgo(4)), daysAgo(3.9));

    var measured = measure(4);

    assertThat(relations.findPairs(measured, 0, 9)).isEmpty();
    assertThat(measured.ties().orElseThrow().pairs()).isEqualTo(1);
  }

  @Test
  void whereNothingTellsWhatAnswersWhatTiesAreUnknown() throws Exception {
    sql.update("UPDATE chat_group SET replies_stated = FALSE");
    tea.says("小雨", daysAgo(5));
    tea.says("阿岩", daysAgo(4));

    var measured = measure(12);

    assertThat(measured.messages()).isEqualTo(2);
    assertThat(measured.ties()).isEmpty();
    assertThat(relations.findSpread(measured)).isEmpty();
    assertThat(relations.findOf(TEA, tea.member("小雨"), 5)).isEmpty();
  }

  @Test
  void whoWritesAndIsTiedWithNobodyIsListed() throws Exception {
    tea.answers("阿岩", tea.asks("小雨", daysAgo(5)), daysAgo(4.5));
    tea.answers("阿岩", tea.asks("小雨", daysAgo(3)), daysAgo(2.5));
    tea.says("独白", daysAgo(2));
    tea.says("掌柜", daysAgo(2));
    tea.mark("掌柜", "staff");

    var measured = measure(4);

    assertThat(relations.findAlone(measured, 9))
        .extracting(TiedMember::nickname)
        .containsExactly("独白");
    assertThat(measured.members()).isEqualTo(3);
    assertThat(measured.ties().orElseThrow().aloneWriters()).isEqualTo(1);
    assertThat(relations.findSpread(measured).orElseThrow().interest())
        .containsExactly(1, 2, 0, 0, 0);
  }

  @Test
  void aNewWeekKeepsTheFiguresOfTheOldOneAndThePairsOfItselfOnly() throws Exception {
    tea.answers("阿岩", tea.asks("小雨", daysAgo(5)), daysAgo(4.5));
    tea.answers("阿岩", tea.asks("小雨", daysAgo(3)), daysAgo(2.5));
    measure(4);
    relations.measure(TEA);
    assertThat(relations.findTrend(TEA, 4, 9)).hasSize(1);

    clock.advance(Duration.ofDays(7));
    tea.says("小雨", NOW.plus(Duration.ofDays(2)));
    modules.get(WeekMarks.class).markAll(TEA);

    assertThat(relations.measureDue()).isEqualTo(1);
    assertThat(relations.measureDue()).isZero();
    assertThat(relations.findTrend(TEA, 4, 9)).hasSize(2);
    assertThat(
            sql.queryForObject(
                "SELECT COUNT(DISTINCT measuring_id) FROM relation_pair p"
                    + " JOIN relation_measuring m ON m.id = p.measuring_id WHERE m.weeks = 4",
                Integer.class))
        .isEqualTo(1);
  }

  @Test
  void refusesWhereNoWholeWeekIsKnown() {
    tea.says("小雨", NOW.minus(Duration.ofMinutes(30)));

    assertThatThrownBy(() -> relations.measure(TEA))
        .isInstanceOf(NothingToMeasureException.class)
        .hasMessageContaining("一整周");
  }
}
