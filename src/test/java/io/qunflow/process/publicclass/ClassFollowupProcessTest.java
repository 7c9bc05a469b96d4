package io.qunflow.process.publicclass;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.funnel.lead.LeadState;
import io.qunflow.funnel.lead.Leads;
import io.qunflow.funnel.lead.NotBuying;
import io.qunflow.funnel.publicclass.ClassOfferMessages;
import io.qunflow.funnel.publicclass.ClassProperties;
import io.qunflow.funnel.publicclass.ClassWorld;
import io.qunflow.funnel.publicclass.FollowupCounts;
import io.qunflow.funnel.publicclass.FollowupEnds;
import io.qunflow.funnel.publicclass.FollowupFigures;
import io.qunflow.funnel.publicclass.Followups;
import io.qunflow.funnel.publicclass.OfferRecall;
import io.qunflow.funnel.publicclass.PublicClass;
import io.qunflow.operations.wave.WaveRunner;
import io.qunflow.operations.wave.Waves;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everybody who registered ends in exactly one way, by what they did (P3). */
@ExtendWith(ProcessEngineExtension.class)
@Deployment(resources = "processes/funnel/4-sale/class-followup.bpmn")
class ClassFollowupProcessTest {

  private ProcessEngine engine;
  private ClassWorld world;
  private Followups followups;
  private FollowupFigures figures;
  private ClassOffers offers;
  private final List<MemberId> people = new ArrayList<>();
  private PublicClass lesson;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void aClassOfSix(ProcessEngine running) throws Exception {
    engine = running;
    world = new ClassWorld(openDatabase());
    world.with(
        new LeadCalls(
            world.get(Leads.class), world.get(CommunityService.class), operators(), world.clock));
    followups = world.get(Followups.class);
    figures = world.get(FollowupFigures.class);
    var ends = world.get(FollowupEnds.class);
    var properties = world.get(ClassProperties.class);
    offers =
        new ClassOffers(
            world.get(Waves.class),
            world.get(io.qunflow.operations.wave.WaveControl.class),
            world.get(WaveRunner.class),
            followups,
            ends,
            world.get(ClassOfferMessages.class),
            world.get(OfferRecall.class),
            properties,
            world.clock);
    Mocks.register(
        "splitRegistrantsDelegate",
        new SplitRegistrantsDelegate(followups, figures, properties, world.clock));
    Mocks.register("openClassCallsDelegate", new OpenClassCallsDelegate(world.classes, followups));
    Mocks.register(
        "runClassOffersDelegate", new RunClassOffersDelegate(world.classes, offers, world.clock));
    Mocks.register("endClassFollowupDelegate", new EndClassFollowupDelegate(world.classes, ends));
    lesson = world.open(5);
    for (int i = 0; i < 7; i++) {
      people.add(world.member("成员" + i));
      world.registers(lesson, people.get(i));
    }
    world.registrations.leave(lesson.id(), people.get(4));
    world.clock.set(lesson.endsAt());
    var list = new StringBuilder("昵称,入会时间,退会时间\n");
    for (int i : new int[] {0, 1, 2}) {
      list.append("成员").append(i).append(",2026-11-25 20:00,2026-11-25 21:00\n");
    }
    world.imports(lesson, list.toString());
    world.attendees.recordQuestion(lesson.id(), people.get(0), "能分期吗", "yunying");
    world.attendees.recordQuestion(lesson.id(), people.get(1), "几点上课", "yunying");
  }

  @AfterEach
  void stop() {
    Mocks.reset();
    world.close();
  }

