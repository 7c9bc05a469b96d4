package io.qunflow.process.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.support.DecisionTable;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L3.2. */
class TopicKindDecisionTest {

  final DecisionTable table = DecisionTable.of("lifecycle/3-content/topic-kind.dmn");

  @ParameterizedTest
  @CsvSource({
    "0,    0,   false, universal",
    "0,    0,   true,  professional",
    "49.9, 500, false, universal",
    "49.9, 500, true,  professional",
    "50,   9,   false, universal",
    "50,   9,   true,  professional",
    "50,   10,  false, personal",
    "50,   10,  true,  personal",
    "100,  1,   false, universal",
    "100,  1,   true,  professional",
    "100,  200, true,  personal"
  })
  void asksForNoMoreThanIsKnown(double coverage, int answered, boolean trade, String kind) {
    var rows =
        table.evaluate(
            Map.of(
                "profileCoveragePercent",
                coverage,
                "answeredMembers",
                answered,
                "tradeKnown",
                trade));

    assertThat(rows).containsExactly(Map.of("topicKind", kind));
  }
}
