package io.qunflow.lifecycle.questionnaire.round;

import static io.qunflow.lifecycle.questionnaire.round.RoundFixture.NOW;
import static io.qunflow.lifecycle.questionnaire.round.RoundFixture.educated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.Member;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.lifecycle.questionnaire.Answers;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** L2.5: the answers of a round become facts, however many there are. */
class RoundFactsTest {

  RoundFixture fixture;
  RoundFacts facts;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void start() throws Exception {
    fixture = new RoundFixture(openDatabase());
    facts = fixture.modules.get(RoundFacts.class);
  }

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Test
  void recordsInWordsWhatWasAnswered() throws Exception {
    var both = fixture.members(2);
    long round = fixture.sent(Optional.empty(), both);
    submit(
        round,
        both.get(0),
        new Answers(
            Map.of(
                "trade", List.of("other"),
                "trade.other", List.of("茶馆😀"),
                "channels", List.of("wx", "qq"),
                "note", List.of("不是资料"))));
    submit(round, both.get(1), educated("12"));
    fixture.sheets.submit(fixture.sheets.openForGroupLink(round, "b1", "谁").id(), educated("3"));

    assertThat(facts.record(round)).isEqualTo(4);

    assertThat(known(both.get(0)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("industry", "茶馆😀", "information_sources", "公众号、同行群"));
    assertThat(known(both.get(1)))
        .containsExactlyInAnyOrderEntriesOf(Map.of("industry", "教育", "pupils", "12"));
  }

  @Test
  void whatTheMemberSaidSinceStands() throws Exception {
    var anna = fixture.members(1).get(0);
    long round = fixture.sent(Optional.empty(), List.of(anna));
    var members = fixture.modules.get(MemberService.class);
    members.recordFact(anna, "pupils", "7", "member");
    fixture.clock.moveTo(NOW.plusSeconds(60));
    submit(round, anna, educated("12"));
    fixture.clock.moveTo(NOW.plusSeconds(120));
    members.recordFact(anna, "industry", "金融", "member");
    fixture.clock.moveTo(NOW.plusSeconds(180));

    facts.record(round);

    assertThat(known(anna))
        .containsExactlyInAnyOrderEntriesOf(Map.of("industry", "金融", "pupils", "12"));
    assertThat(
            fixture.sql.queryForObject(
                "SELECT stated_at_ms FROM member_fact WHERE fact_key = 'pupils'", Long.class))
        .as("said when it was handed in")
        .isEqualTo(NOW.plusSeconds(60).toEpochMilli());
  }

  @Test
  void goesOnWhereItFailedBetweenTwoChunksAndRecordsNothingTwice() throws Exception {
    int all = RoundFacts.CHUNK + 100;
    long round = fixture.sent(Optional.empty(), fixture.crowd(all));
    fixture.everybodyAnswered(round);
    fixture.sql.update(
        "UPDATE sheet_answer SET answer = 'poison' WHERE field_key = 'pupils' AND sheet_id ="
            + " (SELECT x.id FROM (SELECT MAX(id) AS id FROM answer_sheet) x)");
    fixture.sql.execute(
        "ALTER TABLE member_fact ADD CONSTRAINT ck_poison CHECK (fact_value <> 'poison')");

    assertThatThrownBy(() -> facts.record(round)).isInstanceOf(DataAccessException.class);
    assertThat(count("industry")).as("the first chunk is kept").isEqualTo(RoundFacts.CHUNK);
    fixture.sql.execute("ALTER TABLE member_fact DROP CONSTRAINT ck_poison");

    assertThat(facts.record(round)).isEqualTo(3 * all);
    assertThat(facts.record(round)).as("again").isEqualTo(3 * all);
    assertThat(count("industry")).isEqualTo(all);
    assertThat(count("pupils")).isEqualTo(all);
  }

  private int count(String key) {
    return fixture.sql.queryForObject(
        "SELECT COUNT(*) FROM member_fact WHERE fact_key = ?", Integer.class, key);
  }

  private void submit(long round, MemberId member, Answers answers) throws Exception {
    fixture.sheets.submit(fixture.sheets.open(round, member).id(), answers);
  }

  private Map<String, String> known(MemberId member) {
    return fixture.modules.get(MemberService.class).find(member).map(Member::facts).orElseThrow();
  }
}
