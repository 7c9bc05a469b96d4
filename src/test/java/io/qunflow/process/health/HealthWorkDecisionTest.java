package io.qunflow.process.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.support.DecisionTable;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L7.4: which work a judgement opens. */
class HealthWorkDecisionTest {

  final DecisionTable table = DecisionTable.of("lifecycle/7-health/health-work.dmn");

  @ParameterizedTest
  @CsvSource({
    "green,   true,  5, 5, 5, clean_up",
    "yellow,  true,  1, 1, 1, clean_up",
    "red,     true,  3, 3, 3, clean_up",
    "unknown, true,  3, 3, 3, clean_up",
    "green,   false, 1, 1, 1, none",
    "unknown, false, 1, 1, 1, none",
    "green,   false, 5, 5, 5, none",
    "unknown, false, 5, 5, 5, none",
    "yellow,  false, 1, 1, 1, re_inventory",
    "red,     false, 2, 5, 5, re_inventory",
    "yellow,  false, 3, 2, 1, award_round",
    "red,     false, 5, 1, 5, award_round",
    "yellow,  false, 3, 3, 2, topic_round",
    "red,     false, 5, 5, 1, topic_round",
    "yellow,  false, 3, 3, 3, none",
    "yellow,  false, 5, 5, 5, none",
    "red,     false, 3, 3, 3, topic_round",
    "red,     false, 5, 5, 5, topic_round"
  })
  void namesTheWork(
      String verdict, boolean noise, String know, String trust, String interact, String remedy) {
    assertThat(table.evaluate(judgement(verdict, noise, know, trust, interact)))
        .containsExactly(Map.of("remedy", remedy));
  }

  @Test
  void answersEveryCombinationExactlyOnce() {
    for (var verdict : new String[] {"green", "yellow", "red", "unknown"}) {
      for (var noise : new Boolean[] {true, false, null}) {
        for (int signs = 0; signs < 125; signs++) {
          var judgement =
              judgement(
                  verdict,
                  noise,
                  String.valueOf(signs % 5 + 1),
                  String.valueOf(signs / 5 % 5 + 1),
                  String.valueOf(signs / 25 + 1));

          assertThat(table.evaluate(judgement)).as(judgement.toString()).hasSize(1);
        }
      }
    }
  }

  private static Map<String, Object> judgement(
      String verdict, Boolean noise, String know, String trust, String interact) {
    var inputs = new HashMap<String, Object>();
    inputs.put("stateVerdict", verdict);
    inputs.put("noiseSeen", noise);
    inputs.put("knowEachOther", know);
    inputs.put("trustEachOther", trust);
    inputs.put("interactOften", interact);
    return inputs;
  }
}
