package io.qunflow.process.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.support.DecisionTable;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServicePlanDecisionTest {

  final DecisionTable table = DecisionTable.of("funnel/2-stickiness/service-readiness.dmn");

  @ParameterizedTest
  @CsvSource({
    "false, 100, 0, false, channel_off",
    "true,    0, 0, true,  nobody_reached",
    "true,  100, 1, true,  quota_short",
    "true,   49, 0, false, few_reached",
    "true,   49, 0, true,  good",
    "true,   50, 0, false, good"
  })
  void judgesWhetherItsTouchesArrive(
      boolean open, int percent, int overQuota, boolean few, String verdict) {
    var result =
        table.evaluate(
            Map.of(
                "serviceTextsFine",
                true,
                "serviceCount",
                1,
                "pushesInAWeek",
                1,
                "pushesAllowedAWeek",
                2,
                "serviceDays",
                5,
                "touchChannelOpen",
                open,
                "touchReachPercent",
                percent,
                "touchesOverQuota",
                overQuota,
                "startWithFew",
                few));

    assertThat(result).containsExactly(Map.of("servicePlanVerdict", verdict));
    assertThat(ServicePlanWords.problem(verdict).isEmpty()).isEqualTo(verdict.equals("good"));
  }

  @ParameterizedTest
  @CsvSource({
    "false, 1, 1, 2,  5, bad_text",
    "false, 0, 9, 9, 99, bad_text",
    "true,  0, 1, 2,  5, no_service",
    "true,  1, 4, 2,  5, too_many_pushes",
    "true,  1, 3, 4,  5, cap_too_high",
    "true,  1, 3, 3, 31, too_long",
    "true,  1, 3, 3, 30, good",
    "true,  1, 0, 1,  1, good"
  })
  void judgesThePlan(
      boolean texts, int services, int pushes, int allowed, int days, String verdict) {
    var result =
        table.evaluate(
            Map.of(
                "serviceTextsFine", texts,
                "serviceCount", services,
                "pushesInAWeek", pushes,
                "pushesAllowedAWeek", allowed,
                "serviceDays", days,
                "touchChannelOpen", true,
                "touchReachPercent", 100,
                "touchesOverQuota", 0,
                "startWithFew", false));

    assertThat(result).containsExactly(Map.of("servicePlanVerdict", verdict));
    assertThat(ServicePlanWords.problem(verdict).isEmpty()).isEqualTo(verdict.equals("good"));
  }
}
