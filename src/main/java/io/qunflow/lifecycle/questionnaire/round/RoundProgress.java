package io.qunflow.lifecycle.questionnaire.round;

import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the members are whom a round asks. */
@Service
public class RoundProgress {

  private final Rounds rounds;
  private final RoundMapper mapper;

  RoundProgress(Rounds rounds, RoundMapper mapper) {
    this.rounds = rounds;
    this.mapper = mapper;
  }

  /** Each member of the audience in exactly one state, by one statement. */
  @Transactional(readOnly = true)
  public RoundCounts count(long round) throws UnknownRoundException {
    var found = rounds.find(round);
    var states =
        (found.toGroups()
                ? mapper.countGroupStates(round, found.inviteKey())
                : mapper.countStates(round, found.inviteKey()))
            .stream().collect(Collectors.toMap(StateCount::state, StateCount::members));
    ToIntFunction<String> of = state -> states.getOrDefault(state, 0);
    return new RoundCounts(
        of.applyAsInt("queued"),
        of.applyAsInt("suppressed"),
        of.applyAsInt("unreachable"),
        of.applyAsInt("delivered"),
        of.applyAsInt("opened"),
        of.applyAsInt("partial"),
        of.applyAsInt("complete"),
        of.applyAsInt("refused"),
        mapper.countOutside(round),
        mapper.countUnmatched(round),
        !found.toGroups());
  }
}
