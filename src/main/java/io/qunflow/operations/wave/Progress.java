package io.qunflow.operations.wave;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Counts the members of waves. */
@Component
class Progress {

  private final WaveMapper waves;
  private final Reasons reasons;

  Progress(WaveMapper waves, Reasons reasons) {
    this.waves = waves;
    this.reasons = reasons;
  }

  /** How many belong to it; so far, while the audience is being frozen. */
  long size(WaveRow wave) {
    return Optional.ofNullable(wave.audience())
        .orElseGet(() -> sum(waves.countMembers(wave.id()), row -> true));
  }

  Map<String, Long> failed(long wave) {
    return byReason(waves.countFailed(wave), WaveMemberState.FAILED);
  }

  WaveProgress of(WaveRow wave) {
    var rows = waves.countMembers(wave.id());
    return new WaveProgress(
        wave.id(),
        WaveState.of(wave.state()),
        Optional.ofNullable(wave.audience()).orElseGet(() -> sum(rows, row -> true)),
        sum(rows, in(WaveMemberState.WAITING)),
        sum(rows, in(WaveMemberState.DONE)),
        byReason(rows, WaveMemberState.SKIPPED),
        byReason(rows, WaveMemberState.FAILED),
        bySteps(wave.id(), rows));
  }

  private Map<String, Long> byReason(List<MemberCountRow> rows, WaveMemberState state) {
    var codes = reasons.codes();
    var counts = new TreeMap<String, Long>();
    rows.stream()
        .filter(in(state))
        .forEach(row -> counts.merge(codes.get(row.reason()), row.members(), Long::sum));
    return counts;
  }

  private List<WaveProgress.Step> bySteps(long wave, List<MemberCountRow> rows) {
    var steps = new ArrayList<WaveProgress.Step>();
    for (var name : waves.findSteps(wave)) {
      int at = steps.size() + 1;
      Predicate<MemberCountRow> here = row -> row.step() == at;
      steps.add(
          new WaveProgress.Step(
              name,
              sum(rows, here.and(in(WaveMemberState.WAITING))),
              sum(rows, row -> row.step() > at),
              sum(rows, here.and(in(WaveMemberState.SKIPPED))),
              sum(rows, here.and(in(WaveMemberState.FAILED)))));
    }
    return steps;
  }

  private static Predicate<MemberCountRow> in(WaveMemberState state) {
    return row -> row.state().equals(state.code());
  }

  private static long sum(List<MemberCountRow> rows, Predicate<MemberCountRow> which) {
    return rows.stream().filter(which).mapToLong(MemberCountRow::members).sum();
  }
}
