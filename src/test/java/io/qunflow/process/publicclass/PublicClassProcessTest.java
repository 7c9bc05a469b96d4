package io.qunflow.process.publicclass;

import static io.qunflow.funnel.publicclass.ClassWorld.PLAN;
import static io.qunflow.funnel.publicclass.ClassWorld.TEA;
import static io.qunflow.funnel.publicclass.ClassWorld.date;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.funnel.publicclass.ClassDate;
import io.qunflow.funnel.publicclass.ClassMessages;
import io.qunflow.funnel.publicclass.ClassNotOpenException;
import io.qunflow.funnel.publicclass.ClassOfferMessages;
import io.qunflow.funnel.publicclass.ClassProperties;
import io.qunflow.funnel.publicclass.ClassReminders;
import io.qunflow.funnel.publicclass.ClassState;
import io.qunflow.funnel.publicclass.ClassWorld;
import io.qunflow.funnel.publicclass.NewClass;
import io.qunflow.funnel.publicclass.OfferRecall;
import io.qunflow.funnel.publicclass.PublicClass;
import io.qunflow.process.engine.CheckedForms;
import io.qunflow.process.engine.Starters;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.process.lifecycle.LifecycleVariables;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
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

/** From the five answers to the rating, on real tables (P1, P2). */
@ExtendWith(ProcessEngineExtension.class)
@Deployment(
    resources = {
      "processes/funnel/4-sale/public-class.bpmn",
      "processes/funnel/4-sale/class-plan.dmn",
      "processes/funnel/4-sale/class-followup.bpmn",
      "forms/funnel/4-sale/plan-public-class.form",
      "forms/funnel/4-sale/set-class-date.form",
      "forms/funnel/4-sale/import-attendance.form",
      "forms/funnel/4-sale/rate-class.form"
    })
class PublicClassProcessTest {

  private static final String LIST = "昵称,入会时间,退会时间\n成员0,2026-11-25 20:00:00,2026-11-25 21:00:00\n";

  private ProcessEngine engine;
  private ClassWorld world;
  private KeptClasses kept;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void aCommunity(ProcessEngine running) {
    engine = running;
    world = new ClassWorld(openDatabase());
    world.with(new ClassLauncher(Starters.of(engine), world.get(CommunityService.class)));
    var classes = world.classes;
    var messages = world.get(ClassMessages.class);
    Mocks.register("openPublicClassDelegate", new OpenPublicClassDelegate(world.planning));
    Mocks.register("recordClassPlanDelegate", new RecordClassPlanDelegate(world.planning));
    Mocks.register("recordClassDateDelegate", new RecordClassDateDelegate(world.planning));
    Mocks.register(
        "openClassRegistrationDelegate", new OpenClassRegistrationDelegate(world.planning));
    Mocks.register(
        "planClassMomentDelegate",
        new PlanClassMomentDelegate(classes, world.get(ClassProperties.class), world.clock));
    Mocks.register(
        "sendClassReminderDelegate",
        new SendClassReminderDelegate(classes, world.get(ClassReminders.class)));
    Mocks.register("tellClassCallOffDelegate", new TellClassCallOffDelegate(classes, messages));
    Mocks.register("recordNoAttendanceDelegate", new RecordNoAttendanceDelegate(classes));
    Mocks.register("recordClassRatingDelegate", new RecordClassRatingDelegate(classes));
    var followups = world.get(io.qunflow.funnel.publicclass.Followups.class);
    var ends = world.get(io.qunflow.funnel.publicclass.FollowupEnds.class);
    Mocks.register(
        "splitRegistrantsDelegate",
        new SplitRegistrantsDelegate(
            followups,
            world.get(io.qunflow.funnel.publicclass.FollowupFigures.class),
            world.get(ClassProperties.class),
            world.clock));
    Mocks.register("openClassCallsDelegate", new OpenClassCallsDelegate(classes, followups));
    var offers =
        new ClassOffers(
            world.get(io.qunflow.operations.wave.Waves.class),
            world.get(io.qunflow.operations.wave.WaveControl.class),
            world.get(io.qunflow.operations.wave.WaveRunner.class),
            followups,
            ends,
            world.get(ClassOfferMessages.class),
            world.get(OfferRecall.class),
            world.get(ClassProperties.class),
            world.clock);
    Mocks.register(
        "runClassOffersDelegate", new RunClassOffersDelegate(classes, offers, world.clock));
    kept = new KeptClasses(classes, world.changes, offers, Starters.of(engine));
    Mocks.register(
        "endRetiredClassDelegate", new EndRetiredClassDelegate(classes, world.changes, offers));
    Mocks.register("endClassFollowupDelegate", new EndClassFollowupDelegate(classes, ends));
  }

