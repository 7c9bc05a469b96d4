package io.qunflow.process.lead;

import static io.qunflow.funnel.lead.LeadWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.funnel.lead.Lead;
import io.qunflow.funnel.lead.LeadKind;
import io.qunflow.funnel.lead.LeadState;
import io.qunflow.funnel.lead.LeadWorld;
import io.qunflow.funnel.lead.RelationStage;
import io.qunflow.membership.kind.KindInputs;
import io.qunflow.membership.kind.KindStated;
import io.qunflow.membership.kind.MemberKind;
import io.qunflow.membership.kind.MemberKinds;
import io.qunflow.membership.kind.Treatment;
import io.qunflow.process.engine.CheckedForms;
import io.qunflow.process.engine.Starters;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.process.lifecycle.LifecycleVariables;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.support.ResourceBundleMessageSource;

/** One instance a lead, from shown interest to an end, on real tables (A4, P3, P4). */
@ExtendWith(ProcessEngineExtension.class)
@Deployment(resources = {"processes/funnel/4-sale/lead.bpmn", "forms/funnel/4-sale/work-lead.form"})
class LeadProcessTest {

  private ProcessEngine engine;
  private LeadWorld world;
  private MemberId rain;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void aMember(ProcessEngine running) {
    engine = running;
    world = new LeadWorld(openDatabase());
    rain = world.member("小雨😀");
    world.with(new LeadLauncher(Starters.of(engine), world.get(CommunityService.class)));
    var words = new ResourceBundleMessageSource();
    words.setBasenames("messages", "lead");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    Mocks.register("endRetiredLeadDelegate", new EndRetiredLeadDelegate(world.changes));
    Mocks.register(
        "planLeadActionDelegate", new PlanLeadActionDelegate(world.leads, world.portraits, words));
    Mocks.register(
        "recordLeadWorkDelegate", new RecordLeadWorkDelegate(world.leads, world.changes));
    Mocks.register("endSilentLeadDelegate", new EndSilentLeadDelegate(world.changes));
  }

  @AfterEach
  void stop() {
    engine.getIdentityService().clearAuthentication();
    Mocks.reset();
    world.close();
  }

  @Test
  void theTaskIsTheOwnersAndGoesOnUntilSomebodyBuys() throws Exception {
    var lead = opened();
    assertThat(task().getAssignee()).isEqualTo("yunying");
    assertThat(task().getDueDate()).isEqualTo(Date.from(lead.nextAt()));
    assertThat((String) variable("leadSummary")).contains("不认识", "行业、城市").doesNotContain("小雨");

    var on = on("anna");
    complete(on);

    assertThat(task().getAssignee()).isEqualTo("anna");
    assertThat(variable("leadTodo")).isEqualTo("周四再约");
    assertThat(world.leads.find(lead.id()).stage()).isEqualTo(RelationStage.INFORMED);
    complete(Map.of("leadOutcome", "won", "leadNote", "付了定金"));
    assertEnded("endEvent_leadWon", lead, LeadState.WON);
  }

  @Test
  void oneThatIsNobodysIsOfWhoWorksOnIt() throws Exception {
    var lead =
        world.leads.open(
            new io.qunflow.funnel.lead.NewLead(
                LeadWorld.TEA, io.qunflow.funnel.lead.LeadKind.PERSON, rain, "", 7L, "问了价", ""),
            "");
    assertThat(task().getAssignee()).isNull();

    complete(on(""));

    assertThat(world.leads.find(lead.id()).owner()).isNotEmpty().isEqualTo(task().getAssignee());
  }

  @Test
  void notNowNeedsItsReason() throws Exception {
    var lead = opened();
    var refused = Map.<String, Object>of("leadOutcome", "not_now", "leadNote", "太贵");
    assertThatThrownBy(() -> complete(refused)).hasMessageContaining("为什么不买");

    complete(Map.of("leadOutcome", "not_now", "leadNote", "太贵", "leadReason", "price"));

    assertEnded("endEvent_leadNotNow", lead, LeadState.NOT_NOW);
  }

  @Test
  void somebodyMayBeGivenUp() throws Exception {
    var lead = opened();

    complete(Map.of("leadOutcome", "lost", "leadNote", "退群了", "leadReason", "other"));

    assertEnded("endEvent_leadLost", lead, LeadState.LOST);
  }

  @Test
  void silenceEndsItByTimer() throws Exception {
    var lead = opened();
    var job = engine.getManagementService().createJobQuery().singleResult();
    assertThat(job.getDuedate()).isEqualTo(Date.from(lead.silentAt()));

    engine.getManagementService().executeJob(job.getId());

    assertEnded("endEvent_leadSilent", lead, LeadState.SILENT);
  }

