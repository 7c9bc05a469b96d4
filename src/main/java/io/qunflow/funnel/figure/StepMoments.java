package io.qunflow.funnel.figure;

import io.qunflow.community.MemberSelect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The moments of all steps in one statement, and what is counted over them. */
final class StepMoments {

  static final int STEPS = FunnelStep.values().length;

  private StepMoments() {}

  /** Selects {@code member_id, step_no, at_ms} of members; empty while nothing tells any step. */
  static Optional<MemberSelect> of(FunnelSources sources, FunnelScope scope) {
    var parts = new ArrayList<String>();
    Map<String, Object> values = new HashMap<>();
    for (var step : FunnelStep.values()) {
      for (var found : sources.findMoments(step, scope)) {
        var select = Selects.named(found, "s" + parts.size() + "x");
        values.putAll(select.values());
        parts.add(
            "SELECT s%1$d.member_id, %2$d AS step_no, s%1$d.at_ms FROM (%3$s) s%1$d"
                .formatted(parts.size(), step.ordinal(), select.sql()));
      }
    }
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    var members = Selects.named(sources.members(scope.community()), "mx");
    values.putAll(members.values());
    return Optional.of(
        new MemberSelect(
            "SELECT a.member_id, a.step_no, a.at_ms FROM (%s) a WHERE a.member_id IN (SELECT mm.member_id FROM (%s) mm)"
                .formatted(String.join(" UNION ALL ", parts), members.sql()),
            values));
  }

  /** Columns {@code r0} to {@code r4}: whether a member came as far, under a condition. */
  static String reached(String condition) {
    return eachStep(
        i ->
            "MAX(CASE WHEN st.step_no = %1$d%2$s THEN 1 ELSE 0 END) AS r%1$d"
                .formatted(i, condition));
  }

  /** Columns {@code f0} to {@code f4}: when a member came as far first; null for who did not. */
  static String first() {
    return eachStep(
        i -> "MIN(CASE WHEN st.step_no = %1$d THEN st.at_ms END) AS f%1$d".formatted(i));
  }

  /** Columns {@code n0} to {@code n4}: how many; {@code c1} to {@code c4}: who came on. */
  static String counts() {
    return eachStep(i -> "COALESCE(SUM(g.r%1$d), 0) AS n%1$d".formatted(i))
        + IntStream.range(1, STEPS)
            .mapToObj(i -> ", COALESCE(SUM(g.r%d * g.r%d), 0) AS c%2$d".formatted(i - 1, i))
            .collect(Collectors.joining());
  }

  private static String eachStep(IntFunction<String> column) {
    return Arrays.stream(FunnelStep.values())
        .map(step -> column.apply(step.ordinal()))
        .collect(Collectors.joining(", "));
  }
}
