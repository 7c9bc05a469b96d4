package io.qunflow.process.admission;

import static io.qunflow.membership.admission.AdmissionWorld.PICTURE;
import static io.qunflow.membership.admission.AdmissionWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.historyService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

import io.qunflow.community.CommunityService;
import io.qunflow.community.NewMembers;
import io.qunflow.lifecycle.direction.Threshold;
import io.qunflow.membership.admission.AdmissionDesk;
import io.qunflow.membership.admission.AdmissionWorld;
import io.qunflow.membership.admission.Admittance;
import io.qunflow.membership.admission.Application;
import io.qunflow.membership.admission.ApplicationDecisions;
import io.qunflow.membership.admission.ApplicationState;
import io.qunflow.membership.admission.Applications;
import io.qunflow.membership.admission.FeeReturns;
import io.qunflow.membership.admission.HandIn;
import io.qunflow.membership.admission.Payments;
import io.qunflow.membership.admission.Proofs;
import io.qunflow.operations.messaging.Outbox;
import io.qunflow.operations.messaging.channel.ChannelSettings;
import io.qunflow.operations.messaging.template.Templates;
import io.qunflow.process.engine.CheckedForms;
import io.qunflow.shared.Money;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An application from applying to the welcome, and every way it ends before, on real tables. */
@ExtendWith(ProcessEngineExtension.class)
@Deployment(
    resources = {
      "processes/membership/member-admission.bpmn",
      "processes/membership/member-joining.bpmn",
      "processes/membership/fee-return.bpmn",
      "forms/membership/check-application.form",
      "forms/membership/return-fee.form"
    })
class MemberAdmissionProcessTest {

  private static final String CHECK = "userTask_checkApplication";
  private static final String RETURN = "userTask_returnFee";

  ProcessEngine engine;
  private AdmissionWorld tea;
  private HandIn handIn;

  @BeforeEach
  void aCommunity() throws Exception {
    tea = new AdmissionWorld(TestDatabases.h2(), new EngineAdmission(() -> engine));
    handIn = tea.get(HandIn.class);
    var applications = tea.get(Applications.class);
    var decisions = tea.get(ApplicationDecisions.class);
    var admittance = tea.get(Admittance.class);
    var fees = tea.get(FeeReturns.class);
    Mocks.register("planAdmissionDelegate", new PlanAdmissionDelegate(applications));
    Mocks.register(
        "measureThresholdDelegate", new MeasureThresholdDelegate(applications, decisions));
    var news =
        new ApplicantMessages(
            applications,
            tea.get(Outbox.class),
            tea.get(Templates.class),
            tea.get(ChannelSettings.class));
    Mocks.register("passThresholdDelegate", new PassThresholdDelegate(decisions, news));
    Mocks.register("refuseApplicationDelegate", new RefuseApplicationDelegate(decisions, news));
    Mocks.register("askForMoreDelegate", new AskForMoreDelegate(decisions, news));
    Mocks.register("expireApplicationDelegate", new ExpireApplicationDelegate(decisions, news));
    Mocks.register("planJoiningDelegate", new PlanJoiningDelegate(applications));
    Mocks.register("admitMemberDelegate", new AdmitMemberDelegate(admittance));
    Mocks.register("askNicknameDelegate", new AskNicknameDelegate(admittance));
    Mocks.register(
        "welcomeMemberDelegate",
        new WelcomeMemberDelegate(
            applications,
            new AdmissionMessages(
                tea.get(Outbox.class),
                tea.get(Templates.class),
                tea.get(AdmissionDesk.class),
                tea.get(CommunityService.class),
                tea.clock)));
    Mocks.register("measureFeeDelegate", new MeasureFeeDelegate(fees));
    Mocks.register("recordReturnDelegate", new RecordReturnDelegate(fees));
    engine.getIdentityService().setAuthenticatedUserId("yunying");
  }

  @AfterEach
  void stop() {
    engine.getIdentityService().clearAuthentication();
    Mocks.reset();
    tea.close();
  }

