package io.qunflow.process.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.funnel.content.ContentPiece;
import io.qunflow.funnel.content.ContentState;
import io.qunflow.funnel.content.PieceState;
import io.qunflow.funnel.content.Portraits;
import io.qunflow.funnel.content.ProspectContents;
import io.qunflow.funnel.content.WayIn;
import io.qunflow.membership.segment.Segments;
import io.qunflow.support.Modules;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ProcessEngineExtension.class)
@Deployment(
    resources = {
      "processes/funnel/6-prospects/prospects.bpmn",
      "processes/funnel/6-prospects/content-readiness.dmn",
      "forms/funnel/6-prospects/plan-prospect-content.form",
      "forms/funnel/6-prospects/check-content.form"
    })
class ProspectsProcessTest {

  static final CommunityKey TEA = new CommunityKey("tea");

  private TestDatabase database;
  private Modules modules;
  private ProspectContents contents;
  private Portraits portraits;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void aCommunity() throws Exception {
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(),
            new SteppedClock(Instant.parse("2026-11-22T04:00:00Z")),
            "io.qunflow.community",
            "io.qunflow.membership.segment",
            "io.qunflow.funnel.content");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    contents = modules.get(ProspectContents.class);
    portraits = modules.get(Portraits.class);
    var settings = new FunnelProperties(7, Duration.ofDays(3), 50);
    Mocks.register(
        "recallContentPlanDelegate", new RecallContentPlanDelegate(contents, portraits, settings));
    Mocks.register(
        "recordProspectContentDelegate", new RecordProspectContentDelegate(contents, portraits));
    Mocks.register("listContentDelegate", new ListContentDelegate(contents));
    Mocks.register(
        "recordContentCheckDelegate", new RecordContentCheckDelegate(contents, settings));
  }

  @AfterEach
  void stop() {
    Mocks.reset();
    modules.close();
    database.close();
  }

  @Test
  void prospectsWaitUntilAPersonFoundTheContent() {
    var process = start();
    assertThat(process).variables().containsEntry("leadDays", 7);
    plan("新手问答😀", "开课视频");
    assertThat(process).isWaitingAt("event_contentDue");
    assertThat(process).variables().containsEntry("contentLead", "P7D");

    leadTimeIsOver();
    check("新手问答😀=indexed", "开课视频=planned");
    assertThat(process).as("one of them is not found yet").isWaitingAt("event_contentDue");
    assertThat(process).variables().containsEntry("contentLead", "PT72H");

    leadTimeIsOver();
    check("新手问答😀=indexed", "开课视频=indexed");
    assertThat(process).isEnded().hasPassed("endEvent_contentReady");
    assertThat(contents.find(TEA, "course"))
        .extracting(ContentPiece::state, ContentPiece::entry, ContentPiece::url)
        .containsOnly(
            org.assertj.core.groups.Tuple.tuple(
                PieceState.INDEXED, WayIn.GROUP, "https://example.org/a"));
  }

  @Test
  void whatIsNotWantedAnyMoreHoldsUpNobody() {
    var process = start();
    plan("新手问答", "开课视频");
    leadTimeIsOver();

    check("新手问答=indexed", "开课视频=dropped");

    assertThat(process).isEnded().hasPassed("endEvent_contentReady");
    assertThat(contents.state(TEA, "course")).isEqualTo(new ContentState(1, 0));
  }

  @Test
  void withNothingLeftItIsPlannedAnew() {
    var process = start();
    plan("新手问答");
    leadTimeIsOver();

    check("新手问答=dropped");

    assertThat(process).isWaitingAt("userTask_planProspectContent");
    plan("新手问答", "第二篇");
    leadTimeIsOver();
    check("新手问答=indexed", "第二篇=indexed");
    assertThat(process).isEnded();
    assertThat(contents.find(TEA, "course"))
        .extracting(ContentPiece::title)
        .containsExactly("新手问答", "第二篇");
  }

  @Test
  void aSecondRunShowsWhatThereIs() {
    var first = start();
    plan("新手问答");
    leadTimeIsOver();
    check("新手问答=indexed");
    assertThat(first).isEnded();

    start();

    assertThat(
            String.valueOf(runtimeService().getVariable(task().getExecutionId(), "contentPieces")))
        .contains("新手问答");
    plan("新手问答");
    assertThat(contents.state(TEA, "course")).as("found before").isEqualTo(new ContentState(1, 0));
  }

  @Test
  void whoLacksAFactOfThePortraitIsFlagged() throws Exception {
    var rows = new PeopleRows(database.dataSource(), TEA);
    var anna = rows.member("安娜", Platform.WECOM, "a");
    var bo = rows.member("小波", Platform.WECOM, "b");
    modules.get(MemberService.class).recordFact(anna, "行业", "教育", "csv");
    modules.get(MemberService.class).recordFact(anna, "城市", "杭州", "csv");
    modules.get(MemberService.class).recordFact(bo, "城市", "成都", "csv");
    start();

    plan("新手问答");

    assertThat(portraits.find(TEA, "course")).containsExactly("行业", "城市");
    assertThat(portraits.findMissing(TEA, "course", bo)).containsExactly("行业");
    assertThat(portraits.findMissing(TEA, "course", anna)).isEmpty();
    assertThat(modules.get(Segments.class).sample(portraits.lacking(TEA, "course"), 9))
        .extracting(member -> member.id())
        .containsExactly(bo);
  }

  private static ProcessInstance start() {
    var process =
        runtimeService()
            .startProcessInstanceByKey(
                Prospects.KEY,
                MarketingFunnel.businessKey(TEA, "course"),
                Map.of("communityKey", "tea", "offeringKey", "course", "communityName", "茶"));
    assertThat(process).isWaitingAt("userTask_planProspectContent");
    assertThat(task().getDueDate()).isNotNull();
    return process;
  }

  private static void plan(String... titles) {
    var pieces =
        Arrays.stream(titles)
            .map(
                title ->
                    Map.of(
                        "pieceTitle", title,
                        "pieceKind", "article",
                        "pieceEntry", "group",
                        "pieceWay", "文末放 2 群的二维码"))
            .toList();
    complete(
        task(),
        Map.of("contentPieces", Spin.JSON(pieces), "leadDays", 7, "portraitFacts", "行业、城市，行业"));
  }

  /** The timer, and the asynchronous step behind it. */
  private static void leadTimeIsOver() {
    execute(job("event_contentDue"));
    execute(job("serviceTask_listContent"));
  }

  private static void check(String... results) {
    List<Map<String, String>> checks =
        Arrays.stream(results)
            .map(result -> result.split("="))
            .map(
                part ->
                    Map.of(
                        "pieceTitle", part[0],
                        "pieceUrl", "https://example.org/a",
                        "pieceState", part[1]))
            .toList();
    complete(task(), Map.of("contentChecks", Spin.JSON(checks)));
  }
}
