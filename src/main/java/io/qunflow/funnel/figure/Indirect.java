package io.qunflow.funnel.figure;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * 间接收入, as far as orders tell it: orders of other offerings of the community by members who had
 * taken any step of this funnel before. It stands beside the revenue and is part of no other figure
 * (F7).
 *
 * @param orders paid in full and not refunded in full, each once
 * @param minor paid for them, less what was given back, in minor units of CNY
 */
public record Indirect(long orders, long minor) {

  public static final Indirect NONE = new Indirect(0, 0);

  /** Over rows of {@link MoneyRows}, called {@code o}. */
  static final String SUMS =
      "COALESCE(SUM(o.other_orders), 0) AS other_orders, COALESCE(SUM(o.other_minor), 0) AS other_minor";

  /** Of the columns of {@link #SUMS}. */
  static Indirect of(ResultSet row) throws SQLException {
    return new Indirect(row.getLong("other_orders"), row.getLong("other_minor"));
  }
}
