package io.qunflow.funnel.figure;

import io.qunflow.community.MemberSelect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What orders brought directly and indirectly, as rows of one statement (F7). */
final class MoneyRows {

  /** Over the rows, called {@code o}. */
  static final String SUMS = Turnover.SUMS + ", " + Indirect.SUMS;

  static final Sums NONE = new Sums(Turnover.NONE, Indirect.NONE);

  private static final String DIRECT =
      """
      SELECT d.member_id, d.at_ms, d.orders, d.paid_orders, d.gmv_minor, d.gross_minor, d.refunded_minor, d.cost_minor, d.share_minor,
        0 AS other_orders, 0 AS other_minor FROM (%s) d""";

  private static final String OTHER =
      """
      SELECT x.member_id, x.at_ms, 0, 0, 0, 0, 0, 0, 0, 1, x.other_minor FROM (%s) x
      JOIN (SELECT st.member_id, MIN(st.at_ms) AS first_ms FROM (%s) st GROUP BY st.member_id) f ON f.member_id = x.member_id
      WHERE x.at_ms > f.first_ms""";

  private MoneyRows() {}

  record Sums(Turnover turnover, Indirect indirect) {

    /** Of the columns of {@link #SUMS}. */
    static Sums of(ResultSet row) throws SQLException {
      return new Sums(Turnover.of(row), Indirect.of(row));
    }
  }

  /** Empty without offerings. Interest counts whenever it was shown, before the scope, too. */
  static Optional<MemberSelect> of(FunnelSources sources, FunnelScope scope) {
    var orders = sources.findOrders(scope);
    if (orders.isEmpty()) {
      return Optional.empty();
    }
    var direct = Selects.named(orders.get(), "dx");
    Map<String, Object> values = new HashMap<>(direct.values());
    var sql = new StringBuilder(DIRECT.formatted(direct.sql()));
    var steps = StepMoments.of(sources, scope.always());
    var others = sources.findOtherOrders(scope);
    if (steps.isPresent() && others.isPresent()) {
      var other = Selects.named(others.get(), "yx");
      var step = Selects.named(steps.get(), "zx");
      values.putAll(other.values());
      values.putAll(step.values());
      sql.append(" UNION ALL ").append(OTHER.formatted(other.sql(), step.sql()));
    }
    return Optional.of(new MemberSelect(sql.toString(), values));
  }
}
