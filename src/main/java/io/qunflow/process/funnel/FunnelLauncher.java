package io.qunflow.process.funnel;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.offering.UnknownOfferingException;
import io.qunflow.lifecycle.cycle.CommunityRetiredException;
import io.qunflow.process.FunnelRunningException;
import io.qunflow.process.MarketingFunnels;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.process.lifecycle.LifecycleVariables;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts the funnel of an offering; the offering is locked meanwhile, so that there is one only.
 */
@Component
class FunnelLauncher implements MarketingFunnels {

  private final ProcessStarter processes;
  private final CommunityService communities;
  private final Offerings offerings;

  FunnelLauncher(ProcessStarter processes, CommunityService communities, Offerings offerings) {
    this.processes = processes;
    this.communities = communities;
    this.offerings = offerings;
  }

  @Override
  @Transactional(rollbackFor = Exception.class)
  public String start(CommunityKey key, String offering)
      throws UnknownCommunityException,
          UnknownOfferingException,
          CommunityRetiredException,
          FunnelRunningException {
    var community = communities.find(key);
    var sold = offerings.lock(offerings.find(key, offering).id());
    if (community.state() == CommunityState.RETIRED) {
      throw new CommunityRetiredException(key);
    }
    if (isRunning(key, sold.key())) {
      throw new FunnelRunningException(sold.name());
    }
    return processes.start(
        MarketingFunnel.KEY,
        MarketingFunnel.businessKey(key, sold.key()),
        Map.of(
            TaskVariables.COMMUNITY_KEY.name(), key.value(),
            MarketingFunnel.OFFERING.name(), sold.key(),
            MarketingFunnel.OFFERING_ID.name(), Math.toIntExact(sold.id()),
            LifecycleVariables.COMMUNITY_NAME.name(), community.name()));
  }

  @Override
  public boolean isRunning(CommunityKey community, String offering) {
    return processes.isRunning(
        MarketingFunnel.KEY, MarketingFunnel.businessKey(community, offering));
  }
}
