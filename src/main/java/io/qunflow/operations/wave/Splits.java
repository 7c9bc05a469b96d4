package io.qunflow.operations.wave;

import io.qunflow.community.MemberSelect;
import io.qunflow.shared.Proportion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;

/** What came of splits: how many of each branch did something. */
@Service
public class Splits {

  private final NamedParameterJdbcTemplate sql;

  Splits(JdbcTemplate sql) {
    this.sql = new NamedParameterJdbcTemplate(sql);
  }

  /**
   * @param reacted with its 95 % interval; empty where nobody is in the branch
   */
  public record Result(String branch, long members, Optional<Proportion> reacted) {}

  /**
   * @param members who was split
   * @param reacted who did what the split is about; its parameters must not be those of the members
   * @return in the order of the branches
   */
  public List<Result> results(Split split, MemberSelect members, MemberSelect reacted) {
    return split.branches().stream()
        .map(
            one -> {
              var branch = split.branch(one.name(), members);
              long of = count(branch);
              return new Result(
                  one.name(), of, Proportion.of(count(Split.meeting(reacted, branch)), of));
            })
        .toList();
  }

  private long count(MemberSelect select) {
    Map<String, Object> values = new HashMap<>(select.values());
    return Optional.ofNullable(
            sql.queryForObject(
                "SELECT COUNT(*) FROM (" + select.sql() + ") sp_n", values, Long.class))
        .orElse(0L);
  }
}
