package io.qunflow.activity.retention;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param textRetention how long texts of messages are kept after the import that brought them
 */
@ConfigurationProperties("qunflow.activity")
public record RetentionProperties(@DefaultValue("P90D") Duration textRetention) {

  public RetentionProperties {
    if (textRetention.isNegative()) {
      throw new IllegalArgumentException(
          "qunflow.activity.text-retention is a time such as P90D, not " + textRetention);
    }
  }
}
