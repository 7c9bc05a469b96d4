package io.qunflow.membership.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.qunflow.activity.figure.WeekMarks;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.GroupLayer;
import io.qunflow.community.GroupService;
import io.qunflow.community.Member;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.NewGroup;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.membership.segment.SegmentCondition;
import io.qunflow.membership.segment.SegmentMatch;
import io.qunflow.membership.segment.SegmentOperator;
import io.qunflow.membership.segment.SegmentRule;
import io.qunflow.membership.segment.Segments;
import io.qunflow.support.Modules;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Moves between base and conversion groups on two platforms, and the screening of who came for
 * gifts.
 */
class LayerMovesTest {

  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
  private static final CommunityKey TEA = new CommunityKey("tea");

  private TestDatabase database;
  private Modules modules;
  private LayerMoves moves;
  private JdbcTemplate sql;
  private PeopleRows rows;
  private final Map<String, MemberId> members = new HashMap<>();
  private int events;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void aBaseGroupOnWechatAndTwoConversionGroupsOnWecom() throws Exception {
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(),
            new SteppedClock(NOW),
            "io.qunflow.community",
            "io.qunflow.activity",
            "io.qunflow.membership.layer",
            "io.qunflow.membership.segment");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    var groups = modules.get(GroupService.class);
    groups.create(TEA, new NewGroup("base", "基础群", "wechat", "base", null, null));
    groups.create(TEA, new NewGroup("buy1", "体验课群", "wecom", "conversion", null, null));
    groups.create(TEA, new NewGroup("buy2", "年卡群", "wecom", "conversion", null, null));
    moves = modules.get(LayerMoves.class);
    sql = new JdbcTemplate(database.dataSource());
    rows = new PeopleRows(database.dataSource(), TEA);
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  private static Instant daysAgo(int days) {
    return NOW.minus(Duration.ofDays(days));
  }

  private MemberId member(String name) {
    return members.computeIfAbsent(
        name,
        n -> {
          var member = rows.member(n);
          rows.account(member, Platform.WECHAT, "wx-" + n);
          return member;
        });
  }

  private void does(String name, String kind, String group, int daysAgo) {
    var member = member(name);
    sql.update(
        "INSERT INTO activity_event (group_id, external_id, account_id, kind, occurred_at_ms)"
            + " SELECT g.id, ?, a.id, ?, ? FROM chat_group g JOIN account a ON a.member_id = ?"
            + " WHERE g.community_key = 'tea' AND g.group_key = ?",
        "e" + ++events,
        kind,
        daysAgo(daysAgo).toEpochMilli(),
        member.value(),
        group);
  }

  private List<LayerMove> found() {
    modules.get(WeekMarks.class).markAll(TEA);
    return moves.find(TEA, 0, 50);
  }

  @Test
  void goingIntoAConversionGroupAndOutOfItIsSeen() {
    does("小雨", "joined", "base", 60);
    does("小雨", "joined", "buy1", 30);
    does("小雨", "left", "buy1", 10);

    assertThat(found())
        .extracting(
            LayerMove::nickname, LayerMove::from, LayerMove::to, LayerMove::at, LayerMove::group)
        .containsExactly(
            tuple("小雨", GroupLayer.CONVERSION, GroupLayer.BASE, daysAgo(10), "体验课群"),
            tuple("小雨", GroupLayer.BASE, GroupLayer.CONVERSION, daysAgo(30), "体验课群"));
    assertThat(found()).allMatch(LayerMove::isSeenOnly);
    assertThat(moves.count(TEA)).isEqualTo(new LayerCounts(1, 0, 0));
  }

  @Test
  void goingFromOneConversionGroupToAnotherIsNoMove() {
    does("小雨", "joined", "base", 60);
    does("小雨", "joined", "buy1", 30);
    does("小雨", "joined", "buy2", 20);
    does("小雨", "left", "buy1", 10);

    assertThat(found()).extracting(LayerMove::at).containsExactly(daysAgo(30));
    assertThat(moves.count(TEA)).isEqualTo(new LayerCounts(1, 1, 1));
  }

  @Test
  void whoComesStraightInHasNoOriginAndWhoLeavesAllHasNoTarget() {
    does("直接来", "joined", "buy1", 30);
    does("直接来", "left", "buy1", 10);

    assertThat(found())
        .extracting(LayerMove::origin, LayerMove::target)
        .containsExactly(
            tuple(java.util.Optional.of(GroupLayer.CONVERSION), java.util.Optional.empty()),
            tuple(java.util.Optional.empty(), java.util.Optional.of(GroupLayer.CONVERSION)));
  }