  @Test
  void goesFromApplyingToTheWelcomePackage() throws Exception {
    tea.costs(0);
    tea.opens(Threshold.ACTION_APPLICATION, Threshold.IDENTITY_SUPPLIER);
    var anna = tea.applies();
    assertThat(process(anna)).isWaitingAt("gateway_handInAwaited");
    handIn.words(anna.id(), "做茶七年，想来学习");
    handIn.proof(anna.id(), PICTURE);

    assertThat(process(anna)).isWaitingAtExactly(CHECK);
    assertThat(task(CHECK)).hasCandidateGroup("user");
    assertThat(process(anna))
        .variables()
        .containsEntry("consolePage", "/communities/tea/applications/" + anna.id())
        .containsEntry("applicationSummary", "第 1 次申请，要看：申请理由、身份证明。");
    complete(CHECK, Map.of("admissionDecision", "pass"));

    assertThat(tea.now(anna).state()).isEqualTo(ApplicationState.JOINING);
    assertThat(tea.now(anna).decidedBy()).contains("yunying");
    assertThat(tea.get(Proofs.class).find(anna.id())).isEmpty();
    var ended = process(anna);
    tea.joins(anna, "杭州-茶业-安娜");

    assertThat(ended).isEnded().hasPassed("endEvent_memberAdmitted");
    assertThat(tea.now(anna).state()).isEqualTo(ApplicationState.ADMITTED);
    assertThat(
            tea.sql.queryForList(
                "SELECT CONCAT(o.order_key, ' ', m.channel) FROM message m JOIN message_order o"
                    + " ON o.id = m.order_id ORDER BY m.id",
                String.class))
        .containsExactly(
            "application:1:application-passed:"
                + AdmissionWorld.NOW.plus(Duration.ofDays(14)).toEpochMilli()
                + " manual",
            "application:1:welcome:inbox inbox",
            "application:1:welcome:manual manual",
            "application:1:welcome-notice:inbox inbox",
            "application:1:welcome-welfare:inbox inbox");
  }

  @Test
  void nobodyIsAskedWhereThePaymentWasReported() throws Exception {
    tea.costs(9900);
    tea.opens(Threshold.PRICE_YEARLY);
    var anna = tea.applies();

    tea.get(Payments.class).record(TEA, anna.id(), "wx-1", new Money(9900, "CNY"), "webhook pay");

    assertThat(tea.now(anna).state()).isEqualTo(ApplicationState.JOINING);
    assertThat(tea.now(anna).decidedBy()).isEmpty();
    assertThat(process(anna)).hasPassed("gateway_personNeeded").hasNotPassed(CHECK);
  }

  @Test
  void theOperatorIsToldThatTheFeeIsNotThere() throws Exception {
    tea.costs(9900);
    tea.opens(Threshold.PRICE_YEARLY);
    var anna = tea.applies();
    handIn.paymentReference(anna.id(), "安娜 8821");

    complete(CHECK, Map.of("admissionDecision", "pass", "receivedYuan", 98));
    assertThat(process(anna)).isWaitingAtExactly(CHECK).hasPassed("event_paymentMissing");
    assertThat(process(anna))
        .variables()
        .hasEntrySatisfying(
            "paymentRefusal", words -> assertThat((String) words).contains("还差 1.00 元"));

    complete(CHECK, Map.of("admissionDecision", "pass", "receivedYuan", 99));
    assertThat(tea.now(anna).state()).isEqualTo(ApplicationState.JOINING);
    assertThat(tea.now(anna).received().minor()).isEqualTo(9900);
  }

  @Test
  void aRefusalSaysWhyAndFromWhenOnToTryAgain() throws Exception {
    tea.opens(Threshold.ACTION_APPLICATION);
    var anna = tea.applies();
    handIn.words(anna.id(), "做茶七年，想来学习");
    var process = process(anna);
    assertThatThrownBy(() -> complete(CHECK, Map.of("admissionDecision", "refuse")))
        .as("without a reason")
        .isInstanceOf(RuntimeException.class);

    complete(CHECK, Map.of("admissionDecision", "refuse", "admissionNote", "只收茶农"));

    assertThat(process).isEnded().hasPassed("endEvent_applicationRefused");
    assertThat(tea.now(anna).state()).isEqualTo(ApplicationState.REFUSED);
    assertThat(tea.now(anna).note()).isEqualTo("只收茶农");
    assertThat(tea.now(anna).applyAgainAt()).contains(AdmissionWorld.NOW.plus(Duration.ofDays(30)));
    assertThat(taskService().createTaskQuery().count()).as("nothing to return").isZero();
  }

  @Test
  void whatIsMissingIsAskedForAndCheckedAgain() throws Exception {
    tea.opens(Threshold.ACTION_APPLICATION);
    var anna = tea.applies();
    handIn.words(anna.id(), "想来");

    complete(CHECK, Map.of("admissionDecision", "ask_more", "admissionNote", "请写做什么的"));
    assertThat(process(anna)).isWaitingAt("gateway_handInAwaited");
    assertThat(tea.now(anna).state()).isEqualTo(ApplicationState.PROVING);
    assertThat(tea.now(anna).note()).isEqualTo("请写做什么的");

    handIn.words(anna.id(), "做茶七年，想来学习");
    assertThat(process(anna)).isWaitingAtExactly(CHECK);
    assertThat(process(anna)).variables().doesNotContainKeys("admissionNote", "admissionDecision");
  }

