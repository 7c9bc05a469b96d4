package io.qunflow.process.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.lifecycle.questionnaire.Answers;
import io.qunflow.lifecycle.questionnaire.Option;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.round.AnswerSheets;
import io.qunflow.lifecycle.questionnaire.round.RoundFacts;
import io.qunflow.lifecycle.questionnaire.round.RoundOrder;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.membership.segment.Segment;
import io.qunflow.membership.segment.Segments;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** L2.5: who gave the same answer makes a segment, where enough of them did. */
class AnswerSegmentsTest {

  static final CommunityKey TEA = new CommunityKey("tea");
  static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.UTC);

  static final Questionnaire ASKED =
      new Questionnaire(
          "茶友信息",
          "zh",
          "",
          "",
          7,
          List.of(
              Question.of("trade", QuestionKind.SINGLE, "您在哪个行业？")
                  .withOptions(
                      List.of(
                          Option.of("edu", "教育"),
                          Option.of("fin", "金融"),
                          new Option("other", "其他", true, false)))
                  .withUse("选话题", "industry"),
              Question.of("channels", QuestionKind.MULTIPLE, "从哪里看到消息？")
                  .withOptions(List.of(Option.of("wx", "公众号"), Option.of("qq", "同行群")))
                  .withUse("定渠道", "information_sources"),
              Question.of("again", QuestionKind.SINGLE, "还来吗？")
                  .withOptions(List.of(Option.of("yes", "来"), Option.of("no", "不来")))));

  TestDatabase database;
  Modules modules;
  Rounds rounds;
  AnswerSegments made;

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
            "io.qunflow.community",
            "io.qunflow.lifecycle.questionnaire",
            "io.qunflow.membership.segment");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶友会", "interest", "Asia/Shanghai", null));
    rounds = modules.get(Rounds.class);
    made =
        new AnswerSegments(
            modules.get(Segments.class),
            modules.get(Questionnaires.class),
            new RoundProperties(
                List.of(), 3, Duration.ofDays(60), 5, Duration.ofDays(30), Duration.ofDays(7)));
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  @Test
  void makesASegmentOfAnAnswerThatFiveGave() throws Exception {
    long round = sent(10);
    var members = rounds.findAudience(round, 0, 10);
    for (int i = 0; i < 10; i++) {
      answer(
          round,
          members.get(i),
          i < 6 ? "edu" : "fin",
          i < 5 ? List.of("wx", "qq") : List.of("qq"));
    }
    modules.get(RoundFacts.class).record(round);

    assertThat(made.make(rounds.find(round))).isEqualTo(3);
    assertThat(made.make(rounds.find(round))).as("again").isZero();

    var segments = modules.get(Segments.class);
    assertThat(segments.findAll(TEA))
        .extracting(Segment::name)
        .containsExactlyInAnyOrder("您在哪个行业：教育", "从哪里看到消息：公众号", "从哪里看到消息：同行群");
    for (var segment : segments.findAll(TEA)) {
      assertThat(segments.count(segment.id()))
          .isEqualTo(
              Map.of("您在哪个行业：教育", 6, "从哪里看到消息：公众号", 5, "从哪里看到消息：同行群", 10).get(segment.name()));
    }
  }

  @Test
  void makesNoneOfWordsOfFewAndOfWhatBecomesNoFact() throws Exception {
    long round = sent(6);
    for (var member : rounds.findAudience(round, 0, 10)) {
      answer(round, member, "other", List.of());
    }
    modules.get(RoundFacts.class).record(round);

    assertThat(made.make(rounds.find(round))).isZero();
    assertThat(modules.get(Segments.class).findAll(TEA)).isEmpty();
  }

  private void answer(long round, MemberId member, String trade, List<String> channels)
      throws Exception {
    var sheets = modules.get(AnswerSheets.class);
    sheets.submit(
        sheets.open(round, member).id(),
        new Answers(
            Map.of(
                "trade", List.of(trade),
                "trade.other", List.of("采茶"),
                "channels", channels,
                "again", List.of("yes"))));
  }

  private long sent(int count) throws Exception {
    var people = new PeopleRows(database.dataSource(), TEA);
    var ids = new ArrayList<Long>();
    for (int i = 0; i < count; i++) {
      ids.add(people.member("茶友" + i, Platform.WECOM, "wm" + i).value());
    }
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
                "inbox",
                false,
                "yunying"));
    rounds.send(
        round,
        new MemberSelect(
            "SELECT id AS member_id FROM member WHERE id IN (:ids)", Map.of("ids", ids)));
    return round;
  }
}