  @Test
  void whatAPersonSaidStandsForWhatIsSeenNearby() throws Exception {
    does("小雨", "joined", "base", 60);
    does("小雨", "joined", "buy1", 30);
    does("小雨", "left", "buy1", 2);

    moves.record(TEA, member("小雨"), GroupLayer.CONVERSION, daysAgo(33), "问了年卡价格", "yunying");

    assertThat(found())
        .extracting(LayerMove::at, LayerMove::reason, LayerMove::by)
        .containsExactly(tuple(daysAgo(2), null, null), tuple(daysAgo(33), "问了年卡价格", "yunying"));
    assertThat(moves.findOf(TEA, member("小雨"), 9)).hasSize(2);
    assertThat(moves.findOf(TEA, member("别人"), 9)).isEmpty();
  }

  @Test
  void aMoveNeedsAReasonAndADayThatHasCome() {
    assertThatThrownBy(
            () -> moves.record(TEA, member("小雨"), GroupLayer.BASE, daysAgo(1), " ", "yunying"))
        .hasMessageContaining("为什么换层");
    assertThatThrownBy(
            () ->
                moves.record(
                    TEA, member("小雨"), GroupLayer.BASE, NOW.plusSeconds(1), "退课", "yunying"))
        .hasMessageContaining("今天以后");
  }

  @Test
  void whoCameForGiftsIsScreenedByWhatTheyReactTo() throws Exception {
    var service = modules.get(MemberService.class);
    for (var name : List.of("领了就走", "爱看文章", "会提问", "填了问卷", "很久以前")) {
      does(name, "joined", "base", 200);
      service.recordFact(member(name), "source", "双十一抽奖海报", "form");
    }
    does("朋友推荐", "joined", "base", 30);
    service.recordFact(member("朋友推荐"), "source", "朋友推荐", "form");
    does("领了就走", "message", "base", 20);
    does("爱看文章", "liked", "base", 20);
    does("会提问", "message", "base", 20);
    sql.update("UPDATE activity_event SET question = TRUE WHERE external_id = ?", "e" + events);
    does("很久以前", "liked", "base", 150);
    long round =
        rows.insert(
            "INSERT INTO survey_round (community_key, questionnaire_id, questionnaire_version,"
                + " channel, to_groups, standing, state, opened_by, created_at_ms)"
                + " VALUES ('tea', 1, 1, 'inbox', FALSE, FALSE, 'O', 'yunying', 0)");
    rows.insert(
        "INSERT INTO answer_sheet (round_id, member_id, state, source, opened_at_ms, changed_at_ms)"
            + " VALUES (?, ?, 'C', 'LINK', 0, ?)",
        round,
        member("填了问卷").value(),
        daysAgo(5).toEpochMilli());
    var screening = modules.get(GiftScreening.class);

    var reacted = screening.find(TEA, true, 9);
    var not = screening.find(TEA, false, 9);

    assertThat(reacted.sample())
        .extracting(Member::nickname)
        .containsExactlyInAnyOrder("爱看文章", "会提问", "填了问卷");
    assertThat(not.sample()).extracting(Member::nickname).containsExactlyInAnyOrder("领了就走", "很久以前");
    assertThat(reacted.count() + not.count()).isEqualTo(5);
    long saved = screening.save(TEA, true, "yunying");
    assertThat(modules.get(Segments.class).count(saved)).isEqualTo(3);
  }

  @Test
  void segmentsKnowTheLayerAndSinceWhen() throws Exception {
    does("小雨", "joined", "base", 60);
    does("小雨", "joined", "buy1", 30);
    does("阿岩", "joined", "base", 60);
    found();

    assertThat(in("layer", SegmentOperator.IS, "CONVERSION")).containsExactly("小雨");
    assertThat(in("layer", SegmentOperator.IS_NOT, "CONVERSION")).containsExactly("阿岩");
    assertThat(in("layer-moved", SegmentOperator.AT_LEAST, "29")).containsExactly("小雨");
    assertThat(in("layer-moved", SegmentOperator.AT_LEAST, "31")).isEmpty();
    assertThat(in("layer-moved", SegmentOperator.AT_MOST, "31")).containsExactly("小雨");
    assertThat(in("layer-moved", SegmentOperator.AT_MOST, "29")).isEmpty();
  }

  private List<String> in(String field, SegmentOperator operator, String operand) throws Exception {
    var segments = modules.get(Segments.class);
    var rule =
        new SegmentRule(
            SegmentMatch.ALL, List.of(new SegmentCondition(field, "", operator, operand)));
    return segments.sample(segments.select(TEA, rule), 9).stream().map(Member::nickname).toList();
  }
}
