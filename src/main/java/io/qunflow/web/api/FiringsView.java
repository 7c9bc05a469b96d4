package io.qunflow.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qunflow.operations.campaign.Campaign;
import io.qunflow.operations.campaign.CampaignFiring;
import io.qunflow.operations.campaign.Firing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

/**
 * @param zone in which its times are meant
 * @param next in order
 * @param past latest first, at most 200
 */
record FiringsView(String zone, List<Next> next, List<Past> past) {

  /**
   * @param local the same by the clocks there
   * @param firstDay of the days it stands for
   */
  record Next(Instant at, OffsetDateTime local, LocalDate firstDay, LocalDate lastDay) {}

  /**
   * @param state planned, running, done, failed, stopped, missed
   * @param late it was missed and made up for
   * @param reason why it was missed or failed
   * @param wave whose members it has; absent where it has none
   * @param round that it opened
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Past(
      long id,
      Instant planned,
      String state,
      boolean late,
      boolean held,
      String reason,
      Long wave,
      Long round,
      int audience,
      int done,
      int skipped,
      int failed,
      Instant started,
      Instant ended) {

    static Past of(CampaignFiring firing) {
      return new Past(
          firing.id(),
          firing.planned(),
          firing.state().name().toLowerCase(Locale.ROOT),
          firing.late(),
          firing.held(),
          firing.reason().orElse(null),
          firing.wave().orElse(null),
          firing.round().orElse(null),
          firing.count().audience(),
          firing.count().done(),
          firing.count().skipped(),
          firing.count().failed(),
          firing.started().orElse(null),
          firing.ended().orElse(null));
    }
  }

  static FiringsView of(Campaign campaign, List<Firing> next, List<CampaignFiring> past) {
    var zone = campaign.plan().zone();
    return new FiringsView(
        zone.getId(),
        next.stream()
            .map(
                firing ->
                    new Next(
                        firing.at(),
                        firing.at().atZone(zone).toOffsetDateTime(),
                        firing.firstDay(),
                        firing.lastDay()))
            .toList(),
        past.stream().map(Past::of).toList());
  }
}
