package io.qunflow.honour.award;

import io.qunflow.shared.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How many may be honoured (H1: an award that everybody gets is no honour). */
final class AwardRules {

  private AwardRules() {}

  /**
   * The most winners of one award.
   *
   * @param shareOf members of whom they may be a part
   * @param percent the greatest part
   */
  static int share(int shareOf, int percent) {
    return shareOf * percent / 100;
  }

  /** Why so many may not be honoured for an award; empty if they may. */
  static Optional<Wording> refusal(Award award, int honoured, int most, int shareOf, int percent) {
    if (honoured > most) {
      return Optional.of(
          Wording.of(
              "%s选了 %d 位，这一轮每个奖最多 %d 位",
              "%s: %d were chosen, at most %d are honoured for each award of this round",
              award.label(),
              honoured,
              most));
    }
    return honoured > share(shareOf, percent)
        ? Optional.of(
            Wording.of(
                "%s选了 %d 位，这段时间活跃的成员一共 %d 位：超过 %d%% 的人都有的奖不算荣誉，请少选几位",
                "%s: %d were chosen of %d active members; an award that more than %4$d%% get is no"
                    + " honour, choose fewer",
                award.label(),
                honoured,
                shareOf,
                percent))
        : Optional.empty();
  }

  /**
   * The first by figures: place after place as long as everybody who shares a place fits in.
   *
   * @param ranked of one award, by place
   */
  static List<AwardCandidate> first(List<AwardCandidate> ranked, int most, int share) {
    int room = Math.min(most, share);
    var byPlace = ranked.stream().collect(Collectors.groupingBy(AwardCandidate::place));
    var first = new ArrayList<AwardCandidate>();
    for (var place : byPlace.keySet().stream().sorted().toList()) {
      if (first.size() + byPlace.get(place).size() > room) {
        break;
      }
      first.addAll(byPlace.get(place));
    }
    return first;
  }
}
