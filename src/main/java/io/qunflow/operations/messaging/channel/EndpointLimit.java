package io.qunflow.operations.messaging.channel;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** The limit of an endpoint on its way through its settings, where names begin with a dot. */
final class EndpointLimit {

  private EndpointLimit() {}

  static void write(SendingLimits.Limit limit, Map<String, String> settings) {
    if (limit.perMinute() > 0 || limit.quota() > 0) {
      settings.put(".endpoint", String.valueOf(limit.endpoint()));
      settings.put(".perMinute", String.valueOf(limit.perMinute()));
      settings.put(".quota", String.valueOf(limit.quota()));
      settings.put(".period", limit.period().name());
      settings.put(".zone", limit.zone().getId());
    }
  }

  /** Empty if nothing is limited. */
  static Optional<SendingLimits.Limit> read(Map<String, String> settings) {
    return settings.containsKey(".endpoint")
        ? Optional.of(
            new SendingLimits.Limit(
                Long.parseLong(settings.get(".endpoint")),
                Integer.parseInt(settings.get(".perMinute")),
                Integer.parseInt(settings.get(".quota")),
                QuotaPeriod.valueOf(settings.get(".period")),
                ZoneId.of(settings.get(".zone"))))
        : Optional.empty();
  }
}
