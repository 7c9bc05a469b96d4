package io.qunflow.process.kol;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.support.DecisionTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A5, row by row with the boundaries. */
class KolReviewDecisionTest {

  final DecisionTable table = DecisionTable.of("membership/kol-review.dmn");

  @ParameterizedTest
  @CsvSource({
    "0, true,  4,    keep",
    "1, true,  28,   keep",
    "0, true,  3.99, drop_inactive",
    "1, true,  0,    drop_inactive",
    "0, false, 0,    ask",
    "1, false, 28,   ask",
    "2, true,  28,   drop_overreaching",
    "2, false, 0,    drop_overreaching",
    "9, true,  0,    drop_overreaching"
  })
  void keepsOrDropsByWhatWasSeen(int overreaches, boolean known, double days, String verdict) {
    assertThat(
            table.evaluate(
                Map.of(
                    "kolOverreaches", overreaches,
                    "kolActivityKnown", known,
                    "kolActiveDays", days)))
        .isEqualTo(List.of(Map.of("kolVerdict", verdict)));
  }
}
