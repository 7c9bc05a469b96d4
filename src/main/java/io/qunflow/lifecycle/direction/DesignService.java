package io.qunflow.lifecycle.direction;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.UnknownCommunityException;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records how a community is designed (A1); read it with {@link DirectionService#findDesign}. */
@Service
public class DesignService {

  private final DesignMapper designs;
  private final CommunityService communities;
  private final Clock clock;

  DesignService(DesignMapper designs, CommunityService communities, Clock clock) {
    this.designs = designs;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * Records the design as the community's next version. An imported community becomes designed; one
   * that is further stays where it is.
   *
   * @throws UnknownCommunityException if there is no such community
   */
  @Transactional
  public void recordDesign(CommunityKey community, int cycle, CommunityDesign design)
      throws UnknownCommunityException {
    var state = communities.find(community).state();
    int version = designs.findLatestVersion(community) + 1;
    designs.insert(community, version, cycle, design, clock.instant());
    for (var threshold : design.thresholds()) {
      designs.insertThreshold(community, version, threshold);
    }
    if (state == CommunityState.IMPORTED) {
      communities.changeState(community, CommunityState.DESIGNED);
    }
  }
}
