package io.qunflow.funnel.figure;

import io.qunflow.community.MemberSelect;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the funnel as the database holds it now; nothing is kept (F7). Members never leave the
 * database: a handful of statements, however many members, offerings and slices there are.
 */
@Service
public class FunnelFigures {

  /** Of each hop the one or two rows in the middle, and how many rows there are. */
  private static final String TIMES =
      """
      SELECT x.hop, MAX(x.n) AS n, AVG(x.waited) AS middle FROM (
        SELECT t.hop, t.waited, ROW_NUMBER() OVER (PARTITION BY t.hop ORDER BY t.waited) AS pos, COUNT(*) OVER (PARTITION BY t.hop) AS n FROM (
          SELECT h.hop, CASE h.hop %s END AS waited FROM (SELECT st.member_id, %s FROM (%s) st GROUP BY st.member_id) g CROSS JOIN (%s) h) t
        WHERE t.waited > 0 OR t.waited = 0 AND t.hop > 1) x
      WHERE x.pos * 2 BETWEEN x.n AND x.n + 2 GROUP BY x.hop""";

  private final FunnelSources sources;
  private final SliceCounts slices;
  private final NamedParameterJdbcTemplate sql;

  FunnelFigures(FunnelSources sources, SliceCounts slices, JdbcTemplate jdbc) {
    this.sources = sources;
    this.slices = slices;
    this.sql = new NamedParameterJdbcTemplate(jdbc);
  }

  /** Of all members of the community. Orders of strangers are in the turnover only. */
  @Transactional(readOnly = true)
  public Funnel find(FunnelScope scope) {
    return funnel(
        count(sources.members(scope.community())),
        StepMoments.of(sources, scope),
        MoneyRows.of(sources, scope));
  }

  /** The same for each slice of the first page of each cut; without times. */
  @Transactional(readOnly = true)
  public List<CutFigures> findCuts(FunnelScope scope) {
    return slices.find(scope, sources.findCuts(scope));
  }

  /**
   * The same for a page of slices of one kind; without times.
   *
   * @param from 0 is the first
   */
  @Transactional(readOnly = true)
  public CutFigures findCut(FunnelScope scope, FunnelSlice.Kind kind, int from) {
    var cut = sources.findCut(scope, kind, from);
    return slices.find(scope, List.of(cut)).stream()
        .findFirst()
        .orElse(new CutFigures(kind, List.of(), cut.all()));
  }

  /** The whole picture of one slice, with times. */
  @Transactional(readOnly = true)
  public SliceFigures find(FunnelScope scope, FunnelSlice.Kind kind, String key)
      throws UnknownSliceException {
    var cut =
        sources
            .findSlice(scope, kind, key)
            .orElseThrow(() -> new UnknownSliceException(kind.word(), key));
    var slice = cut.slices().get(0);
    var only = new OneSlice(cut.members(), sources.members(scope.community()));
    return SliceFigures.of(
        kind,
        slice,
        funnel(
            slice.members().orElseGet(() -> count(only.members())),
            StepMoments.of(sources, scope).map(only::rows),
            MoneyRows.of(sources, scope).map(only::rows)));
  }

  private Funnel funnel(
      int members, Optional<MemberSelect> moments, Optional<MemberSelect> orders) {
    var counts = moments.map(this::counts).orElse(StepCounts.NONE);
    var times = moments.map(this::times).orElse(Map.of());
    var money = orders.map(this::money).orElse(MoneyRows.NONE);
    return new Funnel(members, counts.figures(members, times), money.turnover(), money.indirect());
  }

  private StepCounts counts(MemberSelect moments) {
    return sql.queryForObject(
        "SELECT %s FROM (SELECT st.member_id, %s FROM (%s) st GROUP BY st.member_id) g"
            .formatted(StepMoments.counts(), StepMoments.reached(""), moments.sql()),
        moments.values(),
        (row, number) -> StepCounts.of(row));
  }

  private Map<FunnelStep, MiddleTime> times(MemberSelect moments) {
    var hops = IntStream.range(1, StepMoments.STEPS).boxed().toList();
    var waited =
        hops.stream()
            .map(i -> "WHEN %2$d THEN g.f%2$d - g.f%1$d".formatted(i - 1, i))
            .collect(Collectors.joining(" "));
    var numbers =
        hops.stream()
            .map(i -> "SELECT %d AS hop".formatted(i))
            .collect(Collectors.joining(" UNION ALL "));
    var times = new EnumMap<FunnelStep, MiddleTime>(FunnelStep.class);
    sql.query(
        TIMES.formatted(waited, StepMoments.first(), moments.sql(), numbers),
        moments.values(),
        row -> {
          long middle =
              row.getBigDecimal("middle").setScale(0, RoundingMode.HALF_UP).longValueExact();
          times.put(
              FunnelStep.values()[row.getInt("hop")],
              new MiddleTime(Duration.ofMillis(middle), row.getInt("n")));
        });
    return times;
  }

  /** What orders of the scope brought, and no more. */
  @Transactional(readOnly = true)
  public Turnover findTurnover(FunnelScope scope) {
    return sources
        .findOrders(scope)
        .map(
            orders ->
                sql.queryForObject(
                    "SELECT %s FROM (%s) o".formatted(Turnover.SUMS, orders.sql()),
                    orders.values(),
                    (row, number) -> Turnover.of(row)))
        .orElse(Turnover.NONE);
  }

  private MoneyRows.Sums money(MemberSelect orders) {
    return sql.queryForObject(
        "SELECT %s FROM (%s) o".formatted(MoneyRows.SUMS, orders.sql()),
        orders.values(),
        (row, number) -> MoneyRows.Sums.of(row));
  }

  private int count(MemberSelect select) {
    return Optional.ofNullable(
            sql.queryForObject(
                "SELECT COUNT(*) FROM (" + select.sql() + ") counted",
                select.values(),
                Integer.class))
        .orElse(0);
  }
}
