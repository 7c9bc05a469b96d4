package io.qunflow.community;

import java.util.Map;

/**
 * Members chosen by a statement of our own, so that many of them never leave the database.
 *
 * @param sql selects one column {@code member_id}, each member once; values are bound as {@code
 *     :name}, never written into it
 * @param values of its parameters
 */
public record MemberSelect(String sql, Map<String, ?> values) {

  public MemberSelect {
    values = Map.copyOf(values);
  }
}
