package io.qunflow.lifecycle.duty;

/**
 * What was done in a week of duty (L5.4) and whether it was paid (L5.3).
 *
 * @param rewardHandedOut null when only staff served
 * @param rewardPaidFrom null unless it was handed out
 * @param rewardOpenReason null unless it is still open
 */
public record DutyReport(
    boolean welcomed,
    boolean topicsLed,
    boolean unansweredFollowed,
    boolean adsHandled,
    String report,
    Boolean rewardHandedOut,
    RewardSource rewardPaidFrom,
    String rewardOpenReason) {}
