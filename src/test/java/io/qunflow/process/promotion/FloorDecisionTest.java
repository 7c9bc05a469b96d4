package io.qunflow.process.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.funnel.offering.PriceTerms;
import io.qunflow.support.DecisionTable;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both tables that ask for the floor, row by row with the boundaries to the fen (F3, F4). */
class FloorDecisionTest {

  private static final DecisionTable DISCOUNT =
      DecisionTable.of("funnel/3-pain/discount-floor.dmn");
  private static final DecisionTable GROUP =
      DecisionTable.of("funnel/4-sale/group-price-floor.dmn");

  @ParameterizedTest
  @CsvSource({
    // price, list, cost, commission, reward
    "428572, 580000, 300000, 2000, 1000, below_floor",
    "428573, 580000, 300000, 2000, 1000, publish",
    "579999, 580000, 300000, 2000, 1000, publish",
    "580000, 580000, 300000, 2000, 1000, no_cut",
    "580001, 580000, 300000, 2000, 1000, no_cut",
    "1,      580000,      0,    0,    0, publish",
    "1,      580000,      0,    1,    0, publish",
    "1,      580000,      0,    1,    1, below_floor",
    "10001,    9000,   7001, 3000,    0, below_floor"
  })
  void whatIsLeftPaysForTheCostOrNobodyPublishes(
      int price, int list, int cost, int commission, int reward, String verdict) {
    assertThat(discount(price, new PriceTerms(list, cost, commission, reward))).isEqualTo(verdict);
    assertThat(group(price, new PriceTerms(list, cost, commission, reward)))
        .isEqualTo(verdict.equals("publish") ? "open" : verdict);
  }

  /** The decision in the models and the rule of the service are one. */
  @Property(tries = 400)
  void theyAgreeWithTheRuleOfTheService(
      @ForAll @IntRange(max = 300_000) int cost,
      @ForAll @IntRange(max = 6000) int commission,
      @ForAll @IntRange(max = 3000) int reward,
      @ForAll @IntRange(min = -3, max = 3) int around,
      @ForAll @IntRange(min = -2, max = 5000) int listAbove) {
    var floor = new PriceTerms(0, cost, commission, reward).floor();
    int price = (int) Math.max(0, floor + around);
    var terms = new PriceTerms(Math.max(0, price + listAbove), cost, commission, reward);
    var expected =
        !terms.covers(price)
            ? "below_floor"
            : price < terms.listPriceMinor() ? "publish" : "no_cut";

    assertThat(discount(price, terms)).isEqualTo(expected);
    assertThat(group(price, terms)).isEqualTo(expected.equals("publish") ? "open" : expected);
  }

  private static Object discount(int price, PriceTerms terms) {
    return only(DISCOUNT, inputs("discount", price, terms), "discountVerdict");
  }

  private static Object group(int price, PriceTerms terms) {
    return only(GROUP, inputs("group", price, terms), "groupVerdict");
  }

  private static Object only(DecisionTable table, Map<String, Object> inputs, String output) {
    var rows = table.evaluate(inputs);
    assertThat(rows).hasSize(1);
    return rows.get(0).get(output);
  }

  private static Map<String, Object> inputs(String prefix, int price, PriceTerms terms) {
    var inputs = new HashMap<String, Object>();
    inputs.put(prefix + "PriceMinor", price);
    inputs.put(prefix + "ListMinor", (int) terms.listPriceMinor());
    inputs.put(prefix + "CostMinor", (int) terms.costMinor());
    inputs.put(prefix + "CommissionBp", terms.commissionBp());
    inputs.put(prefix + "RewardBp", terms.rewardBp());
    return inputs;
  }
}
