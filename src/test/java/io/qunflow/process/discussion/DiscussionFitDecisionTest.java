package io.qunflow.process.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.support.DecisionTable;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L4.2 and L4.3. */
class DiscussionFitDecisionTest {

  final DecisionTable table = DecisionTable.of("lifecycle/4-discussion/discussion-fit.dmn");

  @Test
  void acceptsAPlanThatNothingSpeaksAgainst() {
    assertThat(refusal(false, false, false, false)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "true,  false, false, false, 不再邀请",
    "true,  false, false, true,  不再邀请",
    "true,  false, true,  false, 不再邀请",
    "true,  false, true,  true,  不再邀请",
    "true,  true,  false, false, 不再邀请",
    "true,  true,  false, true,  不再邀请",
    "true,  true,  true,  false, 不再邀请",
    "true,  true,  true,  true,  不再邀请",
    "false, true,  false, false, 离开始太近",
    "false, true,  false, true,  离开始太近",
    "false, true,  true,  false, 离开始太近",
    "false, true,  true,  true,  离开始太近",
    "false, false, true,  false, 免打扰时段",
    "false, false, true,  true,  免打扰时段",
    "false, false, false, true,  另一场讨论"
  })
  void refusesWithTheWeightiestReason(
      boolean hostBarred, boolean tooShort, boolean quiet, boolean clash, String reason) {
    assertThat(refusal(hostBarred, tooShort, quiet, clash)).contains(reason);
  }

  private String refusal(boolean hostBarred, boolean tooShort, boolean quiet, boolean clash) {
    var rows =
        table.evaluate(
            Map.of(
                "hostBarred", hostBarred,
                "leadTooShort", tooShort,
                "inQuietHours", quiet,
                "timeClash", clash));
    assertThat(rows).hasSize(1);
    return (String) rows.get(0).get("planRefusal");
  }
}
