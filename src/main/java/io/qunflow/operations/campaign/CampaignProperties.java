package io.qunflow.operations.campaign;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Campaigns.
 *
 * @param onTimeWithin how late a firing may start and still be on time; what is later was missed
 * @param leastBetween two firings of one campaign by cron, at least a minute
 * @param workSlice how long a wave works at a stretch before the process looks around; well below
 *     the time after which a job counts as lost
 * @param lookAgain after how long a paused wave is looked at by itself; one whose messages are on
 *     their way no less often
 * @param settleWithin how long after its start a firing waits for what is queued; then it is taken
 *     back
 * @param dryRunMost how many members a dry run looks at one by one; of all others it takes each to
 *     get the message
 */
@ConfigurationProperties("qunflow.campaign")
public record CampaignProperties(
    @DefaultValue("PT5M") Duration onTimeWithin,
    @DefaultValue("PT15M") Duration leastBetween,
    @DefaultValue("PT20S") Duration workSlice,
    @DefaultValue("PT15M") Duration lookAgain,
    @DefaultValue("P30D") Duration settleWithin,
    @DefaultValue("100000") int dryRunMost) {

  public CampaignProperties {
    if (onTimeWithin.toMinutes() < 1
        || leastBetween.toMinutes() < 1
        || workSlice.isNegative()
        || lookAgain.toMinutes() < 1
        || settleWithin.toHours() < 1
        || dryRunMost < 1) {
      throw new IllegalArgumentException("qunflow.campaign: wrong durations or numbers");
    }
  }
}
