package io.qunflow.operations.campaign;

import io.qunflow.community.CommunityRetired;
import io.qunflow.operations.messaging.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What campaigns have queued is not sent any more when their community is retired, also of firings
 * that are through.
 */
@Component
class RetiredCampaigns {

  private final CampaignMapper campaigns;
  private final Outbox outbox;

  RetiredCampaigns(CampaignMapper campaigns, Outbox outbox) {
    this.campaigns = campaigns;
    this.outbox = outbox;
  }

  @EventListener
  @Transactional
  void on(CommunityRetired retired) {
    for (var row : campaigns.findAll(retired.community())) {
      outbox.withdrawAll(retired.community(), Campaign.about(row.id()));
    }
  }
}
