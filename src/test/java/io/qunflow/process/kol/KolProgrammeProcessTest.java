package io.qunflow.process.kol;

import static io.qunflow.support.MembershipWorld.NOON;
import static io.qunflow.support.MembershipWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.membership.kol.InvalidKolException;
import io.qunflow.membership.kol.KolEnd;
import io.qunflow.membership.kol.KolExistsException;
import io.qunflow.membership.kol.KolProgramme;
import io.qunflow.membership.kol.KolProperties;
import io.qunflow.membership.kol.KolState;
import io.qunflow.membership.kol.KolTerm;
import io.qunflow.membership.kol.KolVerdict;
import io.qunflow.membership.kol.KolWay;
import io.qunflow.membership.kol.Kols;
import io.qunflow.membership.kol.NewKol;
import io.qunflow.process.engine.CheckedForms;
import io.qunflow.process.engine.Starters;
import io.qunflow.support.MembershipWorld;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Invited, trained, serving by the term, dropped by rule, on real tables (A5). */
@ExtendWith(ProcessEngineExtension.class)
@Deployment(
    resources = {
      "processes/membership/kol-programme.bpmn",
      "processes/membership/kol-invitation.bpmn",
      "processes/membership/kol-review.dmn",
      "forms/membership/invite-kol.form",
      "forms/membership/train-kol.form",
      "forms/membership/review-kol.form"
    })
class KolProgrammeProcessTest {

  private static final Duration TERM = Duration.ofDays(28);

  private ProcessEngine engine;
  private MembershipWorld world;
  private Kols kols;
  private MemberId teacher;
  private long group;
  private int events;

