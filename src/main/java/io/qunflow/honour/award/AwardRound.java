package io.qunflow.honour.award;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A round of awards.
 *
 * @param most honoured for each award
 * @param channel by which the groups hear of it
 * @param origin what asked for it; empty for a person
 * @param active members who wrote in the period; empty before it was measured
 * @param shareOf of how many members the winners of an award may be a part: the active ones, or all
 *     where nobody's messages are known
 * @param reason why nobody was honoured, or why it was stopped; may be empty
 */
public record AwardRound(
    long id,
    CommunityKey community,
    String title,
    List<Award> awards,
    AwardPeriod period,
    int most,
    String channel,
    AwardState state,
    Optional<String> origin,
    Optional<Integer> active,
    int shareOf,
    String openedBy,
    Instant openedAt,
    String reason,
    Optional<String> closedBy,
    Optional<Instant> closedAt) {

  /** Of its process. */
  public String businessKey() {
    return "award-round-" + id;
  }

  /** What its messages are about. */
  public String about() {
    return "award:" + id;
  }

  /** Where winners are chosen, as a path of the console. */
  public String page() {
    return "/communities/%s/awards/%d".formatted(community, id);
  }

  public boolean isOpen() {
    return state == AwardState.OPEN;
  }
}