  @AfterEach
  void stop() {
    engine.getIdentityService().clearAuthentication();
    Mocks.reset();
    world.close();
  }

  @Test
  void withPlanAndDateOneCanRegisterAtOnceAndIsRemindedThreeTimes() throws Exception {
    var anna = world.member("成员0");
    var lesson = world.open(10);
    assertThat(lesson.state()).isEqualTo(ClassState.OPEN);
    assertThat(lesson.processKey()).isEqualTo("class-" + lesson.id());
    world.registers(lesson, anna);

    for (var before : List.of(Duration.ofDays(1), Duration.ofHours(1), Duration.ofMinutes(10))) {
      world.clock.set(lesson.startsAt().minus(before));
      fire("event_classMoment");
      fire("serviceTask_sendClassReminder");
      assertThat(world.ordered()).last().asString().endsWith(":" + before);
    }
    world.clock.set(lesson.endsAt());
    fire("event_classMoment");
    var task = task("userTask_importAttendance");
    assertThat(engine.getTaskService().getVariable(task.getId(), "consolePage"))
        .isEqualTo("/communities/tea/classes/" + lesson.id());
    world.imports(lesson, LIST);
    complete("userTask_rateClass", rating());
    followsUp();

    assertEnded("endEvent_classRated");
    assertThat(world.classes.find(lesson.id()).rating()).isEqualTo(4);
    assertThat(world.classes.find(lesson.id()).replayUrl()).isEqualTo("https://replay.example/1");
  }

  @Test
  void aFunnelIsAskedForPlanAndDateUntilBothAreGood() throws Exception {
    var rated = world.open(5);
    world.runningWave = "funnel:7:2";
    engine.getRuntimeService().deleteProcessInstance(instance(), "test");
    engine
        .getRuntimeService()
        .startProcessInstanceByKey(
            "publicClass", "tea:7", Map.of("communityKey", "tea", "offeringId", 7));

    assertThat(variable("classPlanGap")).isEqualTo("owner");
    var plan =
        Map.<String, Object>of(
            "contentOwner",
            "teacher",
            "teacherAnswers",
            "no",
            "contentPercent",
            95,
            "payReason",
            "both",
            "whatFollows",
            "当天打电话");
    complete("userTask_planPublicClass", plan);
    assertThat(variable("classPlanGap")).isEqualTo("share");
    var good = new java.util.HashMap<>(plan);
    good.put("contentPercent", 80);
    complete("userTask_planPublicClass", good);

    complete("userTask_setClassDate", dated("2026-11-28"));
    assertThat((String) variable("classDateRefusal")).contains("还没评分");
    world.classes.rate(rated.id(), 5, "好", "");
    complete("userTask_setClassDate", dated("2026-11-20"));
    assertThat((String) variable("classDateRefusal")).contains("已经过了");
    world.sql.update("UPDATE public_class SET opened_by = 'planner'");
    complete("userTask_setClassDate", dated("2026-11-28"));

    var lesson = world.classes.findPage(TEA, 0, 1).get(0);
    assertThat(lesson.state()).isEqualTo(ClassState.OPEN);
    assertThat(lesson.processKey()).isEqualTo("tea:7");
    assertThat(lesson.wave()).isEqualTo("funnel:7:2");
    assertThat(lesson.contentPercent()).isEqualTo(80);
    assertThat(lesson.runBy()).as("who set the date").isEqualTo("yunying");
  }

