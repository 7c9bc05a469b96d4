package io.qunflow.operations.campaign;

import io.qunflow.community.CommunityKey;
import io.qunflow.shared.Wording;
import java.util.Optional;

/** Starts and reaches the processes of firings; the process module implements it. */
public interface CampaignLauncher {

  /** Starts its process, in the caller's transaction. */
  void launch(Campaign campaign, CampaignFiring firing);

  /** Its wave goes on or was stopped: the process need not wait any longer. */
  void wake(CampaignFiring firing);

  /** Ends its process, whatever it was about to do. Repeatable. */
  void end(CampaignFiring firing);

  /** Whether its process is running. */
  boolean isRunning(CampaignFiring firing);

  /** Why this cannot be done in the community; empty if it can. */
  Optional<Wording> refusal(CommunityKey community, CampaignWork work);
}