  @Test
  void anApplicationThatIsNotHandedInExpires() throws Exception {
    tea.opens(Threshold.IDENTITY_OWNER, Threshold.ACTION_APPLICATION);
    var anna = tea.applies();
    handIn.proof(anna.id(), PICTURE);
    var process = process(anna);
    assertThat(timer().getDuedate())
        .isEqualTo(Date.from(AdmissionWorld.NOW.plus(Duration.ofDays(14))));

    execute(timer());

    assertThat(process).isEnded().hasPassed("endEvent_applicationExpired");
    assertThat(tea.now(anna).state()).isEqualTo(ApplicationState.EXPIRED);
    assertThat(tea.get(Proofs.class).find(anna.id())).isEmpty();
    assertThat(tea.get(Applications.class).applyAgain(anna.id()).state())
        .isEqualTo(ApplicationState.PROVING);
  }

  @Test
  void whoDoesNotJoinInTimeGetsTheFeeBack() throws Exception {
    tea.costs(9900);
    tea.opens(Threshold.PRICE_YEARLY);
    var anna = tea.applies();
    tea.get(Payments.class).record(TEA, anna.id(), "wx-1", new Money(9900, "CNY"), "webhook pay");
    var process = process(anna);

    execute(timer());
    assertThat(tea.now(anna).state()).isEqualTo(ApplicationState.EXPIRED);
    assertThat(task(RETURN)).isNotNull();
    assertThatThrownBy(() -> complete(RETURN, Map.of("feeReturned", false)))
        .isInstanceOf(RuntimeException.class);
    complete(RETURN, Map.of("feeReturned", true));

    assertThat(process).isEnded().hasPassed("endEvent_joiningOver");
    assertThat(ended("memberJoining")).isEqualTo("endEvent_joiningExpired");
    assertThat(ended("feeReturn")).isEqualTo("endEvent_nothingToReturn");
    assertThat(tea.get(FeeReturns.class).open(anna.id()).minor()).isZero();
  }

  @Test
  void takingItBackEndsItWhereverItIs() throws Exception {
    tea.opens(Threshold.ACTION_APPLICATION);
    var anna = tea.applies();
    handIn.words(anna.id(), "做茶七年，想来学习");
    var process = process(anna);

    handIn.withdraw(anna.id());

    assertThat(process).isEnded().hasPassed("endEvent_applicationWithdrawn");
    assertThat(taskService().createTaskQuery().count()).isZero();
    assertThat(ended("feeReturn")).isEqualTo("endEvent_nothingToReturn");
  }

  @Test
  void takingItBackWhileJoiningEndsThatToo() throws Exception {
    tea.costs(9900);
    tea.opens(Threshold.PRICE_YEARLY);
    var anna = tea.applies();
    tea.get(Payments.class).record(TEA, anna.id(), "wx-1", new Money(9900, "CNY"), "webhook pay");
    var process = process(anna);

    handIn.withdraw(anna.id());
    complete(RETURN, Map.of("feeReturned", true));

    assertThat(process).isEnded();
    assertThat(runtimeService().createProcessInstanceQuery().count()).isZero();
  }

  @Test
  void aNicknameThatWasTakenMeanwhileIsAskedForAgain() throws Exception {
    tea.costs(9900);
    tea.opens(Threshold.PRICE_YEARLY);
    var anna = tea.applies();
    tea.get(Payments.class).record(TEA, anna.id(), "wx-1", new Money(9900, "CNY"), "webhook pay");
    var process = process(anna);
    tea.sql.update("UPDATE admission_application SET nickname = '小安', introduction = '大家好，我是小安。'");
    tea.get(NewMembers.class).create(TEA, "小安");
    tea.leavesTheTemplate(anna);

    handIn.confirmRules(
        anna.id(), tea.get(AdmissionDesk.class).door(TEA).orElseThrow().rulesHash());
    assertThat(tea.now(anna).state()).isEqualTo(ApplicationState.JOINING);
    assertThat(tea.now(anna).nickname()).isEmpty();
    assertThat(tea.now(anna).note()).contains("已经有人叫“小安”");
    handIn.introduce(anna.id(), "杭州-茶业-安娜", AdmissionWorld.INTRODUCTION);

    assertThat(process).isEnded().hasPassed("endEvent_memberAdmitted");
  }

  private void complete(String key, Map<String, Object> values) {
    new CheckedForms(engine).complete(task(key), values);
  }

  private static Task task(String key) {
    return taskService().createTaskQuery().taskDefinitionKey(key).singleResult();
  }

  private static Job timer() {
    return managementService().createJobQuery().timers().singleResult();
  }

  private static ProcessInstance process(Application application) {
    return runtimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey(MemberAdmission.KEY)
        .processInstanceBusinessKey(application.key())
        .singleResult();
  }

  /** The end event of the one finished instance of a process. */
  private static String ended(String process) {
    var instance =
        historyService()
            .createHistoricProcessInstanceQuery()
            .processDefinitionKey(process)
            .finished()
            .singleResult();
    return historyService()
        .createHistoricActivityInstanceQuery()
        .processInstanceId(instance.getId())
        .activityType("noneEndEvent")
        .singleResult()
        .getActivityId();
  }
}
