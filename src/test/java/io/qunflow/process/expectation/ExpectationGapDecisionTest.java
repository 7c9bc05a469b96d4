package io.qunflow.process.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.support.DecisionTable;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectationGapDecisionTest {

  final DecisionTable table = DecisionTable.of("lifecycle/6-expectation/expectation-gap.dmn");

  @ParameterizedTest
  @CsvSource({
    "same,    broken,  deliver",
    "less,    broken,  deliver",
    "unknown, broken,  deliver",
    "more,    broken,  narrow",
    "more,    kept,    explain",
    "more,    unknown, explain",
    "same,    kept,    keep",
    "less,    kept,    keep",
    "same,    unknown, keep",
    "less,    unknown, keep",
    "unknown, unknown, keep",
    "unknown, kept,    keep"
  })
  void namesTheAction(String expected, String delivered, String action) {
    var result =
        table.evaluate(Map.of("expectedVsPromise", expected, "deliveredVsPromise", delivered));

    assertThat(result).containsExactly(Map.of("gapAction", action));
  }
}
