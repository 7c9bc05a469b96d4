package io.qunflow.process.moderation;

import static io.qunflow.support.MembershipWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.membership.kind.MemberKind;
import io.qunflow.membership.moderation.AppealClosedException;
import io.qunflow.membership.moderation.CaseEntry;
import io.qunflow.membership.moderation.CaseFile;
import io.qunflow.membership.moderation.CaseHandling;
import io.qunflow.membership.moderation.CaseKind;
import io.qunflow.membership.moderation.CaseOutcome;
import io.qunflow.membership.moderation.CaseState;
import io.qunflow.membership.moderation.CaseStep;
import io.qunflow.membership.moderation.ModerationCases;
import io.qunflow.membership.moderation.NewCase;
import io.qunflow.membership.moderation.PostNotes;
import io.qunflow.membership.role.OpposerConfirmed;
import io.qunflow.operations.messaging.Outbox;
import io.qunflow.process.engine.CheckedForms;
import io.qunflow.process.engine.Starters;
import io.qunflow.support.MembershipWorld;
import java.time.Duration;
import java.util.List;
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

/** From what was posted to a person's removal and the member's appeal, on real tables (A4). */
@ExtendWith(ProcessEngineExtension.class)
@Deployment(
    resources = {
      "processes/membership/moderation-case.bpmn",
      "processes/membership/case-appeal.bpmn",
      "forms/membership/decide-case.form",
      "forms/membership/remove-member.form",
      "forms/membership/judge-appeal.form",
      "forms/membership/readmit-member.form"
    })
class ModerationCaseProcessTest {

  private ProcessEngine engine;
  private MembershipWorld world;
  private ModerationCases cases;
  private CaseHandling handling;
  private PostNotes posts;
  private MemberId rain;

  @BeforeEach
  void aCommunity(ProcessEngine running) {
    engine = running;
    world = openWorld();
    cases = world.get(ModerationCases.class);
    handling = world.get(CaseHandling.class);
    posts = world.get(PostNotes.class);
    rain = world.member("小雨😀");
    world.with(new ModerationLauncher(Starters.of(engine), world.get(CommunityService.class)));
    var letters = new CaseLetters(world.get(Outbox.class), world.clock);
    Mocks.register("sendCaseNoticeDelegate", new SendCaseNoticeDelegate(cases, handling, letters));
    Mocks.register("recordCaseDecisionDelegate", new RecordCaseDecisionDelegate(handling));
    Mocks.register("recordRemovalDelegate", new RecordRemovalDelegate(handling));
    Mocks.register("openAppealDelegate", new OpenAppealDelegate(cases, handling, letters));
    Mocks.register(
        "recordAppealVerdictDelegate", new RecordAppealVerdictDelegate(cases, handling, letters));
    Mocks.register("recordReadmissionDelegate", new RecordReadmissionDelegate(handling));
    Mocks.register("closeCaseDelegate", new CloseCaseDelegate(handling));
  }

  MembershipWorld openWorld() {
    return MembershipWorld.onH2();
  }

  @AfterEach
  void stop() {
    engine.getIdentityService().clearAuthentication();
    Mocks.reset();
    world.close();
  }

  @Test
  void aSecondRecruitingPostOfTheDayIsNoticedAndDecidedByAPerson() throws Exception {
    assertThat(post(MemberKind.RECRUIT)).isEmpty();
    var file = cases.find(TEA, post(MemberKind.RECRUIT).get(0));

    assertThat(world.ordered()).containsExactly("moderation:%d:notice".formatted(file.id()));
    assertThat(file.kind()).isEqualTo(CaseKind.RECRUITING);
    assertThat(file.accountText()).isEqualTo("WECOM wm-小雨😀");
    var task = task("userTask_decideCase");
    assertThat(task.getDueDate()).isNotNull();
    assertThat(engine.getTaskService().getVariables(task.getId()))
        .containsEntry("consolePage", "/communities/tea/moderation/" + file.id())
        .containsEntry("communityKey", "tea");
    decide("remove");
    remove("removed");

    assertThat(state(file)).isEqualTo(CaseState.APPEALABLE);
    assertThat(world.ordered()).contains("moderation:%d:decision".formatted(file.id()));
    fire("event_appealOver");

    assertEnded("endEvent_notAppealed", "endEvent_caseClosed");
    assertThat(cases.find(TEA, file.id()).outcome()).isEqualTo(CaseOutcome.REMOVED);
    assertThat(cases.findRecord(file.id()))
        .extracting(CaseEntry::step)
        .containsExactly(
            CaseStep.OPENED,
            CaseStep.NOTICE,
            CaseStep.DECIDED,
            CaseStep.REMOVED,
            CaseStep.TOLD,
            CaseStep.NOT_APPEALED);
    assertThat(cases.findRecord(file.id()).get(2).doneBy()).isEqualTo("yunying");
  }

  @Test
  void anAdvertisementIsACaseWithoutANoticeAndMayBeDismissed() throws Exception {
    var file = cases.find(TEA, post(MemberKind.ADVERTISE).get(0));
    assertThat(world.ordered()).isEmpty();

    decide("dismiss");

    assertEnded("endEvent_caseDismissed");
    assertThat(cases.find(TEA, file.id()).outcome()).isEqualTo(CaseOutcome.DISMISSED);
    assertThat(world.ordered()).isEmpty();
  }

  @Test
  void whatCannotBeRemovedIsDecidedAnewAndAWarningIsLiftedOnAppeal() throws Exception {
    var file = open();
    decide("remove");
    remove("impossible");
    var again = task("userTask_decideCase");
    assertThat(engine.getTaskService().getVariables(again.getId()))
        .doesNotContainKey("caseMeasure");
    decide("warn");

    handling.appeal(file.id(), rain, "我没有拉人");
    judge("granted");

    assertEnded("endEvent_warningLifted", "endEvent_caseClosed");
    assertThat(cases.find(TEA, file.id()).outcome()).isEqualTo(CaseOutcome.REVOKED);
    assertThat(world.ordered()).contains("moderation:%d:verdict".formatted(file.id()));
  }

