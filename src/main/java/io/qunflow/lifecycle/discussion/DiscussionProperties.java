package io.qunflow.lifecycle.discussion;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of formal discussions (L4.2, L4.3); hours are local to the community.
 *
 * @param quietFrom from when members are left alone
 * @param quietUntil until when
 * @param minLead how long before its start a discussion has to be planned
 * @param length how long one takes; two that come closer clash
 * @param confirmWithin how long host and guests may take to confirm
 * @param warmUpLead how long before the start they have to be confirmed at the latest
 * @param minConfirmed how many have to confirm, the host left out
 * @param minHostRating hosts rated below are not asked again
 * @param topHostSharePercent share of discussions one host may have before a warning
 * @param shareOver stretch of time the share is taken over
 */
@Validated
@ConfigurationProperties("qunflow.discussion")
public record DiscussionProperties(
    @NotNull @DefaultValue("22:00") LocalTime quietFrom,
    @NotNull @DefaultValue("08:00") LocalTime quietUntil,
    @NotNull @DefaultValue("PT24H") Duration minLead,
    @NotNull @DefaultValue("PT2H") Duration length,
    @NotNull @DefaultValue("PT48H") Duration confirmWithin,
    @NotNull @DefaultValue("PT2H") Duration warmUpLead,
    @Min(0) @DefaultValue("3") int minConfirmed,
    @Min(1) @Max(5) @DefaultValue("3") int minHostRating,
    @Min(1) @Max(100) @DefaultValue("50") int topHostSharePercent,
    @NotNull @DefaultValue("P91D") Duration shareOver) {

  QuietHours quietHours() {
    return new QuietHours(quietFrom, quietUntil);
  }
}
