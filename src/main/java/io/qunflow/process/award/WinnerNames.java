package io.qunflow.process.award;

import io.qunflow.community.MemberId;
import io.qunflow.honour.award.Award;
import io.qunflow.honour.award.AwardDesk;
import io.qunflow.honour.award.AwardRound;
import io.qunflow.honour.award.AwardRounds;
import io.qunflow.honour.award.AwardState;
import io.qunflow.honour.award.AwardWinner;
import io.qunflow.honour.award.UnknownAwardRoundException;
import io.qunflow.membership.consent.Consents;
import io.qunflow.operations.messaging.LiveValues;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.process.PostNames;
import io.qunflow.shared.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is honoured, as it is when a post goes out (H2): who was erased since is not in it, who wants
 * no messages is counted but not named. Nothing of it is kept.
 */
@Component
class WinnerNames implements LiveValues {

  private static final Pattern ABOUT = Pattern.compile("award:(\\d{1,18})");
  private static final Wording SOMEBODY = Wording.of("得奖的成员", "Our members");

  private final AwardRounds rounds;
  private final AwardDesk desk;
  private final Consents consents;

  WinnerNames(AwardRounds rounds, AwardDesk desk, Consents consents) {
    this.rounds = rounds;
    this.desk = desk;
    this.consents = consents;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, String> find(String about, String language) {
    return round(about)
        .filter(round -> round.state() == AwardState.HONOURED)
        .map(this::names)
        .map(names -> "en".equals(language) ? names.english() : names.chinese())
        .map(names -> Map.of("winners", names))
        .orElse(Map.of());
  }

  private Wording names(AwardRound round) {
    var winners = desk.findWinners(round.id());
    if (winners.isEmpty()) {
      return SOMEBODY;
    }
    var ids = winners.stream().map(AwardWinner::member).distinct().toList();
    var unwilling = PostNames.unwilling(consents, round.channel(), MessageKind.HONOUR, ids);
    return Wording.lines(
        round.awards().stream()
            .flatMap(award -> line(award, winners, unwilling).stream())
            .toList());
  }

  private static Optional<Wording> line(
      Award award, List<AwardWinner> winners, Set<MemberId> unwilling) {
    var won = winners.stream().filter(one -> one.award() == award).toList();
    var named =
        won.stream()
            .filter(one -> !unwilling.contains(one.member()))
            .map(one -> PostNames.fit(one.nickname()))
            .filter(name -> !name.isEmpty())
            .toList();
    int others = won.size() - named.size();
    if (won.isEmpty()) {
      return Optional.empty();
    }
    if (named.isEmpty()) {
      return Optional.of(Wording.of("%s：%d 位成员", "%s: %d of our members", award.label(), others));
    }
    return Optional.of(
        others == 0
            ? Wording.of("%s：%s", "%s: %s", award.label(), Wording.list(named))
            : Wording.of(
                "%s：%s，还有 %d 位成员",
                "%s: %s and %d more", award.label(), Wording.list(named), others));
  }

  private Optional<AwardRound> round(String about) {
    var round = ABOUT.matcher(about);
    if (!round.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(rounds.find(Long.parseLong(round.group(1))));
    } catch (UnknownAwardRoundException e) {
      return Optional.empty();
    }
  }
}
