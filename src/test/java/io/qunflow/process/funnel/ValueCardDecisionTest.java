package io.qunflow.process.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.support.DecisionTable;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueCardDecisionTest {

  final DecisionTable table = DecisionTable.of("funnel/1-value/value-card.dmn");

  @ParameterizedTest
  @CsvSource({
    "none,  stated, stated, no_carrier",
    "none,  vague,  none,   no_carrier",
    "vague, stated, stated, vague_carrier",
    "vague, none,   vague,  vague_carrier",
    "named, vague,  stated, empty_value",
    "named, vague,  vague,  empty_value",
    "named, vague,  none,   empty_value",
    "named, stated, vague,  empty_value",
    "named, none,   vague,  empty_value",
    "named, none,   none,   empty_value",
    "named, stated, none,   one_sided",
    "named, none,   stated, one_sided",
    "named, stated, stated, mutual"
  })
  void judgesTheCard(String carrier, String members, String community, String verdict) {
    var result =
        table.evaluate(
            Map.of("carrierState", carrier, "membersValue", members, "communityValue", community));

    assertThat(result).containsExactly(Map.of("valueVerdict", verdict));
  }
}
