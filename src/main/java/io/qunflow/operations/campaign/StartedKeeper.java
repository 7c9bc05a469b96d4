package io.qunflow.operations.campaign;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/**
 * Holds, lets go on and stops what firings of one kind have started (C3): "stopped" on a campaign's
 * page must be true. Whatever has a process of its own stops here, or says exactly what goes on.
 *
 * <p>The firing's {@link CampaignFiring#startedKey}, {@link CampaignFiring#wave} and {@link
 * CampaignFiring#round} say what it started; another of the same kind, begun by hand or by another
 * firing, is never touched.
 */
public interface StartedKeeper {

  CampaignKind kind();

  /** Asked for each line of a campaign's history: some look-ups by key, no more. */
  StartedStanding standing(Campaign campaign, CampaignFiring firing);

  /**
   * Ends it for good: nobody is reached by it any more, no task of it is left. Called without a
   * transaction; what it changes is committed when it returns.
   *
   * @param by the person
   * @throws BusinessException why it cannot be ended now; nothing is changed then
   */
  void stop(Campaign campaign, CampaignFiring firing, String by) throws BusinessException;

  /**
   * Lets it stand still; only what reaches members by itself can. As {@link #stop}.
   *
   * @throws BusinessException why not
   */
  default void pause(Campaign campaign, CampaignFiring firing, String by) throws BusinessException {
    throw new CampaignRefusedException(
        Wording.of(
            "这一次开始的事由人一步步办，不能暂停，晚一点办就行",
            "People do step by step what this firing started; it cannot be held, only done later"));
  }

  /**
   * As {@link #pause}.
   *
   * @throws BusinessException why not
   */
  default void goOn(Campaign campaign, CampaignFiring firing, String by) throws BusinessException {
    throw new CampaignRefusedException(Wording.of("这一次没有暂停", "This firing is not held"));
  }
}