  @Test
  void oneThatIsStillPlannedIsGivenUpWithItsTask() throws Exception {
    var rated = world.open(5);
    engine.getRuntimeService().deleteProcessInstance(instance(), "test");
    world.classes.rate(rated.id(), 5, "好", "");
    var drafted =
        world.planning.draft(new NewClass(TEA, null, "", null, null, "", true, "yunying"));
    new ClassLauncher(Starters.of(engine), world.get(CommunityService.class)).start(drafted);
    assertThat(engine.getTaskService().createTaskQuery().count()).isEqualTo(1);

    world.changes.giveUp(drafted.id());

    assertThat(engine.getTaskService().createTaskQuery().count()).isZero();
    assertThat(world.classes.find(drafted.id()).state()).isEqualTo(ClassState.CALLED_OFF);
    assertThatThrownBy(() -> world.changes.giveUp(drafted.id()))
        .isInstanceOf(ClassNotOpenException.class);
  }

  @Test
  void aNewDateMovesTheReminders() throws Exception {
    var lesson = world.open(10);
    var to = date(10).startsAt().plusDays(3);

    world.changes.move(lesson.id(), new ClassDate("三天学会选茶", "", to, 90, 10, "", ""));

    assertThat(engine.getManagementService().createJobQuery().singleResult().getDuedate())
        .isEqualTo(java.util.Date.from(lesson.startsAt().plus(Duration.ofDays(2))));
    assertThat(world.classes.find(lesson.id()).startsAt())
        .isEqualTo(lesson.startsAt().plus(Duration.ofDays(3)));
  }

  @Test
  void whoRegisteredIsToldWhenItIsCalledOff() throws Exception {
    var lesson = world.open(1);
    for (MemberId one : List.of(world.member("安娜"), world.member("本"))) {
      world.registers(lesson, one);
    }

    world.changes.callOff(lesson.id());

    assertEnded("endEvent_classCalledOff");
    assertThat(
            world.count(
                "message m JOIN message_order o ON o.id = m.order_id WHERE o.order_key LIKE '%:off'"))
        .isEqualTo(2);
  }

  @Test
  void aListThatComesBeforeTheEndIsTakenAtOnce() throws Exception {
    var lesson = heldWithOne();
    world.imports(lesson, LIST);

    assertThat(task("userTask_rateClass")).isNotNull();
    assertThat(engine.getManagementService().createJobQuery().singleResult().getJobDefinitionId())
        .isNotNull();
    assertThat(
            engine
                .getManagementService()
                .createJobQuery()
                .activityId("serviceTask_openClassCalls")
                .count())
        .isOne();
  }

  @Test
  void whereThereIsNoListAPersonSaysWhy() throws Exception {
    var lesson = world.open(10);
    world.clock.set(lesson.endsAt());
    fire("event_classMoment");
    if (engine.getTaskService().createTaskQuery().count() == 0) {
      fire("serviceTask_sendClassReminder");
      fire("event_classMoment");
    }
    complete("userTask_importAttendance", Map.of("noAttendanceWhy", "会议工具没有导出"));
    complete("userTask_rateClass", rating());
    followsUp();

    assertEnded("endEvent_classRated");
    var found = world.classes.find(lesson.id());
    assertThat(found.state()).isEqualTo(ClassState.HELD);
    assertThat(found.attendanceAt()).isNull();
    assertThat(found.noAttendance()).isEqualTo("会议工具没有导出");
  }

  @Test
  void aReminderThatComesTooLateIsNotSent() throws Exception {
    var lesson = heldWithOne();
    world.clock.set(lesson.startsAt().plusSeconds(1));
    fire("event_classMoment");
    fire("serviceTask_sendClassReminder");

    assertThat(world.ordered()).noneMatch(key -> key.contains(":remind:"));
  }

  @Test
  void endsWithItsCommunityBeforeItTookPlace() throws Exception {
    var anna = world.member("成员0");
    var lesson = world.open(10);
    world.registers(lesson, anna);
    world.clock.set(lesson.startsAt().minus(Duration.ofDays(1)));
    fire("event_classMoment");
    fire("serviceTask_sendClassReminder");

    retire();

    assertEnded("endEvent_classRetired");
    assertThat(world.classes.find(lesson.id()).state()).isEqualTo(ClassState.CALLED_OFF);
    assertThat(world.count("message WHERE state = 'Q'")).as("that it is off").isOne();
  }

