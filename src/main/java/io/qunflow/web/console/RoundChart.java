package io.qunflow.web.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.lifecycle.questionnaire.round.NumberSummary;
import io.qunflow.lifecycle.questionnaire.round.OptionShare;
import io.qunflow.lifecycle.questionnaire.round.QuestionResult;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/**
 * Bars of a question as the page's script draws them.
 *
 * @param values per cent, or how many
 * @param low lower ends of the intervals; empty where there are none
 */
record RoundChart(
    List<String> labels, List<Double> values, List<Double> low, List<Double> high, String unit) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Empty where there is nothing to draw. */
  static String json(QuestionResult result) {
    if (!result.shares().isEmpty()) {
      return write(
          new RoundChart(
              result.shares().stream().map(OptionShare::text).toList(),
              result.shares().stream().map(s -> percent(s.share())).toList(),
              result.shares().stream().map(s -> percent(s.low())).toList(),
              result.shares().stream().map(s -> percent(s.high())).toList(),
              "%"));
    }
    return result
        .numbers()
        .map(
            numbers ->
                write(
                    new RoundChart(
                        numbers.bands().stream().map(RoundChart::label).toList(),
                        numbers.bands().stream().map(b -> (double) b.count()).toList(),
                        List.of(),
                        List.of(),
                        "")))
        .orElse("");
  }

  static String label(NumberSummary.Band band) {
    return band.from() == band.to()
        ? plain(band.from())
        : plain(band.from()) + "–" + plain(band.to());
  }

  static String plain(double figure) {
    return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(figure);
  }

  private static double percent(double share) {
    return Math.round(share * 1000) / 10.0;
  }

  private static String write(RoundChart chart) {
    try {
      return JSON.writeValueAsString(chart);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
