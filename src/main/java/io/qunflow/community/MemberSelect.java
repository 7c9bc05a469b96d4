package io.qunflow.community;

import java.util.Map;
import java.util.Optional;

/**
 * Members chosen by a statement of our own, so that many of them never leave the database.
 *
 * @param sql selects one column {@code member_id}, each member once; values are bound as {@code
 *     :name}, never written into it
 * @param values of its parameters
 * @param within the community whose members it is limited to by its own conditions; empty: not
 *     known, so who takes it looks each up
 */
public record MemberSelect(String sql, Map<String, ?> values, Optional<CommunityKey> within) {

  public MemberSelect {
    values = Map.copyOf(values);
  }

  public MemberSelect(String sql, Map<String, ?> values) {
    this(sql, values, Optional.empty());
  }

  public MemberSelect(String sql, Map<String, ?> values, CommunityKey within) {
    this(sql, values, Optional.of(within));
  }
}
