package io.qunflow.operations.campaign;

import io.qunflow.community.CommunityRetired;
import io.qunflow.operations.messaging.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What campaigns have queued is not sent any more when their community is retired, also of firings
 * that are through; and nobody can let a held one go on.
 */
@Component
class RetiredCampaigns {

  private final CampaignMapper campaigns;
  private final FiringMapper firings;
  private final Outbox outbox;

  RetiredCampaigns(CampaignMapper campaigns, FiringMapper firings, Outbox outbox) {
    this.campaigns = campaigns;
    this.firings = firings;
    this.outbox = outbox;
  }

  @EventListener
  @Transactional
  void on(CommunityRetired retired) {
    for (var row : campaigns.findAll(retired.community())) {
      outbox.withdrawAll(retired.community(), Campaign.about(row.id()));
      firings.updateReleased(row.id());
    }
  }
}