  @Test
  void whoWasRemovedWronglyIsAskedBack() throws Exception {
    var file = open();
    decide("remove");
    remove("gone");

    handling.appeal(file.id(), rain, "  那不是我\r\n发的 ");
    var judging = task("userTask_judgeAppeal");
    assertThat(engine.getTaskService().getVariables(judging.getId()))
        .containsEntry("caseDecidedBy", "yunying")
        .containsEntry("notBy", "yunying");
    assertThatThrownBy(
            () ->
                complete(
                    "userTask_judgeAppeal",
                    Map.of("appealJudgement", "refused", "judgementReason", "我没有错")))
        .hasMessageContaining("换一位同事");
    assertThat(state(file)).isEqualTo(CaseState.APPEALED);
    judge("granted");
    complete("userTask_readmitMember", Map.of("readmissionNote", "请回 1 群"));

    assertEnded("endEvent_memberReadmitted", "endEvent_caseClosed");
    assertThat(cases.find(TEA, file.id()).outcome()).isEqualTo(CaseOutcome.REVOKED);
    assertThat(cases.findRecord(file.id()))
        .filteredOn(entry -> entry.step() == CaseStep.APPEALED)
        .extracting(CaseEntry::note, CaseEntry::doneBy)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("那不是我\n发的", "member:" + rain.value()));
  }

  @Test
  void anAppealIsTakenOnceAndInTime() throws Exception {
    var file = open();
    assertThatThrownBy(() -> handling.appeal(file.id(), rain, "太早"))
        .isInstanceOf(AppealClosedException.class);
    decide("warn");
    world.clock.advance(Duration.ofDays(8));
    assertThatThrownBy(() -> handling.appeal(file.id(), rain, "太晚"))
        .isInstanceOf(AppealClosedException.class);
    world.clock.set(MembershipWorld.NOON.plus(Duration.ofDays(1)));

    handling.appeal(file.id(), rain, "不同意");

    assertThatThrownBy(() -> handling.appeal(file.id(), rain, "再说一次"))
        .isInstanceOf(AppealClosedException.class);
    judge("refused");
    assertEnded("endEvent_appealRefused", "endEvent_caseClosed");
    assertThat(cases.find(TEA, file.id()).outcome()).isEqualTo(CaseOutcome.WARNED);
  }

  @Test
  void aConfirmedOpposerHasACaseAtOnce() {
    world.modules.publish(new OpposerConfirmed(TEA, rain, "不止一次扰乱社群", "yunying"));

    assertThat(cases.findOfMember(rain))
        .extracting(CaseFile::kind, CaseFile::postText, CaseFile::openedBy)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(CaseKind.OPPOSING, "不止一次扰乱社群", "yunying"));
    assertThat(task("userTask_decideCase")).isNotNull();
  }

  @Test
  void theFormsRefuseADecisionWithoutAReason() {
    post(MemberKind.ADVERTISE);

    assertThatThrownBy(
            () ->
                new CheckedForms(engine)
                    .complete(task("userTask_decideCase"), Map.of("caseMeasure", "remove")))
        .hasMessageContaining("为什么");
  }

  @Test
  void nobodyJudgesTheAppealAgainstTheirOwnDecision() throws Exception {
    var file = open();
    decide("warn");
    handling.appeal(file.id(), rain, "不同意");

    assertThatThrownBy(() -> handling.judge(file.id(), false, "看过", "yunying"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(cases.findRecord(file.id()))
        .extracting(CaseEntry::step)
        .doesNotContain(CaseStep.UPHELD);
  }

  private CaseFile open() throws Exception {
    long id = cases.open(new NewCase(TEA, rain, CaseKind.POACHING, "拉人去别的群", false), "yunying");
    return cases.find(TEA, id);
  }

  private List<Long> post(MemberKind kind) {
    try {
      return posts
          .note(TEA, rain, kind, "招聘：茶艺师", true, "yunying", java.util.Optional.empty())
          .caseId()
          .stream()
          .toList();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void decide(String measure) {
    complete("userTask_decideCase", Map.of("caseMeasure", measure, "caseReason", "按群规"));
  }

  private void remove(String result) {
    complete("userTask_removeMember", Map.of("removalResult", result, "removalNote", "1 群、2 群"));
  }

  private void judge(String judgement) {
    complete(
        "userTask_judgeAppeal",
        Map.of("appealJudgement", judgement, "judgementReason", "看过记录"),
        "fuhe");
  }

  private void complete(String task, Map<String, Object> values) {
    complete(task, values, "yunying");
  }

  private void complete(String task, Map<String, Object> values, String person) {
    engine.getIdentityService().setAuthenticatedUserId(person);
    new CheckedForms(engine).complete(task(task), values);
    engine.getIdentityService().clearAuthentication();
  }

  private Task task(String key) {
    return engine.getTaskService().createTaskQuery().taskDefinitionKey(key).singleResult();
  }

  private void fire(String timer) {
    var jobs = engine.getManagementService();
    jobs.executeJob(jobs.createJobQuery().activityId(timer).singleResult().getId());
  }

  private CaseState state(CaseFile file) throws Exception {
    return cases.find(TEA, file.id()).state();
  }

  private void assertEnded(String... ends) {
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    for (var end : ends) {
      assertThat(
              engine
                  .getHistoryService()
                  .createHistoricActivityInstanceQuery()
                  .activityId(end)
                  .count())
          .as(end)
          .isEqualTo(1);
    }
  }
}
