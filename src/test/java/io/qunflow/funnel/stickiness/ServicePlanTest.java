package io.qunflow.funnel.stickiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.shared.Proportion;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

/** The rules of a plan (F2). */
class ServicePlanTest {

  private static ServicePlan plan(ServiceStep... steps) {
    return new ServicePlan("all", GoesFirst.ALL, 0, "inbox", 2, 7, 10, 3, List.of(steps));
  }

  private static ServiceStep on(int day, ServiceKind kind) {
    return new ServiceStep(day, kind, kind + " " + day, "说");
  }

  @Test
  void countsThePushesOfTheFullestWeek() {
    var plan =
        plan(
            on(20, ServiceKind.TOUCH),
            on(1, ServiceKind.TOUCH),
            on(7, ServiceKind.TOUCH),
            on(8, ServiceKind.TOUCH),
            on(3, ServiceKind.SERVICE));

    assertThat(plan.pushesInAWeek()).as("days 1 and 7, or 7 and 8").isEqualTo(2);
    assertThat(plan.days()).isEqualTo(20);
    assertThat(plan.count(ServiceKind.SERVICE)).isEqualTo(1);
    assertThat(plan.steps()).extracting(ServiceStep::day).containsExactly(1, 3, 7, 8, 20);
    assertThat(IntStream.range(0, 5).map(plan::daysBefore)).containsExactly(0, 2, 4, 1, 12);
  }

  @Property(tries = 200)
  void theDaysBetweenTheStepsMakeThePlanAndNoWeekIsOvercounted(
      @ForAll @NotEmpty List<@IntRange(min = 1, max = 60) Integer> days) {
    var plan =
        plan(days.stream().map(day -> on(day, ServiceKind.TOUCH)).toArray(ServiceStep[]::new));

    int between = IntStream.range(0, days.size()).map(plan::daysBefore).sum();
    long fullest =
        IntStream.rangeClosed(1, 60)
            .mapToLong(from -> days.stream().filter(d -> d >= from && d < from + 7).count())
            .max()
            .orElseThrow();
    assertThat(between).isEqualTo(plan.days() - 1);
    assertThat(plan.pushesInAWeek()).isEqualTo((int) fullest);
  }

  @Test
  void aDifferenceIsClearOnlyWhereTheIntervalsDoNotMeet() {
    var clear = came(Proportion.of(80, 100), Proportion.of(20, 100));
    var chance = came(Proportion.of(5, 10), Proportion.of(3, 10));
    var alone = came(Proportion.of(80, 100), Optional.empty());

    assertThat(clear.isClear()).isTrue();
    assertThat(clear.gain())
        .hasValueSatisfying(
            g -> assertThat(g).isCloseTo(0.6, org.assertj.core.data.Offset.offset(1e-9)));
    assertThat(chance.isClear()).isFalse();
    assertThat(alone.gain()).isEmpty();
    assertThat(alone.isClear()).isFalse();
  }

  private static StepReturn came(Optional<Proportion> touched, Optional<Proportion> held) {
    return new StepReturn(1, touched, held, 0, new TouchReach(0, 0, 0, 0, 0));
  }
}