  @Test
  void whatIsChangedOnTheBoardStandsInTheTask() throws Exception {
    var lead = opened();

    world.changes.handOver(lead.id(), "anna", "yunying");
    assertThat(task().getAssignee()).isEqualTo("anna");
    world.changes.move(lead.id(), RelationStage.TRUSTING, "介绍了朋友", "anna");
    assertThat((String) variable("leadSummary")).contains("信任");
    world.changes.end(lead.id(), LeadState.WON, null, "付了款", "anna");

    assertEnded("endEvent_leadClosed", lead, LeadState.WON);
  }

  @Test
  void whoIsHereToLearnBecomesALeadAndACompanysInterestOneOfItsOwn() {
    var kinds = new KindLeads(world.leads);
    world.modules.listen(KindStated.class, kinds::on);
    var stating = world.get(MemberKinds.class);

    stating.state(TEA, rain, new KindInputs(MemberKind.LEARN, false, false, 0), "yunying");
    stating.state(TEA, rain, new KindInputs(MemberKind.LEARN, false, false, 0), "yunying");
    stating.state(
        TEA, world.member("王总"), new KindInputs(MemberKind.COMPANY, true, false, 0), "yunying");
    stating.state(
        TEA, world.member("路人"), new KindInputs(MemberKind.UNKNOWN, false, false, 0), "yunying");

    assertThat(world.leads.findPage(TEA, true, 0, 10))
        .extracting(Lead::nickname, Lead::kind)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("小雨😀", LeadKind.PERSON),
            org.assertj.core.groups.Tuple.tuple("王总", LeadKind.CORPORATE));
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isEqualTo(2);
  }

  @Test
  void endsWithItsCommunity() throws Exception {
    var lead = opened();

    Starters.of(engine)
        .tell(LifecycleVariables.COMMUNITY_RETIRED, TaskVariables.COMMUNITY_KEY, "tea");
    assertThat(world.leads.find(lead.id()).isOpen()).as("ends in its own transaction").isTrue();
    var job =
        engine
            .getManagementService()
            .createJobQuery()
            .activityId("serviceTask_endRetiredLead")
            .singleResult();
    engine.getManagementService().executeJob(job.getId());

    assertEnded("endEvent_leadRetired", lead, LeadState.RETIRED);
    assertThat(engine.getTaskService().createTaskQuery().count()).isZero();
  }

  @Test
  void whatIsStillOpenEndsWithItsCommunityWhateverItsProcessWaitsFor() throws Exception {
    var lead = opened();
    var gone = world.leads.open(LeadWorld.of("好茶有限公司"), "yunying");
    Starters.of(engine).end("lead", gone.key(), "by hand");
    var work = new OpenLeads(world.leads, world.changes, Starters.of(engine));

    work.end(TEA);
    work.end(TEA);

    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    assertThat(world.leads.find(lead.id()).state()).isEqualTo(LeadState.RETIRED);
    assertThat(world.leads.find(gone.id()).state()).isEqualTo(LeadState.RETIRED);
    assertThat(world.leads.findEntries(lead.id())).hasSize(2);
  }

  @Test
  void interestThatIsStatedInARetiredCommunityIsKeptAndOpensNothing() {
    world.modules.listen(KindStated.class, new KindLeads(world.leads)::on);
    world.retire();

    var treatment =
        world
            .get(MemberKinds.class)
            .state(TEA, rain, new KindInputs(MemberKind.LEARN, false, false, 0), "yunying");

    assertThat(treatment).isEqualTo(Treatment.TRACK_AS_LEAD);
    assertThat(world.get(MemberKinds.class).find(rain)).isPresent();
    assertThat(world.leads.findPage(TEA, true, 0, 10)).isEmpty();
  }

  private Lead opened() throws Exception {
    return world.leads.open(LeadWorld.of(rain), "yunying");
  }

  private static Map<String, Object> on(String handTo) {
    var values = new HashMap<String, Object>();
    values.put("leadOutcome", "go_on");
    values.put("leadNote", "打了电话，想看大纲");
    values.put("leadStage", "informed");
    values.put("leadNextAction", "周四再约");
    values.put("leadNextDay", "2026-11-26");
    values.put("leadHandTo", handTo);
    return values;
  }

  private Object variable(String name) {
    return engine.getTaskService().getVariable(task().getId(), name);
  }

  private Task task() {
    return engine.getTaskService().createTaskQuery().singleResult();
  }

  private void complete(Map<String, Object> values) {
    engine.getIdentityService().setAuthenticatedUserId("yunying");
    new CheckedForms(engine).complete(task(), values);
    engine.getIdentityService().clearAuthentication();
  }

  private void assertEnded(String end, Lead lead, LeadState state) throws Exception {
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    assertThat(
            engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .activityId(end)
                .count())
        .isEqualTo(1);
    assertThat(world.leads.find(lead.id()).state()).isEqualTo(state);
  }
}
