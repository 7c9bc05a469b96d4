package io.qunflow.process.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.lifecycle.health.HealthState;
import io.qunflow.support.DecisionTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L7.4: the colour of a week and its cause, then the work it calls for. */
class CommunityHealthDecisionTest {

  static final List<String> LEVELS = List.of("unknown", "good", "near", "bad");

  final DecisionTable states = DecisionTable.of("lifecycle/community-health.dmn");
  final DecisionTable remedies = DecisionTable.of("lifecycle/remedy-of-cause.dmn");

  @ParameterizedTest
  @CsvSource({
    // fewer than two figures with data
    "0, true,  bad,     bad,     bad,     bad,     bad,     none,    unknown_no_data",
    "1, true,  bad,     unknown, unknown, unknown, unknown, none,    unknown_no_data",
    "1, false, bad,     unknown, unknown, unknown, unknown, none,    unknown_no_data",
    "2, true,  bad,     unknown, unknown, unknown, unknown, unknown, red_noise",
    // nobody agreed a standard
    "9, false, good,    unknown, unknown, unknown, unknown, none,    unknown_no_standard",
    "9, false, unknown, unknown, unknown, unknown, unknown, unknown, unknown_no_standard",
    "9, false, near,    unknown, unknown, unknown, unknown, unknown, yellow_noise",
    "9, false, bad,     bad,     bad,     bad,     bad,     none,    yellow_noise",
    // the first cause in this order counts
    "5, true,  bad,     bad,     bad,     bad,     bad,     none,    red_noise",
    "5, true,  near,    bad,     bad,     bad,     bad,     none,    red_questions",
    "5, true,  good,    near,    bad,     bad,     bad,     none,    red_activity",
    "5, true,  good,    good,    near,    bad,     bad,     none,    red_interaction",
    "5, true,  unknown, unknown, unknown, near,    bad,     none,    red_content",
    // activity without conversion
    "5, true,  good,    good,    good,    good,    good,    none,    red_no_conversion",
    "5, true,  near,    near,    near,    near,    near,    none,    red_no_conversion",
    "5, true,  good,    good,    unknown, good,    good,    none,    green",
    "5, true,  good,    good,    good,    good,    good,    unknown, green",
    "5, true,  good,    good,    good,    good,    good,    some,    green",
    // close to a bound
    "5, true,  near,    near,    near,    near,    near,    some,    yellow_noise",
    "5, true,  good,    near,    near,    near,    near,    some,    yellow_questions",
    "5, true,  good,    unknown, near,    near,    near,    unknown, yellow_activity",
    "5, true,  good,    good,    good,    near,    near,    some,    yellow_interaction",
    "5, true,  good,    good,    unknown, good,    near,    none,    yellow_content",
    "2, true,  unknown, unknown, unknown, unknown, unknown, unknown, green"
  })
  void namesTheStateAndItsCause(
      int withData,
      boolean agreed,
      String noise,
      String answers,
      String activity,
      String interaction,
      String content,
      String orders,
      String state) {
    assertThat(
            states.evaluate(
                week(withData, agreed, noise, answers, activity, interaction, content, orders)))
        .containsExactly(Map.of("healthState", state));
  }

  @Test
  void answersEveryWeekExactlyOnceAndNeverRedWithoutAnAgreedStandardOrData() {
    for (int withData = 0; withData <= 3; withData++) {
      for (var agreed : List.of(true, false)) {
        for (int i = 0; i < 1024; i++) {
          for (var orders : List.of("unknown", "some", "none")) {
            var week =
                week(withData, agreed, at(i, 0), at(i, 1), at(i, 2), at(i, 3), at(i, 4), orders);

            var answer = states.evaluate(week);

            assertThat(answer).as("%s", week).hasSize(1);
            var state = HealthState.parse(answer.get(0).get("healthState").toString());
            boolean somethingBad = week.containsValue("bad") || week.containsValue("none");
            if (!agreed || withData < 2 || !somethingBad) {
              assertThat(state.isRed()).as("%s", week).isFalse();
            }
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "red_noise, clean_up",
    "red_questions, award_round",
    "red_activity, re_inventory",
    "red_interaction, topic_round",
    "red_content, re_inventory",
    "red_no_conversion, conversion_check",
    "green, none",
    "yellow_noise, none",
    "yellow_content, none",
    "unknown_no_data, none",
    "unknown_no_standard, none"
  })
  void namesTheWorkOfARedWeekOnly(String state, String remedy) {
    assertThat(remedies.evaluate(Map.of("healthState", state)))
        .containsExactly(Map.of("remedy", remedy));
  }

  private static String at(int number, int place) {
    return LEVELS.get(number >> 2 * place & 3);
  }

  private static Map<String, Object> week(
      int withData,
      boolean agreed,
      String noise,
      String answers,
      String activity,
      String interaction,
      String content,
      String orders) {
    var inputs = new HashMap<String, Object>();
    inputs.put("figuresWithData", withData);
    inputs.put("standardAgreed", agreed);
    inputs.put("noiseLevel", noise);
    inputs.put("answerLevel", answers);
    inputs.put("activityLevel", activity);
    inputs.put("interactionLevel", interaction);
    inputs.put("contentLevel", content);
    inputs.put("ordersLevel", orders);
    return inputs;
  }
}
