package io.qunflow.operations.campaign;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that fires.
 *
 * @param revision counts the changes, from 1
 * @param next when it fires next; empty unless it is on
 * @param endedAs why it is off or over, a {@link FiringReason}; empty where a person decided
 */
public record Campaign(
    long id,
    CommunityKey community,
    CampaignState state,
    CampaignDocument document,
    CampaignPlan plan,
    int revision,
    Optional<Instant> next,
    Optional<String> endedAs,
    Instant changedAt,
    String changedBy) {

  /** What its messages and rounds are about. */
  public String about() {
    return about(id);
  }

  static String about(long id) {
    return "campaign:" + id;
  }

  /** What waves are about that it starts. */
  public String waveAbout() {
    return CampaignAudience.waveAbout(about());
  }
}