  @Test
  void endsWithItsCommunityInTheMiddleOfTheFollowUp() throws Exception {
    var lesson = heldWithOne();
    world.imports(lesson, LIST);
    fire("serviceTask_openClassCalls");
    assertThat(world.count("wave_member WHERE state = 'W'")).isOne();

    tellRetired();
    assertThat(world.count("wave_member WHERE state = 'W'"))
        .as("stops in a transaction of its own, after that of the retirement")
        .isOne();
    fire("serviceTask_endRetiredClass");

    assertEnded("endEvent_classRetired");
    assertThat(world.classes.find(lesson.id()).state()).isEqualTo(ClassState.HELD);
    assertThat(world.registrations.findAll(lesson.id()).get(0).endedWhy())
        .isEqualTo("community_retired");
    assertThat(world.count("wave_member WHERE state = 'W'")).isZero();
    assertThat(world.count("message WHERE state = 'Q'")).isZero();
    assertThat(engine.getManagementService().createJobQuery().count()).isZero();
  }

  @Test
  void whatIsKeptEndsWithItsCommunityEvenIfItsProcessWentWithAFunnel() throws Exception {
    var lesson = heldWithOne();
    world.imports(lesson, LIST);
    fire("serviceTask_openClassCalls");
    var planned = world.planning.draft(world.ordered(PLAN, null));
    Starters.of(engine).end("publicClass", "class-" + lesson.id(), "with its funnel");

    for (int i = 0; i < 2; i++) {
      kept.end(TEA);
    }

    assertThat(world.classes.find(lesson.id()).state()).isEqualTo(ClassState.HELD);
    assertThat(world.classes.find(planned.id()).state()).isEqualTo(ClassState.CALLED_OFF);
    assertThat(world.registrations.findAll(lesson.id()).get(0).endedWhy())
        .isEqualTo("community_retired");
    assertThat(world.count("wave_member WHERE state = 'W'")).isZero();
  }

  @Test
  void oneThatDoesNotWaitForItIsEndedWithItsCommunity() throws Exception {
    var lesson = world.open(10);

    kept.end(TEA);

    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    assertThat(world.classes.find(lesson.id()).offWhy()).isEqualTo("community_retired");
  }

  private void retire() {
    tellRetired();
    fire("serviceTask_endRetiredClass");
  }

  private void tellRetired() {
    var told =
        Starters.of(engine)
            .tell(LifecycleVariables.COMMUNITY_RETIRED, TaskVariables.COMMUNITY_KEY, "tea");
    assertThat(told).isOne();
  }

  private PublicClass heldWithOne() throws Exception {
    var anna = world.member("成员0");
    var lesson = world.planning.open(world.ordered(PLAN, date(10)));
    world.registers(lesson, anna);
    world.clock.set(lesson.startsAt().plus(Duration.ofMinutes(30)));
    return lesson;
  }

  /** Until the offer is over. */
  private void followsUp() {
    fire("serviceTask_openClassCalls");
    for (int day = 0; day < 3; day++) {
      world.clock.advance(Duration.ofDays(1));
      if (engine.getManagementService().createJobQuery().activityId("event_followupMoment").count()
          > 0) {
        fire("event_followupMoment");
        fire("serviceTask_openClassCalls");
      }
    }
  }

  private static Map<String, Object> rating() {
    return Map.of("classRating", 4, "ratingNote", "开头太长", "replayUrl", "https://replay.example/1");
  }

  private static Map<String, Object> dated(String day) {
    return Map.of(
        "classTitle",
        "三天学会选茶",
        "classDay",
        day,
        "classTime",
        "20:00",
        "classMinutes",
        90,
        "classCapacity",
        100);
  }

  private String instance() {
    return engine.getRuntimeService().createProcessInstanceQuery().singleResult().getId();
  }

  private Object variable(String name) {
    return engine.getRuntimeService().getVariable(instance(), name);
  }

  private void complete(String task, Map<String, Object> values) {
    engine.getIdentityService().setAuthenticatedUserId("yunying");
    new CheckedForms(engine).complete(task(task), values);
    engine.getIdentityService().clearAuthentication();
  }

  private Task task(String key) {
    return engine.getTaskService().createTaskQuery().taskDefinitionKey(key).singleResult();
  }

  private void fire(String element) {
    var jobs = engine.getManagementService();
    jobs.executeJob(jobs.createJobQuery().activityId(element).singleResult().getId());
  }

  private void assertEnded(String end) {
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    assertThat(
            engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .activityId(end)
                .count())
        .isEqualTo(1);
  }
}
