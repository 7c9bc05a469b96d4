package io.qunflow.funnel.figure;

import io.qunflow.community.MemberSelect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts all slices of a cut at once: at most three statements a cut (F7). */
@Component
class SliceCounts {

  private static final String SIZES =
      """
      SELECT sl.slice_key, COUNT(DISTINCT sl.member_id) AS members FROM (%s) sl
      WHERE sl.member_id IN (SELECT mm.member_id FROM (%s) mm) GROUP BY sl.slice_key""";

  /** Few took a step, many are in slices: who took one is looked up in the cut. */
  private static final String STEPS =
      """
      SELECT g.slice_key, %s FROM (
        SELECT sl.slice_key, st.member_id, %s FROM (%s) st LEFT JOIN (%s) sl ON sl.member_id = st.member_id
        GROUP BY sl.slice_key, st.member_id) g
      GROUP BY g.slice_key""";

  private static final String MONEY =
      """
      SELECT sl.slice_key, %s FROM (%s) o LEFT JOIN (%s) sl ON sl.member_id = o.member_id AND o.at_ms >= sl.since_ms
      WHERE o.member_id IN (SELECT mm.member_id FROM (%s) mm) GROUP BY sl.slice_key""";

  private final FunnelSources sources;
  private final NamedParameterJdbcTemplate sql;

  SliceCounts(FunnelSources sources, JdbcTemplate jdbc) {
    this.sources = sources;
    this.sql = new NamedParameterJdbcTemplate(jdbc);
  }

  List<CutFigures> find(FunnelScope scope, List<FunnelCut> cuts) {
    var members = Selects.named(sources.members(scope.community()), "ax");
    var moments = StepMoments.of(sources, scope);
    var orders = MoneyRows.of(sources, scope).map(select -> Selects.named(select, "ox"));
    return cuts.stream()
        .filter(cut -> !cut.slices().isEmpty())
        .map(cut -> new CutFigures(cut.kind(), count(cut, members, moments, orders), cut.all()))
        .toList();
  }

  private List<SliceFigures> count(
      FunnelCut cut,
      MemberSelect members,
      Optional<MemberSelect> moments,
      Optional<MemberSelect> orders) {
    var parts = Selects.named(cut.members(), "cx");
    var sizes = sizes(cut, parts, members);
    Map<String, StepCounts> steps = moments.map(found -> steps(parts, found)).orElse(Map.of());
    Map<String, MoneyRows.Sums> money =
        orders.map(found -> money(parts, found, members)).orElse(Map.of());
    return cut.slices().stream()
        .map(
            slice -> {
              int size = slice.members().orElseGet(() -> sizes.getOrDefault(slice.key(), 0));
              var counts = steps.getOrDefault(slice.key(), StepCounts.NONE);
              var brought = money.getOrDefault(slice.key(), MoneyRows.NONE);
              return SliceFigures.of(
                  cut.kind(),
                  slice,
                  new Funnel(
                      size,
                      counts.figures(size, Map.of()),
                      brought.turnover(),
                      brought.indirect()));
            })
        .toList();
  }

  private Map<String, Integer> sizes(FunnelCut cut, MemberSelect parts, MemberSelect members) {
    if (cut.slices().stream().allMatch(slice -> slice.members().isPresent())) {
      return Map.of();
    }
    return byKey(
        SIZES.formatted(parts.sql(), members.sql()),
        List.of(parts, members),
        row -> row.getInt("members"));
  }

  private Map<String, StepCounts> steps(MemberSelect parts, MemberSelect moments) {
    return byKey(
        STEPS.formatted(
            StepMoments.counts(),
            StepMoments.reached(" AND st.at_ms >= sl.since_ms"),
            moments.sql(),
            parts.sql()),
        List.of(parts, moments),
        StepCounts::of);
  }

  private Map<String, MoneyRows.Sums> money(
      MemberSelect parts, MemberSelect orders, MemberSelect members) {
    return byKey(
        MONEY.formatted(MoneyRows.SUMS, orders.sql(), parts.sql(), members.sql()),
        List.of(parts, orders, members),
        MoneyRows.Sums::of);
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> Map<String, T> byKey(String statement, List<MemberSelect> of, Reader<T> reader) {
    Map<String, Object> values = new HashMap<>();
    of.forEach(select -> values.putAll(select.values()));
    Map<String, T> found = new HashMap<>();
    sql.query(
        statement,
        values,
        row -> {
          if (row.getString("slice_key") != null) {
            found.put(row.getString("slice_key"), reader.read(row));
          }
        });
    return found;
  }
}