  @BeforeEach
  void aCommunity(ProcessEngine running) {
    engine = running;
    world = openWorld();
    kols = world.get(Kols.class);
    teacher = world.member("王老师😀");
    group =
        world.people.insert(
            "INSERT INTO chat_group (community_key, group_key, name, platform, layer,"
                + " created_at_ms) VALUES ('tea', 'k', 'K群', 'WECOM', 'BASE', 0)");
    world.with(
        new KolLauncher(
            Starters.of(engine),
            world.get(CommunityService.class),
            world.get(KolProperties.class)));
    var programme = world.get(KolProgramme.class);
    Mocks.register("recordKolAnswerDelegate", new RecordKolAnswerDelegate(programme));
    Mocks.register("recordKolSilenceDelegate", new RecordKolSilenceDelegate(programme));
    Mocks.register("recordKolTrainingDelegate", new RecordKolTrainingDelegate(programme));
    Mocks.register("startKolTermDelegate", new StartKolTermDelegate(programme));
    Mocks.register("measureKolDelegate", new MeasureKolDelegate(programme));
    Mocks.register("recordKolReviewDelegate", new RecordKolReviewDelegate(programme));
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
  void servesATermIsPaidAndServesAnother() throws Exception {
    long id = invite(KolWay.SELECTED);
    var task = task("userTask_inviteKol");
    assertThat(task.getDueDate()).isNotNull();
    assertThat(engine.getTaskService().getVariables(task.getId()))
        .containsEntry("memberTask", String.valueOf(teacher.value()))
        .containsEntry("kolReward", "200 元课券")
        .containsEntry("consolePage", "/communities/tea/kols/" + id);
    answer("accepted");
    assertThat(kols.findServing(TEA)).extracting(kol -> kol.id()).containsExactly(id);
    speaks(8);

    termEnds();

    assertThat(variables("userTask_reviewKol"))
        .containsEntry("kolVerdict", "keep")
        .containsEntry("kolFigures", "按四周算活跃 8.0 天，被记越界 0 次。");
    review(Map.of("kolNext", "again"));
    assertThat(kols.findTerms(id)).extracting(KolTerm::number).containsExactly(2, 1);
    var first = kols.findTerms(id).get(1);
    assertThat(first.verdict()).isEqualTo(KolVerdict.KEEP);
    assertThat(first.rewarded()).isTrue();
    assertThat(first.reviewedBy()).isEqualTo("yunying");
    assertThat(timer("event_kolTermOver")).isNotNull();
    speaks(8);
    termEnds();
    assertThat(variables("userTask_reviewKol")).doesNotContainKeys("kolRewarded", "kolNext");
    review(Map.of("kolNext", "stop"));

    assertEnded("endEvent_kolEnded");
    assertThat(kols.find(TEA, id).endReason()).isEqualTo(KolEnd.STOPPED);
  }

  @Test
  void isDroppedWhenInactiveWhateverAPersonWishes() throws Exception {
    long id = invite(KolWay.SELECTED);
    answer("accepted");
    speaks(3);
    termEnds();
    assertThat(variables("userTask_reviewKol")).containsEntry("kolVerdict", "drop_inactive");

    review(Map.of());

    assertEnded("endEvent_kolDropped");
    assertThat(kols.find(TEA, id).endReason()).isEqualTo(KolEnd.INACTIVE);
    assertThat(kols.findServing(TEA)).isEmpty();
  }

  @Test
  void silenceOfAFileIsNoSilenceOfTheMember() throws Exception {
    invite(KolWay.SELECTED);
    answer("accepted");

    termEnds();

    assertThat(variables("userTask_reviewKol")).containsEntry("kolVerdict", "ask");
    assertThatThrownBy(() -> review(Map.of())).hasMessageContaining("要不要再请一期");
  }

  @Test
  void overreachingTwiceEndsTheTermAtOnce() throws Exception {
    long id = invite(KolWay.SELECTED);
    assertThatThrownBy(() -> kols.noteOverreach(TEA, id, "还没有上任", "yunying"))
        .isInstanceOf(InvalidKolException.class);
    answer("accepted");
    speaks(8);
    assertThat(kols.noteOverreach(TEA, id, "私下加人卖货", "yunying")).isEqualTo(1);
    assertThat(task("userTask_reviewKol")).isNull();

    assertThat(kols.noteOverreach(TEA, id, "又卖货", "yunying")).isEqualTo(2);

    run(job("serviceTask_measureKol"));
    assertThat(timer("event_kolTermOver")).isNull();
    assertThat(variables("userTask_reviewKol")).containsEntry("kolVerdict", "drop_overreaching");
    assertThat(kols.noteOverreach(TEA, id, "第三次", "yunying")).isEqualTo(3);
    review(Map.of());
    assertEnded("endEvent_kolDropped");
    assertThat(kols.find(TEA, id).endReason()).isEqualTo(KolEnd.OVERREACHING);
  }

  @Test
  void overreachingWhileTheReviewIsAwaitedCountsInTheNextTerm() throws Exception {
    long id = invite(KolWay.SELECTED);
    answer("accepted");
    speaks(8);
    termEnds();
    kols.noteOverreach(TEA, id, "私下加人卖货", "yunying");
    assertThat(variables("userTask_reviewKol")).containsEntry("kolOverreaches", 0);
    review(Map.of("kolNext", "again"));

    assertThat(kols.noteOverreach(TEA, id, "又卖货", "yunying")).isEqualTo(2);
    run(job("serviceTask_measureKol"));

    assertThat(variables("userTask_reviewKol")).containsEntry("kolVerdict", "drop_overreaching");
  }

  @Test
  void isTrainedFirst() throws Exception {
    long id = invite(KolWay.TRAINED);
    answer("accepted");
    assertThat(kols.find(TEA, id).state()).isEqualTo(KolState.TRAINING);

    complete("userTask_trainKol", Map.of("trainingResult", "passed", "trainingNote", "主持了一次话题"));

    assertThat(kols.find(TEA, id).state()).isEqualTo(KolState.SERVING);
    assertThat(passed("endEvent_kolTrained")).isEqualTo(1);
  }

  @Test
  void doesNotServeWhenTheTrainingFails() throws Exception {
    long id = invite(KolWay.TRAINED);
    answer("accepted");

    complete("userTask_trainKol", Map.of("trainingResult", "failed", "trainingNote", "没有时间"));

    assertEnded("endEvent_kolTrainingFailed", "endEvent_kolNotServing");
    assertThat(kols.find(TEA, id).endReason()).isEqualTo(KolEnd.NOT_TRAINED);
  }

  @Test
  void mayDeclineAndBeInvitedLater() throws Exception {
    long id = invite(KolWay.SELECTED);
    assertThatThrownBy(() -> invite(KolWay.SELECTED)).isInstanceOf(KolExistsException.class);

    answer("declined");

    assertEnded("endEvent_kolDeclined", "endEvent_kolNotServing");
    assertThat(kols.find(TEA, id).endReason()).isEqualTo(KolEnd.DECLINED);
    assertThat(invite(KolWay.SELECTED)).isNotEqualTo(id);
  }

  @Test
  void silenceIsNoYes() throws Exception {
    long id = invite(KolWay.SELECTED);

    run(timer("event_kolSilent"));

    assertEnded("endEvent_kolDeclined", "endEvent_kolNotServing");
    assertThat(kols.find(TEA, id).endReason()).isEqualTo(KolEnd.SILENT);
  }

  @Test
  void needsARealReward() {
    assertThatThrownBy(
            () -> kols.invite(new NewKol(TEA, teacher, KolWay.SELECTED, "答疑", " "), "yunying"))
        .isInstanceOf(InvalidKolException.class)
        .hasMessageContaining("报酬");
  }

  private long invite(KolWay way) throws Exception {
    return kols.invite(new NewKol(TEA, teacher, way, "每周答疑；不私下卖货", "200 元课券"), "yunying");
  }

  private void answer(String answer) {
    complete("userTask_inviteKol", Map.of("kolAnswer", answer));
  }

  private void review(Map<String, Object> next) {
    var values = new HashMap<String, Object>(next);
    values.put("kolRewarded", "yes");
    values.put("kolReviewNote", "课券已发，公司预算");
    complete("userTask_reviewKol", values);
  }

  /** On so many of the days before the end of the running term. */
  private void speaks(int days) {
    var end = world.clock.instant().plus(TERM);
    long account =
        world.sql.queryForObject(
            "SELECT id FROM account WHERE member_id = ?", Long.class, teacher.value());
    for (int day = 1; day <= days; day++) {
      world.sql.update(
          "INSERT INTO activity_event (group_id, external_id, account_id, kind, occurred_at_ms)"
              + " VALUES (?, ?, ?, 'message', ?)",
          group,
          "kol-" + ++events,
          account,
          end.minus(Duration.ofDays(day)).toEpochMilli());
    }
  }

  private void termEnds() {
    world.clock.advance(TERM);
    assertThat(world.clock.instant()).isAfter(NOON);
    run(timer("event_kolTermOver"));
    run(job("serviceTask_measureKol"));
  }

  private void complete(String task, Map<String, Object> values) {
    engine.getIdentityService().setAuthenticatedUserId("yunying");
    try {
      new CheckedForms(engine).complete(task(task), values);
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  private Map<String, Object> variables(String task) {
    return engine.getTaskService().getVariables(task(task).getId());
  }

  private Task task(String key) {
    return engine.getTaskService().createTaskQuery().taskDefinitionKey(key).singleResult();
  }

  private Job timer(String event) {
    return engine.getManagementService().createJobQuery().timers().activityId(event).singleResult();
  }

  private Job job(String activity) {
    return engine.getManagementService().createJobQuery().activityId(activity).singleResult();
  }

  private void run(Job job) {
    engine.getManagementService().executeJob(job.getId());
  }

  private long passed(String end) {
    return engine.getHistoryService().createHistoricActivityInstanceQuery().activityId(end).count();
  }

  private void assertEnded(String... ends) {
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    for (var end : ends) {
      assertThat(passed(end)).as(end).isEqualTo(1);
    }
  }
}
