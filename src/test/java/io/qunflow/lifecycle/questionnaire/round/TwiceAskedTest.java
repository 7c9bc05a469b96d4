package io.qunflow.lifecycle.questionnaire.round;

import static io.qunflow.lifecycle.questionnaire.round.RoundFixture.NOW;
import static io.qunflow.lifecycle.questionnaire.round.RoundFixture.TEA;
import static io.qunflow.lifecycle.questionnaire.round.RoundFixture.educated;
import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.MemberId;
import io.qunflow.lifecycle.questionnaire.Answers;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** L2.3: one answer serves door, template and threshold; nobody fills anything twice. */
class TwiceAskedTest {

  static final Duration SERVES = Duration.ofDays(30);

  RoundFixture fixture;
  EarlierAnswers earlier;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void start() throws Exception {
    fixture = new RoundFixture(openDatabase());
    earlier = fixture.modules.get(EarlierAnswers.class);
  }

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Test
  void whoAnsweredAtTheDoorHasAnsweredTheRoundThatAsksTheSame() throws Exception {
    var both = fixture.members(2);
    atTheDoor(both.get(0), educated("12"));
    fixture.clock.moveTo(NOW.plus(Duration.ofDays(29)));
    long round = sent(Optional.empty(), both);

    assertThat(takeOver(round)).isOne();
    assertThat(takeOver(round)).as("again").isZero();

    assertThat(fixture.progress.count(round))
        .extracting(RoundCounts::invited, RoundCounts::complete, RoundCounts::queued)
        .containsExactly(2, 1, 1);
    var sheet = fixture.sheets.find(round, both.get(0)).orElseThrow();
    assertThat(sheet.source()).isEqualTo(SheetSource.DOOR);
    assertThat(sheet.submittedAt()).contains(NOW);
    assertThat(fixture.sheets.answers(sheet.id())).isEqualTo(educated("12"));
    assertThat(invited(round)).as("nobody else is invited").containsExactly(both.get(1));
    assertThat(fixture.modules.get(RoundReports.class).report(round).questions().get(0).answered())
        .isOne();
  }

  @Test
  void whatWasSaidLongAgoIsAskedAgain() throws Exception {
    var anna = fixture.members(1).get(0);
    atTheDoor(anna, educated("12"));
    fixture.clock.moveTo(NOW.plus(Duration.ofDays(31)));
    long round = sent(Optional.empty(), List.of(anna));

    assertThat(takeOver(round)).isZero();
    assertThat(invited(round)).containsExactly(anna);
  }

  @Test
  void anotherVersionIsAskedAgainWithWhatIsKnownFilledIn() throws Exception {
    var anna = fixture.members(1).get(0);
    atTheDoor(anna, educated("12"));
    fixture
        .modules
        .get(Questionnaires.class)
        .newVersion(fixture.questionnaire, 1, RoundFixture.TRADE_LATER, "yunying");
    var order = fixture.order(Optional.empty(), false);
    long round =
        fixture.sent(
            new RoundOrder(
                TEA,
                order.questionnaire(),
                2,
                order.segment(),
                order.deadline(),
                order.quota(),
                order.channel(),
                false,
                "yunying"),
            List.of(anna));

    assertThat(takeOver(round)).isZero();
    assertThat(fixture.sheets.proposed(round, anna)).isEqualTo(educated("12"));
    var sheet = fixture.sheets.open(round, anna);

    assertThat(fixture.sheets.answers(sheet.id())).isEqualTo(educated("12"));
    assertThat(fixture.progress.count(round).opened()).as("not answered yet").isOne();
    fixture.sheets.submit(sheet.id(), fixture.sheets.answers(sheet.id()));
    assertThat(fixture.progress.count(round).complete()).isOne();
  }

  @Test
  void aRoundThatHasEnoughOfThemIsOver() throws Exception {
    var three = fixture.members(3);
    atTheDoor(three.get(0), educated("1"));
    atTheDoor(three.get(1), educated("2"));
    long round = sent(Optional.of(2), three);

    takeOver(round);

    assertThat(fixture.rounds.find(round).closeReason()).contains(CloseReason.QUOTA);
  }

  @Test
  void whoOnlyTypedANicknameSeesNothingOfWhatIsKnown() throws Exception {
    var anna = fixture.rows.member("安娜");
    atTheDoor(anna, educated("12"));
    fixture.clock.moveTo(NOW.plus(Duration.ofDays(40)));
    long round = sent(Optional.empty(), List.of(anna));

    var sheet = fixture.sheets.openForGroupLink(round, "b1", "安娜");

    assertThat(sheet.member()).contains(anna);
    assertThat(fixture.sheets.answers(sheet.id()).isEmpty()).isTrue();
  }

  @Test
  void whoProvedByACodeWhoTheyAreFindsItFilledIn() throws Exception {
    var anna = fixture.rows.member("安娜");
    atTheDoor(anna, educated("12"));
    fixture.clock.moveTo(NOW.plus(Duration.ofDays(40)));
    long round = sent(Optional.empty(), List.of(anna));
    var sheet = fixture.sheets.openForGroupLink(round, "b1", "");

    fixture.matching.match(sheet.id(), anna, "code");

    assertThat(fixture.sheets.answers(sheet.id())).isEqualTo(educated("12"));
  }

  @Test
  void whoAnsweredARoundIsNoNewcomer() throws Exception {
    var both = fixture.members(2);
    long round = sent(Optional.empty(), List.of(both.get(0)));
    fixture.sheets.submit(fixture.sheets.open(round, both.get(0)).id(), educated("1"));
    long standing = fixture.standing.open(TEA, fixture.questionnaire, 1, "yunying");

    fixture.standing.addNewcomers(standing, RoundFixture.select(both));

    assertThat(fixture.rounds.findAudience(standing, 0, 10)).containsExactly(both.get(1));
  }

  private void atTheDoor(MemberId member, Answers answers) throws Exception {
    long standing = fixture.standing.open(TEA, fixture.questionnaire, 1, "yunying");
    fixture.standing.add(standing, member);
    fixture.sheets.submit(fixture.sheets.open(standing, member).id(), answers);
    assertThat(fixture.known(member)).containsAllEntriesOf(Map.of("industry", "教育"));
  }

  private int takeOver(long round) throws Exception {
    return earlier.takeOver(round, fixture.clock.instant().minus(SERVES));
  }

  private long sent(Optional<Integer> quota, List<MemberId> members) throws Exception {
    var order = fixture.order(quota, false);
    return fixture.sent(
        new RoundOrder(
            TEA,
            order.questionnaire(),
            1,
            order.segment(),
            fixture.clock.instant().plus(Duration.ofDays(5)),
            quota,
            order.channel(),
            false,
            "yunying"),
        members);
  }

  private List<MemberId> invited(long round) {
    var select = fixture.rounds.notOpened(round);
    var found = new ArrayList<MemberId>();
    new org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate(fixture.sql)
        .query(
            select.sql(),
            select.values(),
            row -> {
              found.add(new MemberId(row.getLong(1)));
            });
    return found;
  }
}
