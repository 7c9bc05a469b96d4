package io.qunflow.funnel.publicclass;

import io.qunflow.community.CommunityKey;

/**
 * A public class as it is ordered.
 *
 * @param offering id of what it is to sell; null if of nothing in particular
 * @param wave key of the wave it belongs to; empty for the round of its offering's funnel that
 *     runs, if one does
 * @param channel how members hear of it; {@code manual} if empty
 * @param toGroups whether that is posted into the groups instead of sent to each member
 */
public record NewClass(
    CommunityKey community,
    Long offering,
    String wave,
    ClassPlan plan,
    ClassDate date,
    String channel,
    boolean toGroups,
    String openedBy) {

  public NewClass {
    wave = wave == null ? "" : wave;
    plan = plan == null ? ClassPlan.OPEN : plan;
    channel = channel == null || channel.isBlank() ? "manual" : channel;
  }

  NewClass ofWave(String key) {
    return new NewClass(community, offering, key, plan, date, channel, toGroups, openedBy);
  }
}
