package io.qunflow.funnel.lead;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param silentAfter how long after its next action was due a lead ends if nothing happens
 * @param firstActionWithin when the first action of a new lead is due
 * @param mustHave facts of the customer portrait without which a lead is flagged (F6)
 */
@Validated
@ConfigurationProperties("qunflow.lead")
public record LeadProperties(
    @NotNull @DefaultValue("P14D") Duration silentAfter,
    @NotNull @DefaultValue("P1D") Duration firstActionWithin,
    @NotNull @DefaultValue({"industry", "city"}) List<String> mustHave) {

  /** Something happened: it is not silent before the usual time has passed again. */
  Instant silence(Instant nextAt, Instant now) {
    return (nextAt.isAfter(now) ? nextAt : now).plus(silentAfter);
  }
}