  @Test
  void whoAskedIsCalledTheSameDayAndTheRestGetsWhatFits() throws Exception {
    start();

    assertThat(world.called).containsExactly(people.get(0), people.get(1));
    var leads = world.get(Leads.class);
    assertThat(leads.findPage(ClassWorld.TEA, true, 0, 9))
        .extracting(one -> one.member(), one -> one.nextAction())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(people.get(0), "打电话，回答课上的问题"),
            org.assertj.core.groups.Tuple.tuple(people.get(1), "打电话，回答课上的问题"));
    assertThat(got("offer")).containsExactly(people.get(2).value());
    assertThat(got("replay")).containsExactly(people.get(3).value(), people.get(5).value());
    assertThat(figures.count(lesson.id()))
        .isEqualTo(
            new FollowupCounts(0, Map.of("not_interested", 1, "no_place", 1), 0, 5, 2, 0, 0, 0));
  }

  @Test
  void callsAreSharedOutAmongTheOperatorsMostPromisingFirst() throws Exception {
    world.callers = List.of("anna", "yunying");
    start();

    assertThat(world.get(Leads.class).findPage(ClassWorld.TEA, true, 0, 9))
        .extracting(one -> one.member(), one -> one.owner())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(people.get(0), "yunying"),
            org.assertj.core.groups.Tuple.tuple(people.get(1), "anna"));
  }

  /** A scheduler may not see members (P3). */
  @Test
  void callsOfAClassThatASchedulerOrderedAreOfAnyOperatorUnlessOneSetItsDate() throws Exception {
    world.sql.update("UPDATE public_class SET opened_by = 'planner'");
    start();
    assertThat(world.get(Leads.class).findPage(ClassWorld.TEA, true, 0, 9))
        .hasSize(2)
        .allSatisfy(one -> assertThat(one.owner()).isEmpty());

    world.sql.update("UPDATE public_class SET run_by = 'yunying'");
    world.sql.update("UPDATE lead_file SET state = 'LOST', open_key = NULL");
    world.sql.update("UPDATE class_followup SET called = FALSE");
    followups.openCalls(world.classes.find(lesson.id()), world.clock.instant());
    assertThat(world.get(Leads.class).findPage(ClassWorld.TEA, true, 0, 9))
        .hasSize(2)
        .allSatisfy(one -> assertThat(one.owner()).isEqualTo("yunying"));
  }

  @Test
  void everybodyHasExactlyOneEndAtTheDeadline() throws Exception {
    start();
    var leads = world.get(Leads.class);
    var second =
        leads.findPage(ClassWorld.TEA, true, 0, 9).stream()
            .filter(one -> one.member().equals(people.get(1)))
            .findFirst()
            .orElseThrow();
    world
        .get(io.qunflow.funnel.lead.LeadChanges.class)
        .end(second.id(), LeadState.NOT_NOW, NotBuying.PRICE, "太贵", "yunying");
    world.bought.add(people.get(0).value());
    world.bought.add(people.get(3).value());
    followups.decline(lesson.id(), people.get(2));
    look(Duration.ofDays(1));
    look(Duration.ofDays(1));

    assertThat(got("last")).containsExactly(people.get(5).value());
    look(Duration.ofDays(1));

    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    assertThat(figures.count(lesson.id()))
        .isEqualTo(
            new FollowupCounts(
                2, Map.of("not_interested", 2, "no_place", 1, "price", 1), 1, 0, 2, 0, 0, 0));
    assertThat(figures.countReasons(ClassWorld.TEA))
        .containsExactlyInAnyOrderEntriesOf(Map.of("not_interested", 2, "no_place", 1, "price", 1));
    assertThat(
            engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .activityId("endEvent_followupEnded")
                .count())
        .isOne();
    var progress = world.get(Waves.class).progress(wave());
    assertThat(progress.waiting()).isZero();
    assertThat(progress.audience())
        .isEqualTo(progress.done() + progress.skippedInAll() + progress.failedInAll());
  }

  @Test
  void whoWasGivenUpIsLostWithTheReason() {
    start();
    var leads = world.get(Leads.class);
    leads
        .findPage(ClassWorld.TEA, true, 0, 9)
        .forEach(
            lead -> {
              var as = lead.member().equals(people.get(0)) ? LeadState.LOST : LeadState.NOT_NOW;
              givesUp(lead.id(), as);
            });

    for (int day = 0; day < 3; day++) {
      look(Duration.ofDays(1));
    }

    assertThat(world.registrations.find(lesson.id(), people.get(0)).orElseThrow())
        .satisfies(
            one -> {
              assertThat(one.endedAs()).isEqualTo("L");
              assertThat(one.endedWhy()).isEqualTo("trust");
            });
    assertThat(world.registrations.find(lesson.id(), people.get(1)).orElseThrow().endedAs())
        .isEqualTo("N");
    assertThat(figures.countReasons(ClassWorld.TEA)).containsEntry("trust", 2);
  }

  private void givesUp(long lead, LeadState as) {
    try {
      world
          .get(io.qunflow.funnel.lead.LeadChanges.class)
          .end(lead, as, NotBuying.TRUST, "不再联系", "yunying");
    } catch (io.qunflow.shared.BusinessException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void lookingAgainDoesNothingTwice() throws Exception {
    start();
    int before = world.count("message");

    followups.split(lesson.id());
    followups.openCalls(lesson, world.clock.instant());
    offers.run(lesson, world.clock.instant().plus(Duration.ofDays(3)));

    assertThat(world.count("message")).isEqualTo(before);
    assertThat(world.called).hasSize(2);
  }

  /** It may lie on a daily sheet for days (P3). */
  @Test
  void whatIsQueuedIsTakenBackFromWhoDeclinesOrBuysAndFromAllInTheEnd() throws Exception {
    start();
    assertThat(queued("offer")).containsExactly(people.get(2).value());
    assertThat(queued("replay")).containsExactly(people.get(3).value(), people.get(5).value());

    followups.decline(lesson.id(), people.get(2));
    assertThat(queued("offer")).isEmpty();

    world.bought.add(people.get(3).value());
    world.get(OfferRecall.class).bought(lesson.offering() + 1);
    assertThat(queued("replay")).as("another offering").hasSize(2);
    world.get(OfferRecall.class).bought(lesson.offering());
    assertThat(queued("replay")).containsExactly(people.get(5).value());

    offers.end(lesson);
    assertThat(queued("replay")).isEmpty();
  }

  private List<Long> queued(String what) {
    return world.sql.queryForList(
        "SELECT m.member_id FROM message m JOIN message_order o ON o.id = m.order_id"
            + " WHERE o.order_key = ? AND m.state = 'Q' ORDER BY m.member_id",
        Long.class,
        "class:" + lesson.id() + ":" + what);
  }

  /** People 3 and 5 were absent (P2, P3). */
  @Test
  void theAbsentAreToldOnceOfAReplayThatComesLater() throws Exception {
    start();
    world.sql.update("UPDATE message SET state = 'S' WHERE state = 'Q'");
    followups.decline(lesson.id(), people.get(5));
    look(Duration.ofHours(20));

    world.classes.rate(lesson.id(), 4, "好", "");
    assertThat(got("replay-there")).isEmpty();
    world.classes.rate(lesson.id(), 4, "好", "https://replay.example/1");
    world.classes.rate(lesson.id(), 5, "好", "https://replay.example/2");

    assertThat(got("replay-there")).containsExactly(people.get(3).value());
    assertThat(
            world.sql.queryForObject(
                "SELECT kind FROM message_order WHERE order_key = ?",
                String.class,
                "class:" + lesson.id() + ":replay-there"))
        .isEqualTo(
            world.sql.queryForObject(
                "SELECT kind FROM message_order WHERE order_key = ?",
                String.class,
                "class:" + lesson.id() + ":offer"));
    offers.end(lesson);
    assertThat(queued("replay-there")).isEmpty();
  }

  @Test
  void aReplayThatComesAfterTheFollowupIsToldToNobody() throws Exception {
    start();
    world.sql.update("UPDATE message SET state = 'S' WHERE state = 'Q'");
    world.clock.advance(Duration.ofDays(3));

    world.classes.rate(lesson.id(), 4, "好", "https://replay.example/1");

    assertThat(got("replay-there")).isEmpty();
  }

  @Test
  void whoHasNotGotTheFirstMessageFindsTheReplayBehindItsLink() throws Exception {
    start();

    world.classes.rate(lesson.id(), 4, "好", "https://replay.example/1");

    assertThat(got("replay-there")).isEmpty();
  }

  @Test
  void whoWasNotInterestedIsNotInvitedToTheNextForAWhile() throws Exception {
    start();
    world.classes.rate(lesson.id(), 4, "好", "");
    var next =
        new io.qunflow.funnel.publicclass.ClassDate(
            "第二场", "", java.time.LocalDateTime.parse("2026-11-28T20:00"), 60, 9, "", "再来一场");

    long id = world.planning.open(world.ordered(ClassWorld.PLAN, next)).id();
    world.planning.openRegistration(id);

    assertThat(got(id, "invite")).hasSize(6).doesNotContain(people.get(4).value());
  }

  private void start() {
    engine
        .getRuntimeService()
        .startProcessInstanceByKey(
            "classFollowup",
            "class-1",
            Map.of("classId", (int) lesson.id(), "communityKey", "tea"));
    run();
  }

  private void look(Duration later) {
    world.clock.advance(later);
    var jobs = engine.getManagementService();
    var timer = jobs.createJobQuery().activityId("event_followupMoment").singleResult();
    if (timer != null) {
      jobs.executeJob(timer.getId());
      run();
    }
  }

  private void run() {
    var jobs = engine.getManagementService();
    jobs.executeJob(
        jobs.createJobQuery().activityId("serviceTask_openClassCalls").singleResult().getId());
  }

  private long wave() {
    return world.get(Waves.class).findId("class:" + lesson.id() + ":followup").orElseThrow();
  }

  private List<Long> got(String what) {
    return got(lesson.id(), what);
  }

  private List<Long> got(long id, String what) {
    return world.sql.queryForList(
        "SELECT m.member_id FROM message m JOIN message_order o ON o.id = m.order_id"
            + " WHERE o.order_key = ? ORDER BY m.member_id",
        Long.class,
        "class:" + id + ":" + what);
  }

  private static CallOperators operators() {
    var users = org.mockito.Mockito.mock(io.qunflow.security.UserDirectory.class);
    org.mockito.Mockito.when(users.findGroups("yunying")).thenReturn(List.of("operator", "user"));
    org.mockito.Mockito.when(users.findGroups("anna")).thenReturn(List.of("operator"));
    org.mockito.Mockito.when(users.findGroups("planner")).thenReturn(List.of("scheduler"));
    return new CallOperators(users);
  }
}
