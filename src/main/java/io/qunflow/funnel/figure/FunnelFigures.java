package io.qunflow.funnel.figure;

import io.qunflow.community.MemberSelect;
import io.qunflow.shared.Proportion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the funnel as the database holds it now; nothing is kept (F7). */
@Service
public class FunnelFigures {

  private final FunnelSources sources;
  private final NamedParameterJdbcTemplate sql;

  FunnelFigures(FunnelSources sources, JdbcTemplate jdbc) {
    this.sources = sources;
    this.sql = new NamedParameterJdbcTemplate(jdbc);
  }

  /** Of all members of the community. Orders of strangers are in the turnover only. */
  @Transactional(readOnly = true)
  public Funnel find(FunnelScope scope) {
    var turnover =
        scope.offerings().stream()
            .map(offering -> sources.turnover(offering, scope))
            .reduce(Turnover.NONE, Turnover::plus);
    return count(scope, sources.members(scope.community()), turnover, true);
  }

  /** The same for each source, segment and wave, as far as members are in it; counts only. */
  @Transactional(readOnly = true)
  public List<SliceFigures> findSlices(FunnelScope scope) {
    var all = sources.members(scope.community());
    return sources.findSlices(scope).stream()
        .map(
            slice ->
                new SliceFigures(
                    slice.kind(),
                    slice.title(),
                    count(
                        scope, Selects.inAll(List.of(all, slice.members())), Turnover.NONE, false)))
        .toList();
  }

  private Funnel count(
      FunnelScope scope, MemberSelect members, Turnover turnover, boolean withTimes) {
    int all = count(members);
    var steps = new ArrayList<StepFigure>();
    Optional<MemberSelect> previous = Optional.of(members);
    int before = all;
    for (var step : FunnelStep.values()) {
      var reached = reached(step, scope).map(s -> Selects.inAll(List.of(members, s)));
      int count = reached.map(this::count).orElse(0);
      int cameOn =
          previous.isPresent() && reached.isPresent()
              ? count(Selects.inAll(List.of(previous.get(), reached.get())))
              : 0;
      steps.add(
          new StepFigure(
              step,
              count,
              Proportion.of(count, all),
              Proportion.of(cameOn, before),
              withTimes ? time(step, scope) : Optional.empty()));
      previous = reached;
      before = count;
    }
    return new Funnel(all, steps, turnover);
  }

  /** Empty while nothing tells it. */
  private Optional<MemberSelect> reached(FunnelStep step, FunnelScope scope) {
    return ofAll(scope, offering -> sources.find(step, offering, scope)).map(Selects::inAny);
  }

  private Optional<MemberSelect> moments(FunnelStep step, FunnelScope scope) {
    return ofAll(scope, offering -> sources.findMoments(step, offering, scope))
        .map(Selects::earliest);
  }

  private static Optional<List<MemberSelect>> ofAll(
      FunnelScope scope, LongFunction<List<MemberSelect>> found) {
    var all =
        scope.offerings().stream().flatMap(offering -> found.apply(offering).stream()).toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  private int count(MemberSelect select) {
    return Optional.ofNullable(
            sql.queryForObject(
                "SELECT COUNT(*) FROM (" + select.sql() + ") counted",
                select.values(),
                Integer.class))
        .orElse(0);
  }

  /** The middle one, over those who took both steps in this order. */
  private Optional<Duration> time(FunnelStep step, FunnelScope scope) {
    if (step.ordinal() == 0) {
      return Optional.empty();
    }
    var from = moments(FunnelStep.values()[step.ordinal() - 1], scope);
    var to = moments(step, scope);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    var first = Selects.named(from.get(), "f");
    var then = Selects.named(to.get(), "t");
    var values = new HashMap<String, Object>(first.values());
    values.putAll(then.values());
    var times =
        sql.queryForList(
            "SELECT b.at_ms - a.at_ms FROM ("
                + first.sql()
                + ") a JOIN ("
                + then.sql()
                + ") b ON b.member_id = a.member_id WHERE b.at_ms >= a.at_ms ORDER BY 1",
            values,
            Long.class);
    return times.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Duration.ofMillis(
                (times.get((times.size() - 1) / 2) + times.get(times.size() / 2)) / 2));
  }
}
