package io.qunflow.honour.award;

import io.qunflow.community.MemberId;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person decides about an open round: who is honoured, nobody, or that it stops (H2). */
@Service
public class AwardDesk {

  private static final Wording OVER =
      Wording.of("这一轮评奖已经结束，不能再改", "This round of awards is over and stays as it is");

  private final AwardMapper awards;
  private final AwardMeasuring measuring;
  private final AwardChecks checks;
  private final AwardProperties properties;
  private final ObjectProvider<AwardProcess> process;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AwardDesk(
      AwardMapper awards,
      AwardMeasuring measuring,
      AwardChecks checks,
      AwardProperties properties,
      ObjectProvider<AwardProcess> process,
      ApplicationEventPublisher events,
      Clock clock) {
    this.awards = awards;
    this.measuring = measuring;
    this.checks = checks;
    this.properties = properties;
    this.process = process;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Notes who is chosen, in place of what was noted before; nothing is announced until {@link
   * #settle}.
   *
   * @param choices about each award of the round
   * @throws AwardRefusedException if an award has neither winners nor a reason, has too many, or
   *     somebody may not be honoured
   */
  @Transactional
  public void choose(long id, Map<Award, AwardChoice> choices, String by)
      throws UnknownAwardRoundException, UnknownCommunityException, AwardRefusedException {
    var round = open(id);
    var candidates = measuring.findCandidates(id);
    var winners = new ArrayList<AwardWinner>();
    for (var award : round.awards()) {
      var choice = choices.get(award);
      checks.check(round, award, choice);
      winners.addAll(AwardChecks.winners(award, choice, candidates.getOrDefault(award, List.of())));
    }
    checks.requireEligible(round, winners);
    awards.deleteWinners(id);
    awards.deleteNobody(id);
    if (!winners.isEmpty()) {
      awards.insertWinners(id, winners, by, clock.instant());
    }
    round
        .awards()
        .forEach(
            award ->
                choices
                    .get(award)
                    .nobody()
                    .ifPresent(why -> awards.insertNobody(id, award, why.strip())));
  }

  /** Chooses the first of each award by figures; none where too few are left to be an honour. */
  @Transactional
  public void chooseByFigures(long id, String by)
      throws UnknownAwardRoundException, UnknownCommunityException, AwardRefusedException {
    var choices = new EnumMap<Award, AwardChoice>(Award.class);
    propose(open(id))
        .forEach(
            (award, first) ->
                choices.put(
                    award,
                    first.isEmpty() ? AwardChoice.nobody("按数据没有合适的人选") : AwardChoice.of(first)));
    choose(id, choices, by);
  }

  /** The first of each award by figures, as many as it may have; perhaps none. */
  @Transactional(readOnly = true)
  public Map<Award, List<MemberId>> propose(AwardRound round) throws UnknownCommunityException {
    var candidates = measuring.findEligible(round);
    int share = AwardRules.share(round.shareOf(), properties.sharePercent());
    var proposed = new EnumMap<Award, List<MemberId>>(Award.class);
    for (var award : round.awards()) {
      var ranked = candidates.getOrDefault(award, List.of());
      proposed.put(
          award,
          AwardRules.first(ranked, round.most(), share).stream()
              .map(AwardCandidate::member)
              .toList());
    }
    return proposed;
  }

  /** Chooses nobody for any award, for one reason. */
  @Transactional
  public void chooseNobody(long id, String reason, String by)
      throws UnknownAwardRoundException, UnknownCommunityException, AwardRefusedException {
    var choices =
        open(id).awards().stream()
            .collect(Collectors.toMap(Function.identity(), award -> AwardChoice.nobody(reason)));
    choose(id, choices, by);
  }

  /**
   * Closes the round with what was chosen. Repeatable.
   *
   * @return whether anybody is honoured
   * @throws AwardRefusedException if nothing was chosen yet
   */
  @Transactional
  public boolean settle(long id, String by)
      throws UnknownAwardRoundException, AwardRefusedException {
    var round = lock(id);
    boolean honoured = !awards.findWinners(id).isEmpty();
    if (round.isOpen()) {
      var nobody = awards.findNobody(id);
      if (!honoured && nobody.isEmpty()) {
        throw new AwardRefusedException(
            Wording.of(
                "还没有选人：请打开名单，给每个奖选人，或者写明为什么不评",
                "Nobody was chosen yet: open the list and choose for each award, or say why not"));
      }
      var state = honoured ? AwardState.HONOURED : AwardState.NOBODY;
      var reason = honoured ? null : nobody.get(0).reason();
      awards.close(id, String.valueOf(state.code()), reason, by, clock.instant());
      events.publishEvent(new AwardsSettled(round, findWinners(id).size()));
    }
    return honoured;
  }

  /** Ends the round and its process; nobody is honoured. */
  @Transactional
  public void stop(long id, String by) throws UnknownAwardRoundException, AwardRefusedException {
    var round = open(id);
    end(id, AwardState.STOPPED, by);
    process.getObject().stop(round);
  }

  /** Ends the round unless it is over, and says so. Repeatable. */
  @Transactional
  public void end(long id, AwardState state, String by) {
    if (awards.close(id, String.valueOf(state.code()), null, by, clock.instant()) > 0) {
      awards.deleteWinners(id);
      awards.deleteNobody(id);
      events.publishEvent(new AwardsEnded(awards.find(id).orElseThrow().toRound()));
    }
  }

  /** By award, highest figure first. */
  @Transactional(readOnly = true)
  public List<AwardWinner> findWinners(long id) {
    var seen = new HashSet<Map.Entry<Award, MemberId>>();
    return awards.findWinners(id).stream()
        .filter(one -> seen.add(Map.entry(one.award(), one.member())))
        .toList();
  }

  /** Why nobody got an award, by award. */
  @Transactional(readOnly = true)
  public Map<Award, String> findNobody(long id) {
    return awards.findNobody(id).stream()
        .collect(Collectors.toMap(AwardMapper.Nobody::award, AwardMapper.Nobody::reason));
  }

  private AwardRound open(long id) throws UnknownAwardRoundException, AwardRefusedException {
    var round = lock(id);
    if (!round.isOpen()) {
      throw new AwardRefusedException(OVER);
    }
    return round;
  }

  private AwardRound lock(long id) throws UnknownAwardRoundException {
    return awards
        .lock(id)
        .map(AwardRow::toRound)
        .orElseThrow(() -> new UnknownAwardRoundException(id));
  }
}
