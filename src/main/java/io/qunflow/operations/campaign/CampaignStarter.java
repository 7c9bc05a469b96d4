package io.qunflow.operations.campaign;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import java.time.Instant;
import java.util.Optional;

/**
 * Starts what campaigns of one kind are for, where that is a process of its own (C1), and stops it
 * again in the middle (C3). The process module has one for each such kind.
 */
public interface CampaignStarter extends StartedKeeper {

  /** Why it cannot be started in the community as it is written, said when it is saved. */
  Optional<Wording> refusal(CommunityKey community, CampaignWork work);

  /** Why it could not be started just now, such as that the last one still runs. */
  Optional<Wording> hindrance(CommunityKey community, CampaignWork work);

  /** Who gets what by it, for a dry run (C2). */
  Wording outlook(CampaignWork work);

  /** What it would begin with if it fired now, without names; empty where nothing can be told. */
  default Optional<Wording> outlook(CommunityKey community, CampaignWork work) {
    return Optional.empty();
  }

  /**
   * The same where it is known how many people it is for.
   *
   * @param people as of now, without those who may get no more of it
   */
  default Wording outlook(CampaignWork work, int people) {
    return outlook(work);
  }

  /** Who of its audience would hear of it as of now: all, unless it chooses. */
  default MemberSelect receivers(CommunityKey community, CampaignPlan plan, MemberSelect audience) {
    return audience;
  }

  /**
   * The same of its n-th message, from 1, where it sends several: at most, since who leaves on the
   * way gets none of the later ones.
   */
  default MemberSelect receivers(
      CommunityKey community, CampaignPlan plan, MemberSelect audience, int message) {
    return receivers(community, plan, audience);
  }

  /** Who got as much of it as its cap allows; empty where it does not know. */
  default Optional<MemberSelect> often(String about, FrequencyCap cap, Instant now) {
    return Optional.empty();
  }

  /**
   * Starts it, in the transaction of the firing's process, so that a firing starts one whatever is
   * repeated. What it has written when it throws a {@link BusinessException} is undone, and the
   * firing says why; whatever rolls back in it does not undo the firing itself.
   *
   * @param audience for whom it is; asked only by what reaches members
   */
  StartedWork start(Campaign campaign, CampaignFiring firing, MemberSelect audience)
      throws BusinessException;
}
