package io.qunflow.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qunflow.operations.campaign.Campaign;
import io.qunflow.operations.campaign.CampaignDocument;
import java.time.Instant;
import java.util.Locale;

/**
 * @param state draft, on, off, over
 * @param next when it fires next; absent unless it is on
 * @param revision to be sent back with a change
 * @param endedAs why it is off, where no person switched it off
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CampaignView(
    long id,
    String community,
    String state,
    Instant next,
    String endedAs,
    int revision,
    String changedBy,
    Instant changedAt,
    CampaignDocument document) {

  static CampaignView of(Campaign campaign, CampaignDocument document) {
    return new CampaignView(
        campaign.id(),
        campaign.community().value(),
        campaign.state().name().toLowerCase(Locale.ROOT),
        campaign.next().orElse(null),
        campaign.endedAs().orElse(null),
        campaign.revision(),
        campaign.changedBy(),
        campaign.changedAt(),
        document);
  }
}
