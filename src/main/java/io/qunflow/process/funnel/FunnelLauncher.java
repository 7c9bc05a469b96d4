package io.qunflow.process.funnel;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.funnel.offering.OfferingRetiredException;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.offering.UnknownOfferingException;
import io.qunflow.lifecycle.cycle.CommunityRetiredException;
import io.qunflow.process.FunnelBusyException;
import io.qunflow.process.FunnelRunningException;
import io.qunflow.process.FunnelStanding;
import io.qunflow.process.MarketingFunnels;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.process.lifecycle.LifecycleVariables;
import io.qunflow.shared.Wording;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts the funnel of an offering; the offering is locked meanwhile, so that there is one only.
 */
@Component
class FunnelLauncher implements MarketingFunnels {

  /** Parts in which members were promised something, by what calls them. */
  private static final Map<String, Wording> PROMISES =
      Map.of(
          "callActivity_servicePlan",
          Wording.of(
              "正在给成员做几天服务；先到“批次”页叫停那一批服务",
              "Members are being served for days; stop that wave on its page first"),
          "callActivity_publicClass",
          Wording.of(
              "正在开公开课和跟进；先到公开课的页面取消，或者等它办完",
              "Its public class is going on; call it off on its page, or wait for its end"),
          "callActivity_groupBuying",
          Wording.of(
              "正在拼团，有人可能已经付款；等拼团结束再叫停",
              "A group is being formed and somebody may have paid; wait for its end"));

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
          OfferingRetiredException,
          CommunityRetiredException,
          FunnelRunningException {
    var community = communities.find(key);
    var sold = offerings.lock(offerings.find(key, offering).id());
    if (community.state() == CommunityState.RETIRED) {
      throw new CommunityRetiredException(key);
    }
    if (sold.retired()) {
      throw new OfferingRetiredException(sold.name());
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
  public FunnelStanding standing(String funnel) {
    var places = processes.findPlaces(funnel);
    return places.isEmpty()
        ? FunnelStanding.OVER
        : new FunnelStanding(
            true,
            PROMISES.entrySet().stream()
                .filter(one -> places.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst());
  }

  @Override
  @Transactional(rollbackFor = Exception.class)
  public void stop(String funnel, String by) throws FunnelBusyException {
    var promised = standing(funnel).promised();
    if (promised.isPresent()) {
      throw new FunnelBusyException(promised.get());
    }
    processes.endInstance(funnel, "stopped by " + by);
  }

  @Override
  public boolean isRunning(CommunityKey community, String offering) {
    return processes.isRunning(
        MarketingFunnel.KEY, MarketingFunnel.businessKey(community, offering));
  }
}
