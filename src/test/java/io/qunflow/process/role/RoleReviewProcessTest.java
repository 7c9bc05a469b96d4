package io.qunflow.process.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.membership.role.HeldRole;
import io.qunflow.membership.role.MemberRole;
import io.qunflow.membership.role.MemberRoles;
import io.qunflow.membership.role.RoleMeasuring;
import io.qunflow.membership.role.RoleProperties;
import io.qunflow.membership.role.RoleReviews;
import io.qunflow.membership.role.RoleWorld;
import io.qunflow.support.Modules;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One process and one task for all members of a community, on the real tables (A3). */
@ExtendWith(ProcessEngineExtension.class)
@Deployment(
    resources = {
      "processes/membership/role-review.bpmn",
      "processes/membership/member-role.dmn",
      "forms/membership/review-roles.form"
    })
class RoleReviewProcessTest {

  private static final CommunityKey TEA = new CommunityKey("tea");
  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

  private final SteppedClock clock = new SteppedClock(NOW);

  ProcessEngine engine;
  private TestDatabase database;
  private Modules modules;
  private RoleReviews reviews;
  private MemberRoles roles;
  private RoleWorld tea;

  @BeforeEach
  void aCommunity() throws Exception {
    database = TestDatabases.h2();
    modules =
        Modules.start(
            database.dataSource(), clock, "io.qunflow.community", "io.qunflow.membership.role");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶友会", "interest", "Asia/Shanghai", null));
    reviews = modules.get(RoleReviews.class);
    roles = modules.get(MemberRoles.class);
    tea = new RoleWorld(database.dataSource(), TEA);
    var measuring = modules.get(RoleMeasuring.class);
    Mocks.register("measureRolesDelegate", new MeasureRolesDelegate(measuring));
    Mocks.register(
        "proposeRolesDelegate",
        new ProposeRolesDelegate(
            measuring, new TableRoles(), modules.get(RoleProperties.class), clock));
    Mocks.register("applyRolesDelegate", new ApplyRolesDelegate(reviews));
    Mocks.register("expireRolesDelegate", new ExpireRolesDelegate(reviews));
  }

  @AfterEach
  void stop() {
    Mocks.reset();
    modules.close();
    database.close();
  }

  @Test
  void oneTaskForAllMembersLeadsToTheListAndRecordsWhatWasChosen() throws Exception {
    members(20);
    var process = start();
    execute(job());

    assertThat(process).isWaitingAtExactly("userTask_reviewRoles");
    assertThat(task()).hasCandidateGroup("user").hasDueDate(task().getDueDate());
    long measuring = reviews.findLatest(TEA).orElseThrow().id();
    assertThat(process)
        .variables()
        .containsEntry("consolePage", "/communities/tea/roles/review/" + measuring)
        .containsEntry("roleFindings", "20 位成员的角色有变化，在名单上按变化放在一起。")
        .containsEntry("roleReviewOverAt", Date.from(NOW.plus(Duration.ofDays(14))));
    assertThat(runtimeService().createProcessInstanceQuery().count()).isEqualTo(1);
    reviews.choose(measuring, Map.of(tea.member("成员1"), Optional.of(MemberRole.FOLLOWER)));
    engine.getIdentityService().setAuthenticatedUserId("yunying");
    try {
      complete(task(), Map.of("rolesReviewed", true));
    } finally {
      engine.getIdentityService().clearAuthentication();
    }

    assertThat(process).isEnded().hasPassed("endEvent_rolesConfirmed");
    assertThat(roles.findPage(TEA, Optional.empty(), 0, 50))
        .extracting(HeldRole::nickname, HeldRole::role, HeldRole::confirmedBy)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("成员1", MemberRole.FOLLOWER, "yunying"));
  }

  @Test
  void rolesStayAsTheyAreWhenNobodyLooks() throws Exception {
    members(3);
    var process = start();
    execute(job());
    long measuring = reviews.findLatest(TEA).orElseThrow().id();
    reviews.choose(measuring, Map.of(tea.member("成员1"), Optional.of(MemberRole.FOLLOWER)));

    execute(job("event_reviewOver"));

    assertThat(process).isEnded().hasPassed("endEvent_rolesUnchanged");
    assertThat(roles.findPage(TEA, Optional.empty(), 0, 50)).isEmpty();
    assertThat(reviews.findProposals(measuring)).isEmpty();
  }

  @Test
  void nobodyIsAskedWhenNothingChanges() throws Exception {
    members(1);
    start();
    execute(job());
    reviews.choose(
        reviews.findLatest(TEA).orElseThrow().id(),
        Map.of(tea.member("成员0"), Optional.of(MemberRole.FOLLOWER)));
    complete(task(), Map.of("rolesReviewed", true));

    var again = start();
    execute(job());

    assertThat(again)
        .isEnded()
        .hasPassed("endEvent_rolesUnchanged")
        .hasNotPassed("userTask_reviewRoles");
  }

  @Test
  void tellsNoRolesFromTooLittle() {
    var process = start();

    execute(job());

    assertThat(process).isEnded().hasPassed("endEvent_rolesUnknown");
    assertThat(reviews.findLatest(TEA)).isEmpty();
  }

  /** Each spoke on ten days of four weeks. */
  private void members(int count) {
    var first = Instant.parse("2026-10-26T04:00:00Z");
    for (int member = 0; member < count; member++) {
      for (int day : List.of(0, 3, 6, 9, 12, 15, 18, 21, 24, 27)) {
        tea.says("成员" + member, first.plus(Duration.ofDays(day)));
      }
    }
  }

  private static ProcessInstance start() {
    var process =
        runtimeService()
            .startProcessInstanceByKey(RoleReview.KEY, TEA.value(), Map.of("communityName", "茶友会"));
    assertThat(process).isStarted();
    return process;
  }
}
