package io.qunflow.lifecycle.questionnaire.round;

import static io.qunflow.lifecycle.questionnaire.round.RoundFixture.educated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.Member;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.community.Platform;
import io.qunflow.community.UnknownMemberException;
import io.qunflow.lifecycle.questionnaire.Answers;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerSheetsTest {

  RoundFixture fixture;
  AnswerSheets sheets;
  Rounds rounds;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void start() throws Exception {
    fixture = new RoundFixture(openDatabase());
    sheets = fixture.sheets;
    rounds = fixture.rounds;
  }

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Test
  void savesAsTheMemberGoesAndContinuesLater() throws Exception {
    var anna = fixture.members(1).get(0);
    long round = fixture.sent(Optional.empty(), List.of(anna));

    var sheet = sheets.open(round, anna);
    var saved = sheets.save(sheet.id(), Answers.of("note", "小明😀的店"), sheet.revision());

    assertThat(saved.state()).isEqualTo(SheetState.PARTIAL);
    assertThat(sheets.open(round, anna)).isEqualTo(saved);
    assertThat(sheets.answers(sheet.id())).isEqualTo(Answers.of("note", "小明😀的店"));
  }

  @Test
  void dropsAnswersToQuestionsThatAreNotShown() throws Exception {
    var anna = fixture.members(1).get(0);
    var sheet = sheets.open(fixture.sent(Optional.empty(), List.of(anna)), anna);

    sheets.submit(
        sheet.id(), new Answers(Map.of("trade", List.of("fin"), "pupils", List.of("30"))));

    assertThat(sheets.answers(sheet.id())).isEqualTo(Answers.of("trade", "fin"));
  }

  @Test
  void tellsWhoSavesOverSomebodyElsesSaving() throws Exception {
    var anna = fixture.members(1).get(0);
    var sheet = sheets.open(fixture.sent(Optional.empty(), List.of(anna)), anna);
    sheets.save(sheet.id(), Answers.of("note", "一"), sheet.revision());

    assertThatThrownBy(() -> sheets.save(sheet.id(), Answers.of("note", "二"), sheet.revision()))
        .isInstanceOf(SheetConflictException.class);
    assertThat(sheets.save(sheet.id(), Answers.of("note", "一"), sheet.revision()).revision())
        .as("the same again, as a slow phone sends it")
        .isEqualTo(1);
    assertThat(sheets.answers(sheet.id())).isEqualTo(Answers.of("note", "一"));
  }

  @Test
  void submitsOnceAndKeepsTheFirst() throws Exception {
    var anna = fixture.members(1).get(0);
    var sheet = sheets.open(fixture.sent(Optional.empty(), List.of(anna)), anna);

    var first = sheets.submit(sheet.id(), educated("30"));
    var second = sheets.submit(sheet.id(), educated("99"));

    assertThat(second).isEqualTo(first);
    assertThat(sheets.answers(sheet.id())).isEqualTo(educated("30"));
    assertThatThrownBy(() -> sheets.refuse(sheet.id())).isInstanceOf(SheetConflictException.class);
    assertThatThrownBy(() -> sheets.save(sheet.id(), educated("1"), second.revision()))
        .isInstanceOf(SheetConflictException.class);
  }

  @Test
  void changesNothingWhenSomethingRequiredIsMissing() throws Exception {
    var anna = fixture.members(1).get(0);
    var sheet = sheets.open(fixture.sent(Optional.empty(), List.of(anna)), anna);

    assertThatThrownBy(() -> sheets.submit(sheet.id(), Answers.of("note", "店")))
        .isInstanceOfSatisfying(
            AnswersRefusedException.class, e -> assertThat(e.errors()).containsOnlyKeys("trade"));
    assertThat(sheets.find(sheet.id())).isEqualTo(sheet);
  }

  @Test
  void takesNothingBeforeItIsSentAndAfterItIsClosed() throws Exception {
    var anna = fixture.members(1).get(0);
    long round = rounds.open(fixture.order(Optional.empty(), false));
    assertThatThrownBy(() -> sheets.open(round, anna)).isInstanceOf(RoundNotOpenException.class);

    rounds.send(round, RoundFixture.select(List.of(anna)));
    var sheet = sheets.open(round, anna);
    rounds.close(round, CloseReason.STOPPED, "yunying");

    assertThatThrownBy(() -> sheets.save(sheet.id(), educated("1"), 0))
        .isInstanceOf(RoundNotOpenException.class);
    assertThatThrownBy(() -> sheets.submit(sheet.id(), educated("1")))
        .isInstanceOf(RoundNotOpenException.class);
    assertThatThrownBy(() -> sheets.refuse(sheet.id())).isInstanceOf(RoundNotOpenException.class);
  }

  @Test
  void forgetsWhatARefusingMemberHadWritten() throws Exception {
    var anna = fixture.members(1).get(0);
    var sheet = sheets.open(fixture.sent(Optional.empty(), List.of(anna)), anna);
    sheets.save(sheet.id(), Answers.of("note", "店"), sheet.revision());

    assertThat(sheets.refuse(sheet.id()).state()).isEqualTo(SheetState.REFUSED);
    assertThat(sheets.answers(sheet.id()).isEmpty()).isTrue();
  }

  @Test
  void knowsByANicknameThatNamesOneMemberOfTheAudience() throws Exception {
    var anna = fixture.rows.member("安娜😀");
    long round = fixture.sent(Optional.empty(), List.of(anna));

    var sheet = sheets.openForGroupLink(round, "b1", " 安娜😀 ");

    assertThat(sheet.member()).contains(anna);
    assertThat(sheet.nickname()).isEmpty();
    assertThat(sheets.openForGroupLink(round, "b1", "谁").id()).isEqualTo(sheet.id());
    assertThat(sheets.openForGroupLink(round, "b2", "安娜😀").member())
        .as("somebody else's browser does not get her sheet")
        .isEmpty();
  }

  @Test
  void waitsForAPersonWhereTheNicknameIsNobodysOrSeverals() throws Exception {
    var one = fixture.rows.member("小明");
    var two = fixture.rows.member("小明");
    long round = fixture.sent(Optional.empty(), List.of(one, two));
    var sheet = sheets.openForGroupLink(round, "b1", "小明");
    sheets.submit(sheet.id(), educated("7"));

    assertThat(fixture.progress.count(round))
        .extracting(RoundCounts::complete, RoundCounts::unmatched)
        .containsExactly(0, 1);
    assertThat(fixture.matching.unmatched(RoundFixture.TEA))
        .extracting(UnmatchedSheet::nickname)
        .containsExactly("小明");

    fixture.matching.match(sheet.id(), two, "yunying");

    assertThat(fixture.progress.count(round))
        .extracting(RoundCounts::complete, RoundCounts::unmatched)
        .containsExactly(1, 0);
    assertThat(fixture.matching.unmatched(RoundFixture.TEA)).isEmpty();
    assertThatThrownBy(() -> fixture.matching.match(sheet.id(), one, "yunying"))
        .isInstanceOf(SheetConflictException.class);
  }

  @Test
  void doesNotMatchOverAnAnswerTheMemberGave() throws Exception {
    var anna = fixture.rows.member("安娜");
    long round = fixture.sent(Optional.empty(), List.of(anna));
    sheets.submit(sheets.open(round, anna).id(), educated("1"));
    var stranger = sheets.openForGroupLink(round, "b1", "安娜");
    sheets.submit(stranger.id(), educated("2"));

    assertThatThrownBy(() -> fixture.matching.match(stranger.id(), anna, "yunying"))
        .isInstanceOf(SheetConflictException.class)
        .hasMessageContaining("安娜");
    fixture.matching.drop(stranger.id());

    assertThat(fixture.matching.unmatched(RoundFixture.TEA)).isEmpty();
    assertThat(fixture.progress.count(round).complete()).isOne();
  }

  @Test
  void keepsAnswersOfWhoIsNotInTheAudienceApart() throws Exception {
    var both = fixture.members(2);
    long round = fixture.sent(Optional.empty(), both.subList(0, 1));

    sheets.submit(sheets.open(round, both.get(1)).id(), educated("1"));

    assertThat(fixture.progress.count(round))
        .extracting(RoundCounts::invited, RoundCounts::complete, RoundCounts::outside)
        .containsExactly(1, 0, 1);
  }

  @Test
  void opensNothingForAMemberOfAnotherCommunity() throws Exception {
    var anna = fixture.members(1).get(0);
    long round = fixture.sent(Optional.empty(), List.of(anna));

    assertThatThrownBy(() -> sheets.open(round, new MemberId(987_654)))
        .isInstanceOf(UnknownMemberException.class);
  }

  /** A stranger may type anybody's nickname; it never stands in the member's way. */
  @Test
  void whoOnlyTypedANicknameGivesWayToTheMember() throws Exception {
    var anna = fixture.rows.member("安娜");
    long round = fixture.sent(Optional.empty(), List.of(anna));
    var stranger = sheets.openForGroupLink(round, "stranger", "安娜");
    sheets.submit(stranger.id(), educated("99"));
    assertThat(sheets.find(round, anna).orElseThrow().claimed()).isTrue();
    assertThat(sheets.findOwn(round, anna)).as("nothing of it is shown to her").isEmpty();

    var own = sheets.open(round, anna);
    sheets.submit(own.id(), educated("12"));

    assertThat(own.id()).isNotEqualTo(stranger.id());
    assertThat(sheets.findOwn(round, anna)).map(Sheet::id).contains(own.id());
    assertThat(sheets.answers(sheets.findByBrowser(round, "stranger").orElseThrow().id()))
        .as("each sees their own only")
        .isEqualTo(sheets.answers(stranger.id()));
    assertThat(fixture.matching.unmatched(RoundFixture.TEA))
        .extracting(UnmatchedSheet::nickname)
        .containsExactly("安娜");
    assertThat(fixture.progress.count(round).complete()).isEqualTo(1);
    assertThat(fixture.progress.count(round).unmatched()).isEqualTo(1);
  }

  @Test
  void aCodeOrAnOperatorDisplacesWhoOnlyTypedTheNickname() throws Exception {
    var anna = fixture.rows.member("安娜");
    long round = fixture.sent(Optional.empty(), List.of(anna));
    sheets.submit(sheets.openForGroupLink(round, "stranger", "安娜").id(), educated("99"));

    var proven = sheets.openForGroupLink(round, "b2", "");
    fixture.matching.match(proven.id(), anna, "code");

    assertThat(sheets.find(round, anna).orElseThrow())
        .extracting(Sheet::id, Sheet::claimed)
        .containsExactly(proven.id(), false);
    assertThat(fixture.matching.unmatched(RoundFixture.TEA)).hasSize(1);
  }

  @Test
  void aFloodOfStrangersEndsAndKeepsNoMemberOut() throws Exception {
    var anna = fixture.rows.member("安娜");
    long round = fixture.sent(Optional.empty(), List.of(anna));
    int let = 0;
    try {
      for (int i = 0; i < 500; i++) {
        sheets.openForGroupLink(round, "flood-" + i, "无名" + i);
        let++;
      }
    } catch (TooManyStrangersException e) {
      assertThat(e.code()).isEqualTo("TOO_MANY_STRANGERS");
    }

    assertThat(let).isEqualTo(202);
    assertThat(sheets.openForGroupLink(round, "anna", "安娜").member()).contains(anna);
  }

  @Test
  void answersCollectedElsewhereJoinTheRoundAlsoWhenItIsClosed() throws Exception {
    var both = fixture.members(2);
    long round = fixture.sent(Optional.empty(), both);

    assertThat(fixture.given.record(round, both.get(0), educated("12"), SheetSource.IMPORT))
        .isTrue();
    assertThat(fixture.given.record(round, both.get(0), educated("13"), SheetSource.IMPORT))
        .isFalse();
    assertThat(facts(both.get(0))).as("facts come when the round closes").isEmpty();
    rounds.close(round, CloseReason.DEADLINE, "");
    assertThat(fixture.given.record(round, both.get(1), educated("14"), SheetSource.IMPORT))
        .isTrue();

    assertThat(fixture.progress.count(round).complete()).isEqualTo(2);
    assertThat(facts(both.get(1)))
        .containsExactlyInAnyOrderEntriesOf(Map.of("industry", "教育", "pupils", "14"));
  }

  @Test
  void whoAnswersTheRoundForNewcomersIsKnownAtOnce() throws Exception {
    var anna = fixture.members(1).get(0);
    long standing = fixture.standing.open(RoundFixture.TEA, fixture.questionnaire, 1, "yunying");
    assertThat(fixture.standing.open(RoundFixture.TEA, fixture.questionnaire, 1, "yunying"))
        .isEqualTo(standing);
    fixture.standing.add(standing, anna);
    fixture.standing.add(standing, anna);

    var sheet = sheets.open(standing, anna);
    sheets.submit(
        sheet.id(),
        new Answers(
            Map.of(
                "trade", List.of("other"),
                "trade.other", List.of("茶=1+1"),
                "channels", List.of("wx", "qq"))));

    assertThat(facts(anna))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("industry", "茶=1+1", "information_sources", "公众号、同行群"));
    assertThat(fixture.progress.count(standing).invited()).isOne();
  }

  @Test
  void anAccountKnownByItsNicknameOnlyIsNobodysAccount() throws Exception {
    var anna = fixture.rows.member("安娜");
    fixture.rows.knownByNicknameOnly(fixture.rows.account(anna, Platform.QQ, "小安"));
    long round = fixture.sent(Optional.empty(), List.of(anna));

    assertThat(sheets.openForGroupLink(round, "b1", "小安").member()).isEmpty();
    assertThat(sheets.openForGroupLink(round, "b2", "安娜").member()).contains(anna);
  }

  @Test
  void aRoundEndsWhenTheRightMembersHaveAnsweredOften() throws Exception {
    var all = fixture.members(3);
    long round = fixture.sent(Optional.of(1), all.subList(0, 1));
    sheets.submit(sheets.open(round, all.get(1)).id(), educated("1"));
    assertThat(rounds.find(round).state()).as("an answer from outside").isEqualTo(RoundState.OPEN);

    fixture
        .modules
        .get(RoundDesk.class)
        .correctAudience(round, Optional.empty(), RoundFixture.select(all.subList(1, 3)));

    assertThat(rounds.find(round).closeReason()).contains(CloseReason.QUOTA);
    assertThat(fixture.progress.count(round))
        .extracting(RoundCounts::invited, RoundCounts::complete, RoundCounts::outside)
        .containsExactly(2, 1, 0);
  }

  private Map<String, String> facts(MemberId member) {
    return fixture.modules.get(MemberService.class).find(member).map(Member::facts).orElseThrow();
  }
}
