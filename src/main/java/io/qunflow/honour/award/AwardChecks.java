package io.qunflow.honour.award;

import io.qunflow.community.AccountMask;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.shared.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What of a choice is refused (H1, H2). */
@Component
class AwardChecks {

  private final AwardMapper awards;
  private final AwardMeasuring measuring;
  private final AwardProperties properties;

  AwardChecks(AwardMapper awards, AwardMeasuring measuring, AwardProperties properties) {
    this.awards = awards;
    this.measuring = measuring;
    this.properties = properties;
  }

  /** Refuses what nobody may choose, whoever they are. */
  void check(AwardRound round, Award award, AwardChoice choice) throws AwardRefusedException {
    if (choice == null || choice.honoured() == 0 == choice.nobody().isEmpty()) {
      throw new AwardRefusedException(
          Wording.of(
              "%s：请选人，或者写明为什么这次不评",
              "%s: choose somebody, or say why nobody gets it this time", award.label()));
    }
    var reasons = new ArrayList<>(choice.others().values());
    choice.nobody().ifPresent(reasons::add);
    if (reasons.stream()
        .anyMatch(why -> why.isBlank() || why.strip().length() > AwardChoice.MOST_REASON)) {
      throw new AwardRefusedException(
          Wording.of(
              "%s：理由要有 1 到 %d 个字符",
              "%s: a reason has 1 to %d characters", award.label(), AwardChoice.MOST_REASON));
    }
    var refusal =
        AwardRules.refusal(
            award, choice.honoured(), round.most(), round.shareOf(), properties.sharePercent());
    if (choice.honoured() > 0 && refusal.isPresent()) {
      throw new AwardRefusedException(refusal.get());
    }
  }

  /** The chosen with their figures. */
  static List<AwardWinner> winners(Award award, AwardChoice choice, List<AwardCandidate> candidates)
      throws AwardRefusedException {
    var known =
        candidates.stream().collect(Collectors.toMap(AwardCandidate::member, Function.identity()));
    var winners = new ArrayList<AwardWinner>();
    for (var member : choice.candidates()) {
      if (!known.containsKey(member)) {
        throw new AwardRefusedException(
            Wording.of("%s的名单变了，请重新选", "The list for %s has changed; choose again", award.label()));
      }
      winners.add(AwardWinner.of(known.get(member)));
    }
    choice
        .others()
        .forEach(
            (member, why) -> {
              if (!choice.candidates().contains(member)) {
                winners.add(new AwardWinner(award, member, "", null, null, null, why.strip()));
              }
            });
    return winners;
  }

  /** Refuses those who may not be honoured, by name. */
  void requireEligible(AwardRound round, List<AwardWinner> winners)
      throws UnknownCommunityException, AwardRefusedException {
    var members = winners.stream().map(AwardWinner::member).collect(Collectors.toSet());
    if (members.isEmpty()) {
      return;
    }
    var may = measuring.eligible(round, members);
    var refused = members.stream().filter(member -> !may.contains(member)).toList();
    if (!refused.isEmpty()) {
      var names = awards.findNicknames(refused).stream().map(AccountMask::maskNickname).toList();
      throw new AwardRefusedException(
          Wording.of(
              "%s 不能得奖：是自己人、机器人，或者已经离开、注销的成员",
              "%s cannot be honoured: one of our own people, a bot, or a member who left or was"
                  + " erased",
              Wording.list(names)));
    }
  }
}
