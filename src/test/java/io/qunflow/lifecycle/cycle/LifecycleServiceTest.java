package io.qunflow.lifecycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

class LifecycleServiceTest {

  /** 2026-11-23 01:00 in Shanghai. */
  static final Instant NOW = Instant.parse("2026-11-22T17:00:00Z");

  static final Instant QUARTER_LATER = NOW.plus(Duration.ofDays(91));
  static final CommunityKey TEA = new CommunityKey("tea");

  private TestDatabase database;
  private Modules modules;
  private LifecycleService lifecycles;

  @BeforeEach
  void aRunningLifecycle() throws Exception {
    database = TestDatabases.h2();
    modules =
        Modules.start(
            database.dataSource(),
            Clock.fixed(NOW, ZoneOffset.UTC),
            "io.qunflow.community",
            "io.qunflow.lifecycle.cycle");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶友会", "interest", "Asia/Shanghai", null));
    lifecycles = modules.get(LifecycleService.class);
    assertThat(lifecycles.start(TEA, "anna")).isEqualTo("process-of-tea");
  }

  @AfterEach
  void close() {
    modules.close();
    database.close();
  }

  @Test
  void runsOncePerCommunity() {
    assertThatThrownBy(() -> lifecycles.start(TEA, "otto"))
        .isInstanceOf(LifecycleRunningException.class)
        .hasMessageContaining("tea");
    assertThatThrownBy(() -> lifecycles.start(new CommunityKey("nobody"), "otto"))
        .isInstanceOf(UnknownCommunityException.class);
    assertThat(lifecycles.find(TEA)).map(Lifecycle::startedBy).contains("anna");
  }

  @Test
  void endsACycleAfterAQuarter() throws Exception {
    var cycle = lifecycles.openCycle(TEA, Optional.empty());

    assertThat(cycle.number()).isEqualTo(1);
    assertThat(cycle.endsAt()).isEqualTo(QUARTER_LATER);
  }

  @Test
  void endsACycleWithTheLastDayOfThePurpose() throws Exception {
    var cycle = lifecycles.openCycle(TEA, Optional.of(LocalDate.of(2026, 12, 31)));

    assertThat(cycle.endsAt()).isEqualTo(Instant.parse("2026-12-31T16:00:00Z"));
  }

  @Test
  void doesNotLengthenACycleForALaterPurposeNorEndItForAPastOne() throws Exception {
    assertThat(lifecycles.openCycle(TEA, Optional.of(LocalDate.of(2027, 12, 31))).endsAt())
        .isEqualTo(QUARTER_LATER);
    assertThat(lifecycles.openCycle(TEA, Optional.of(LocalDate.of(2026, 11, 22))).endsAt())
        .isEqualTo(QUARTER_LATER);
  }

  @Test
  void shortensTheCycleInWhichThePurposeWasSet() throws Exception {
    lifecycles.openCycle(TEA, Optional.empty());

    var end =
        lifecycles.shortenCycle(
            TEA, Optional.of(LocalDate.of(2026, 12, 1)), ZoneId.of("Asia/Shanghai"));

    assertThat(end).isEqualTo(Instant.parse("2026-12-01T16:00:00Z"));
    assertThat(lifecycles.findCycles(TEA)).first().extracting(Cycle::endsAt).isEqualTo(end);
  }

  @Test
  void tellsTheStateOfEachStep() throws Exception {
    lifecycles.openCycle(TEA, Optional.empty());
    lifecycles.carryOver(TEA, LifecycleStep.L1);
    lifecycles.stepEntered(TEA, LifecycleStep.L2);
    lifecycles.stepEntered(TEA, LifecycleStep.L3);
    lifecycles.stepLeft(TEA, LifecycleStep.L3);
    lifecycles.stepEntered(TEA, LifecycleStep.L4);
    lifecycles.skipStep(TEA, LifecycleStep.L4, LocalDate.of(2026, 11, 30), "本周跳过");
    lifecycles.stepLeft(TEA, LifecycleStep.L4);

    assertThat(lifecycles.findSteps(TEA, 1))
        .extracting(StepProgress::state)
        .containsExactly(
            StepState.DONE,
            StepState.RUNNING,
            StepState.DONE,
            StepState.SKIPPED,
            StepState.WAITING,
            StepState.WAITING,
            StepState.WAITING,
            StepState.WAITING);
    assertThat(lifecycles.findSteps(TEA, 1).get(3).nextLookOn()).isEqualTo("2026-11-30");
  }

  @Test
  void startsTheNextCycleWithEveryStepWaiting() throws Exception {
    lifecycles.openCycle(TEA, Optional.empty());
    lifecycles.stepEntered(TEA, LifecycleStep.L2);
    lifecycles.closeCycle(TEA, "planned", "next", "无变化");

    assertThat(lifecycles.openCycle(TEA, Optional.empty()).number()).isEqualTo(2);

    assertThat(lifecycles.findSteps(TEA, 2))
        .allSatisfy(s -> assertThat(s.state()).isEqualTo(StepState.WAITING));
    assertThat(lifecycles.findCycles(TEA)).extracting(Cycle::verdict).containsExactly(null, "next");
  }

  @Test
  void retiresForGood() throws Exception {
    lifecycles.openCycle(TEA, Optional.empty());

    lifecycles.retire(TEA, "种子用户已经找够😀");

    assertThat(lifecycles.find(TEA)).isEmpty();
    assertThat(modules.get(CommunityService.class).find(TEA).state())
        .isEqualTo(CommunityState.RETIRED);
    assertThatThrownBy(() -> lifecycles.start(TEA, "anna"))
        .isInstanceOf(CommunityRetiredException.class);
    assertThatThrownBy(() -> lifecycles.requestRetirement(TEA))
        .isInstanceOf(NoLifecycleException.class);
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Wiring {

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
          // Nobody waits for it here.
        }
      };
    }
  }
}
