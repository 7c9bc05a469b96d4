package io.qunflow.operations.campaign;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import java.util.Optional;

/**
 * Starts what campaigns of one kind are for, where that is a process of its own (C1). The process
 * module has one for each such kind.
 */
public interface CampaignStarter {

  CampaignKind kind();

  /** Why it cannot be started in the community as it is written, said when it is saved. */
  Optional<Wording> refusal(CommunityKey community, CampaignWork work);

  /** Why it could not be started just now, such as that the last one still runs. */
  Optional<Wording> hindrance(CommunityKey community, CampaignWork work);

  /** Who gets what by it, for a dry run (C2). */
  Wording outlook(CampaignWork work);

  /**
   * Starts it, in the transaction of the firing's process, so that a firing starts one whatever is
   * repeated.
   *
   * @param audience for whom it is; asked only by what reaches members
   */
  StartedWork start(Campaign campaign, CampaignFiring firing, MemberSelect audience)
      throws BusinessException;
}
