package io.qunflow.honour.award;

import io.qunflow.community.MemberId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator chose about one award.
 *
 * @param candidates by figures
 * @param others chosen beside the figures, each with the reason, 1 to 200 characters
 * @param nobody why nobody gets it this time, 1 to 200 characters; empty where somebody does
 */
public record AwardChoice(
    Set<MemberId> candidates, Map<MemberId, String> others, Optional<String> nobody) {

  public static final int MOST_REASON = 200;

  public AwardChoice {
    candidates = Set.copyOf(candidates);
    others = Map.copyOf(others);
  }

  /** Nobody, with the reason. */
  public static AwardChoice nobody(String reason) {
    return new AwardChoice(Set.of(), Map.of(), Optional.of(reason));
  }

  /** These by figures and nobody else. */
  public static AwardChoice of(List<MemberId> candidates) {
    return new AwardChoice(Set.copyOf(candidates), Map.of(), Optional.empty());
  }

  int honoured() {
    return candidates.size() + others.size();
  }
}
