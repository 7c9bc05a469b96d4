package io.qunflow.process.funnel;

import io.qunflow.operations.messaging.Forecast;
import io.qunflow.process.wave.WaveReasons;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What would become of a plan's touches (C4).
 *
 * @param open whether the channel is set up and reaches single members
 * @param forecast of the first touch, as if it was sent now
 * @param overQuota touches a member is to get beyond what the channel takes for one in a month, or
 *     days one touch takes beyond those in which coming back counts; 0 if all fit
 */
record TouchOutlook(boolean open, Forecast forecast, int overQuota) {

  /** Of a plan without touches. */
  static final TouchOutlook NONE =
      new TouchOutlook(true, new Forecast(0, 0, 0, Map.of(), Map.of(), Map.of(), Map.of()), 0);

  /** How many of a hundred it would reach, rounded down; 100 where nobody is touched. */
  int reachPercent() {
    return forecast.receivers() == 0 ? 100 : forecast.reached() * 100 / forecast.receivers();
  }

  /** In words, as the task shows them; empty where nobody is touched. */
  String words() {
    if (forecast.receivers() == 0) {
      return "";
    }
    var why = new TreeMap<>(forecast.suppressed());
    forecast.failed().forEach((reason, count) -> why.merge(reason, count, Integer::sum));
    var left =
        why.entrySet().stream()
            .map(one -> "%s %d 人".formatted(WaveReasons.chinese(one.getKey()), one.getValue()))
            .collect(Collectors.joining("，"));
    return "名单里 %d 人，现在推得到 %d 人".formatted(forecast.receivers(), forecast.reached())
        + (left.isEmpty() ? "" : "；推不到：" + left)
        + (forecast.more() == 0 ? "" : "；另有 %d 人没有算".formatted(forecast.more()))
        + "。";
  }
}
