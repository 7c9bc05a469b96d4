package io.qunflow.process.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.funnel.offering.NewOffering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.pain.Competitor;
import io.qunflow.funnel.pain.PainKind;
import io.qunflow.funnel.pain.PainPoint;
import io.qunflow.funnel.pain.PainPoints;
import io.qunflow.funnel.pain.ReasonsNotToBuy;
import io.qunflow.membership.segment.SegmentRule;
import io.qunflow.membership.segment.Segments;
import io.qunflow.shared.Money;
import io.qunflow.shared.Wording;
import io.qunflow.support.Modules;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Instant;
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
      "processes/funnel/3-pain/pain-points.bpmn",
      "forms/funnel/3-pain/name-pain-points.form",
      "forms/funnel/3-pain/compare-competitors.form"
    })
class PainPointsProcessTest {

  static final CommunityKey TEA = new CommunityKey("tea");

  private TestDatabase database;
  private Modules modules;
  private PainPoints pains;
  private long newcomers;
  private List<ReasonsNotToBuy.Reason> said = List.of();

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void aCommunityWithASegment() throws Exception {
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(),
            new SteppedClock(Instant.parse("2026-11-22T04:00:00Z")),
            "io.qunflow.community",
            "io.qunflow.membership.segment",
            "io.qunflow.funnel.offering",
            "io.qunflow.funnel.pain");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    pains = modules.get(PainPoints.class);
    var segments = modules.get(Segments.class);
    var offerings = modules.get(Offerings.class);
    long course =
        offerings
            .create(TEA, new NewOffering("course", "课", "main_profit", 100L, 1L, 0, 0), "yunying")
            .id();
    newcomers = segments.save(TEA, "刚入行", SegmentRule.everybody(), "yunying");
    Mocks.register(
        "recallPainPointsDelegate",
        new RecallPainPointsDelegate(
            pains, segments, offerings, ids -> ids.equals(List.of(course)) ? said : List.of()));
    Mocks.register("recordPainPointsDelegate", new RecordPainPointsDelegate(pains));
    Mocks.register("recordCompetitorsDelegate", new RecordCompetitorsDelegate(pains));
  }

  @AfterEach
  void stop() {
    Mocks.reset();
    modules.close();
    database.close();
  }

  /** P4 feeds F3. */
  @Test
  void showsWhyPeopleDidNotBuy() {
    said =
        List.of(
            new ReasonsNotToBuy.Reason("price", Wording.same("价格"), 12),
            new ReasonsNotToBuy.Reason("time", Wording.same("没有时间"), 3));

    start();

    assertThat(shown("whyNotSummary")).isEqualTo("价格：12 人\n没有时间：3 人");
  }

  @Test
  void namesWhatEachSegmentLacksAndComparesByName() {
    var process = start();
    assertThat(shown("segmentOptions")).contains("刚入行", "所有成员");

    name("怕没有前途", "一年内能接单😀");
    assertThat(process).isWaitingAt("userTask_compareCompetitors");
    compare("某某学院", 6999.5);

    assertThat(process).isEnded().hasPassed("endEvent_painNamed");
    assertThat(pains.find(TEA, "course"))
        .containsExactly(new PainPoint(newcomers, PainKind.NEWCOMER, "怕没有前途", "一年内能接单😀"));
    assertThat(pains.findCompetitors(TEA, "course"))
        .containsExactly(new Competitor("某某学院", new Money(699_950, "CNY"), "", "录播", "", "有人批改"));
  }

  @Test
  void theNextRunShowsTheLastOneAndTheLatestCounts() {
    start();
    name("怕没有前途", "能接单");
    compare("某某学院", 6999);

    var second = start();
    assertThat(shown("painPoints")).contains("怕没有前途");
    assertThat(shown("competitors")).contains("某某学院", "6999");
    name("怕学不完", "有人陪着学");
    compare("另一家", 1);

    assertThat(second).isEnded();
    assertThat(pains.find(TEA, "course")).extracting(PainPoint::pain).containsExactly("怕学不完");
    assertThat(pains.findCompetitors(TEA, "course"))
        .extracting(Competitor::name)
        .containsExactly("另一家");
    assertThat(pains.find(TEA, "other")).isEmpty();
  }

  private static String shown(String variable) {
    return String.valueOf(runtimeService().getVariable(task().getExecutionId(), variable));
  }

  private static ProcessInstance start() {
    var process =
        runtimeService()
            .startProcessInstanceByKey(
                PainPointNames.KEY,
                MarketingFunnel.businessKey(TEA, "course"),
                Map.of("communityKey", "tea", "offeringKey", "course", "communityName", "茶"));
    assertThat(process).isWaitingAt("userTask_namePainPoints");
    return process;
  }

  private void name(String pain, String gain) {
    complete(
        task(),
        Map.of(
            "painPoints",
            Spin.JSON(
                List.of(
                    Map.of(
                        "painSegment",
                        String.valueOf(newcomers),
                        "painKind",
                        "newcomer",
                        "pain",
                        pain,
                        "gain",
                        gain)))));
  }

  private static void compare(String name, double yuan) {
    complete(
        task(),
        Map.of(
            "competitors",
            Spin.JSON(
                List.of(
                    Map.of(
                        "competitorName",
                        name,
                        "competitorYuan",
                        yuan,
                        "competitorContent",
                        "录播",
                        "ourEdge",
                        "有人批改")))));
  }
}
