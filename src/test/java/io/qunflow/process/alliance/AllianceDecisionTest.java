package io.qunflow.process.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.support.DecisionTable;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L8.1: only from a set size on, else a date for the next look. */
class AllianceDecisionTest {

  final DecisionTable readiness = DecisionTable.of("lifecycle/8-alliance/alliance-readiness.dmn");
  final DecisionTable nextLook = DecisionTable.of("lifecycle/8-alliance/alliance-next-look.dmn");

  @ParameterizedTest
  @CsvSource({
    "5000, 0,   true",
    "200,  0,   true",
    "200,  50,  true",
    "199,  10,  true",
    "100,  10,  true",
    "199,  9.9, false",
    "100,  9.9, false",
    "100,  0,   false",
    "99,   100, false",
    "0,    0,   false"
  })
  void isReadyFromASizeOn(int members, double activePercent, boolean ready) {
    assertThat(readiness.evaluate(figures(members, activePercent)))
        .containsExactly(Map.of("allianceReady", ready));
  }

  @ParameterizedTest
  @CsvSource({
    "199, 9.9, 30",
    "100, 0,   30",
    "99,  10,  30",
    "50,  100, 30",
    "99,  9.9, 60",
    "50,  0,   60",
    "49,  100, 90",
    "0,   0,   90"
  })
  void saysWhenToLookAgain(int members, double activePercent, int days) {
    assertThat(nextLook.evaluate(figures(members, activePercent)))
        .containsExactly(Map.of("lookAgainInDays", days));
  }

  private static Map<String, Object> figures(int members, double activePercent) {
    return Map.of("memberCount", members, "activePercent", activePercent);
  }
}
