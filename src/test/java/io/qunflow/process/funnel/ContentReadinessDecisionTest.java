package io.qunflow.process.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.support.DecisionTable;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentReadinessDecisionTest {

  final DecisionTable table = DecisionTable.of("funnel/6-prospects/content-readiness.dmn");

  @ParameterizedTest
  @CsvSource({
    "0, 1, wait",
    "3, 1, wait",
    "0, 9, wait",
    "0, 0, replan",
    "1, 0, ready",
    "7, 0, ready"
  })
  void saysWhetherContentIsInPlace(int indexed, int waiting, String verdict) {
    var result = table.evaluate(Map.of("indexedPieces", indexed, "waitingPieces", waiting));

    assertThat(result).containsExactly(Map.of("contentVerdict", verdict));
  }
}
