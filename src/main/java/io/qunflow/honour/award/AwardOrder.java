package io.qunflow.honour.award;

import io.qunflow.community.CommunityKey;
import java.util.List;
import java.util.Optional;

/**
 * A round that is wanted.
 *
 * @param title 1 to 120 characters
 * @param awards at least one
 * @param days the last so many whole days of the community, 1 to 90; empty: since the last round
 * @param most honoured for each award, 1 to 20
 * @param channel key of the channel by which the groups hear of it
 * @param origin what asked for it, such as {@code campaign-firing-17}, which gets one round however
 *     often it asks; empty for a person
 * @param by account of the person
 */
public record AwardOrder(
    CommunityKey community,
    String title,
    List<Award> awards,
    Optional<Integer> days,
    int most,
    String channel,
    Optional<String> origin,
    String by) {

  public static final int MOST_DAYS = 90;
  public static final int MOST_HONOURED = 20;

  /** Honoured for each award where nothing else is said. */
  public static final int HONOURED = 3;

  public AwardOrder {
    awards = List.copyOf(awards);
  }
}
