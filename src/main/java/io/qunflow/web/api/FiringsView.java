package io.qunflow.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qunflow.operations.campaign.Campaign;
import io.qunflow.operations.campaign.CampaignFiring;
import io.qunflow.operations.campaign.Firing;
import io.qunflow.operations.campaign.FiringResult;
import io.qunflow.operations.campaign.FiringState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
   * @param state planned, running, done, failed, stopped, missed; running as long as somebody waits
   * @param late it was missed and made up for
   * @param reason why it was missed or failed
   * @param wave whose members it has; absent where it has none
   * @param round that it opened
   * @param audience members, or groups where it was posted into groups; waiting, done, skipped and
   *     failed add up to it
   * @param waiting not sent yet: queued, on the daily sheet, or held
   * @param done sent, or ticked by the person who did
   * @param skippedWhy by reason
   * @param failedWhy by reason
   * @param ended when nothing more came of it; absent before, and where what it started, such as a
   *     class or a funnel, does not say
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
      long audience,
      long waiting,
      long done,
      long skipped,
      Map<String, Long> skippedWhy,
      long failed,
      Map<String, Long> failedWhy,
      Instant started,
      Instant ended) {

    static Past of(CampaignFiring firing, FiringResult result) {
      return new Past(
          firing.id(),
          firing.planned(),
          result.state().name().toLowerCase(Locale.ROOT),
          firing.late(),
          firing.held() && result.state() == FiringState.RUNNING,
          firing.reason().orElse(null),
          firing.wave().orElse(null),
          firing.round().orElse(null),
          result.audience(),
          result.waiting(),
          result.done(),
          result.skippedInAll(),
          result.skipped(),
          result.failedInAll(),
          result.failed(),
          firing.started().orElse(null),
          result.state().isOver() ? result.ended().orElse(null) : null);
    }
  }

  static FiringsView of(
      Campaign campaign,
      List<Firing> next,
      List<CampaignFiring> past,
      Map<Long, FiringResult> results) {
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
        past.stream().map(one -> Past.of(one, results.get(one.id()))).toList());
  }
}
