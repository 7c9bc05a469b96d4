package io.qunflow.operations.sheet;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The daily sheet.
 *
 * @param lateAfter how long after its time a message counts as late
 * @param remindAgainAfter after somebody said that late messages were sent, and some were not
 */
@ConfigurationProperties("qunflow.sheet")
public record SheetProperties(
    @DefaultValue("PT30M") Duration lateAfter, @DefaultValue("PT2H") Duration remindAgainAfter) {

  public SheetProperties {
    if (lateAfter.isNegative() || remindAgainAfter.toMinutes() < 1) {
      throw new IllegalArgumentException("qunflow.sheet: wrong durations");
    }
  }
}
