package io.qunflow.process.direction;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.lifecycle.direction.AudienceMix;
import io.qunflow.support.DecisionTable;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L1.4: all sixteen combinations. */
class AudienceConflictDecisionTest {

  final DecisionTable table = DecisionTable.of("lifecycle/1-direction/audience-conflict.dmn");

  @ParameterizedTest
  @CsvSource({
    "true,  true,  true,  false, all_finance",
    "true,  true,  true,  true,  all_finance",
    "true,  true,  false, false, fundraisers_banks",
    "true,  true,  false, true,  fundraisers_banks",
    "true,  false, true,  false, fundraisers_internet_finance",
    "true,  false, true,  true,  fundraisers_internet_finance",
    "false, true,  true,  false, banks_internet_finance",
    "false, true,  true,  true,  banks_internet_finance",
    "true,  false, false, true,  stated",
    "false, true,  false, true,  stated",
    "false, false, true,  true,  stated",
    "false, false, false, true,  stated",
    "true,  false, false, false, none",
    "false, true,  false, false, none",
    "false, false, true,  false, none",
    "false, false, false, false, none"
  })
  void findsTheConflict(
      boolean fundraisers, boolean banks, boolean internetFinance, boolean other, String conflict) {
    var result =
        table.evaluate(
            Map.of(
                "hasFundraisers", fundraisers,
                "hasBanks", banks,
                "hasInternetFinance", internetFinance,
                "otherConflict", other));

    assertThat(result).containsExactly(Map.of("audienceConflict", conflict));
    if (!other) {
      assertThat(new AudienceMix(fundraisers, banks, internetFinance).conflicts())
          .isEqualTo(!conflict.equals("none"));
    }
  }
}
