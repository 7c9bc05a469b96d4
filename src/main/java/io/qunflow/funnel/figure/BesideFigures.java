package io.qunflow.funnel.figure;

import io.qunflow.community.CommunityKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sums of what operators state: delivery hours and indirect revenue (F7). */
@Service
public class BesideFigures {

  private final StatedMapper stated;
  private final FunnelFigures figures;
  private final FunnelRoundMapper rounds;

  BesideFigures(StatedMapper stated, FunnelFigures figures, FunnelRoundMapper rounds) {
    this.stated = stated;
    this.figures = figures;
    this.rounds = rounds;
  }

  /**
   * Of all time.
   *
   * @param turnover of the scope, as the funnel has it
   */
  @Transactional(readOnly = true)
  public Beside find(FunnelScope scope, Turnover turnover) {
    if (scope.offerings().isEmpty()) {
      return sum(List.of(), 0);
    }
    var sums = stated.sum(scope.offerings(), null, null);
    return sum(sums, revenue(scope, turnover, sums));
  }

  /**
   * Of one round: hours that were stated for it, and what was received since it began.
   *
   * @param since in the community's time zone; empty for all that was received
   */
  @Transactional(readOnly = true)
  public Beside findRound(long offering, int round, Optional<LocalDate> since, long revenueMinor) {
    return sum(stated.sum(List.of(offering), round, since.orElse(null)), revenueMinor);
  }

  /** How many rounds of selling were begun; one at least. */
  @Transactional(readOnly = true)
  public int findRounds(CommunityKey community, String offering) {
    return rounds.findLatest(community, offering) + 1;
  }

  /** What was sold of that was delivered: other offerings would make an hour look dearer. */
  private long revenue(FunnelScope scope, Turnover turnover, Collection<StatedSum> sums) {
    var delivered =
        sums.stream().filter(sum -> sum.deliveredMinutes() > 0).map(StatedSum::offering).toList();
    if (delivered.isEmpty() || delivered.size() == scope.offerings().size()) {
      return turnover.revenueMinor();
    }
    return figures.findTurnover(scope.only(delivered)).revenueMinor();
  }

  private static Beside sum(Collection<StatedSum> sums, long revenueMinor) {
    long delivered = sums.stream().mapToLong(StatedSum::deliveredMinutes).sum();
    return new Beside(
        sums.stream().mapToLong(StatedSum::plannedMinutes).sum(),
        delivered,
        Beside.perHour(revenueMinor, delivered),
        sums.stream().mapToLong(StatedSum::indirectMinor).sum(),
        sums.stream().mapToInt(StatedSum::indirectEntries).sum());
  }
}
