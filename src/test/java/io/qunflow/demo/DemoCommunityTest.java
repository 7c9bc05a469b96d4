package io.qunflow.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.activity.ActivityFigures;
import io.qunflow.activity.ActivityOverview;
import io.qunflow.community.Community;
import io.qunflow.community.CommunityService;
import io.qunflow.community.GroupService;
import io.qunflow.community.Member;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewCommunity;
import io.qunflow.lifecycle.cycle.CycleProperties;
import io.qunflow.lifecycle.cycle.LifecycleLauncher;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;

class DemoCommunityTest {

  private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z"); // 22nd in Shanghai
  private TestDatabase database;
  private Modules modules;
  private DemoCommunity demo;

  @BeforeEach
  void start() {
    database = TestDatabases.h2();
    modules =
        Modules.start(
            database.dataSource(),
            Clock.fixed(NOW, ZoneOffset.UTC),
            "io.qunflow.community",
            "io.qunflow.activity",
            "io.qunflow.lifecycle.cycle",
            "io.qunflow.demo");
    demo = modules.get(DemoCommunity.class);
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  @Test
  void opensACommunityThatIsAliveInAnEmptyProduct() throws Exception {
    assertThat(demo.openIfEmpty()).isTrue();

    var members = modules.get(MemberService.class);
    var everybody = members.findMembers(DemoCommunity.KEY, 0, 100);
    assertThat(everybody).hasSize(60);
    assertThat(everybody).filteredOn(Member::isStaffOrBot).hasSize(3);
    assertThat(everybody).extracting(Member::nickname).contains("林下🍃", "𠮷祥");
    assertThat(everybody).filteredOn(m -> !m.facts().isEmpty()).hasSizeBetween(25, 35);
    assertThat(modules.get(GroupService.class).findAll(DemoCommunity.KEY)).hasSize(2);
    assertThat(modules.get(LifecycleService.class).find(DemoCommunity.KEY)).isPresent();
  }

  @Test
  void livesFourHealthyWeeksUntilYesterday() throws Exception {
    demo.openIfEmpty();

    var weeks =
        modules.get(ActivityOverview.class).findLastWeeks(DemoCommunity.KEY, DemoCommunity.ZONE, 5);
    assertThat(weeks.subList(0, 4))
        .allSatisfy(
            week -> {
              assertThat(week.known()).isTrue();
              assertThat(week.activeMembers()).isBetween(20, 45);
              assertThat(week.messages()).isBetween(100L, 400L);
            });
    assertThat(weeks.get(0).lastDay()).isEqualTo(LocalDate.of(2026, 11, 21));
    assertThat(weeks.get(4).known()).isFalse();
    assertThat(modules.get(ActivityFigures.class).lastEventAt(DemoCommunity.KEY).orElseThrow())
        .isBefore(Instant.parse("2026-11-21T16:00:00Z"));
  }

  @Test
  void isTheSameEveryTime() {
    var day = LocalDate.of(2026, 11, 22);
    assertThat(new DemoActivity(day, DemoCommunity.ZONE).write())
        .isEqualTo(new DemoActivity(day, DemoCommunity.ZONE).write());
  }

  @Test
  void namesNobodyTwice() {
    var people = DemoPeople.members();
    assertThat(new HashSet<>(people)).hasSameSizeAs(people).hasSize(57);
    assertThat(people).containsAll(DemoPeople.AGREED_TO_DUTY);
  }

  @Test
  void doesNothingASecondTime() throws Exception {
    demo.openIfEmpty();

    assertThat(demo.openIfEmpty()).isFalse();
    assertThat(communities()).hasSize(1);
  }

  @Test
  void staysAwayFromAProductInUse() throws Exception {
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("ours", "我们的", "product", "Asia/Shanghai", null));

    assertThat(demo.openIfEmpty()).isFalse();
    assertThat(communities()).extracting(Community::name).containsExactly("我们的");
  }

  @Test
  void isSwitchedOffByItsProperty() {
    var runner = new ApplicationContextRunner().withUserConfiguration(DemoRunner.class);
    runner = runner.withBean(DemoCommunity.class, () -> demo);

    runner.run(context -> assertThat(context).hasSingleBean(DemoRunner.class));
    runner
        .withPropertyValues("qunflow.demo=false")
        .run(context -> assertThat(context).doesNotHaveBean(DemoRunner.class));
  }

  private List<Community> communities() {
    return modules.get(CommunityService.class).findAll();
  }

  /** What the lifecycle needs of the engine; the process itself is tested elsewhere. */
  @TestConfiguration(proxyBeanMethods = false)
  static class NoEngine {

    @Bean
    CycleProperties cycleProperties() {
      return new CycleProperties(Duration.ofDays(91));
    }

    @Bean
    LifecycleLauncher launcher() {
      return new LifecycleLauncher() {
        @Override
        public String launch(Community community) {
          return "process-of-" + community.key();
        }

        @Override
        public boolean isRetirementRequested(Community community) {
          return false;
        }

        @Override
        public void requestRetirement(Community community) {
          throw new UnsupportedOperationException();
        }
      };
    }
  }
}
