package io.qunflow.process.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.support.DecisionTable;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L5.3. */
class DutyRewardDecisionTest {

  final DecisionTable table = DecisionTable.of("lifecycle/5-duty/duty-reward.dmn");

  @ParameterizedTest
  @CsvSource({
    "fee_share, true,  0.01",
    "fee_share, true,  300",
    "company,   true,  0.01",
    "company,   false, 300",
    "partner,   false, 50",
    "partner,   true,  50"
  })
  void acceptsARealReward(String source, boolean pays, double yuan) {
    assertThat(refusal(source, pays, yuan)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "fee_share,   false, 300, 成员不交会员费",
    "fee_share,   false, 0,   成员不交会员费",
    "fee_share,   true,  0,   报酬是 0 元",
    "company,     true,  0,   报酬是 0 元",
    "partner,     false, 0,   报酬是 0 元",
    "certificate, true,  300, 奖状不是报酬",
    "certificate, false, 0,   奖状不是报酬",
    "promise,     true,  300, 以后再给不是报酬",
    "promise,     false, 0,   以后再给不是报酬",
    "none,        true,  300, 没有报酬",
    "none,        false, 0,   没有报酬"
  })
  void refusesAnythingElseWithTheReason(String source, boolean pays, double yuan, String reason) {
    assertThat(refusal(source, pays, yuan)).contains(reason).contains("L5.3");
  }

  private String refusal(String source, boolean membersPay, double yuan) {
    var inputs = new HashMap<String, Object>();
    inputs.putAll(Map.of("rewardSource", source, "membersPayFee", membersPay, "rewardYuan", yuan));
    var rows = table.evaluate(inputs);
    assertThat(rows).hasSize(1);
    return (String) rows.get(0).get("dutyRuleRefusal");
  }
}
