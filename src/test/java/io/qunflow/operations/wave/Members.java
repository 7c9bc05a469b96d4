package io.qunflow.operations.wave;

import org.springframework.jdbc.core.JdbcTemplate;

/** Very many members of a community {@code tea}, made by the database itself. */
public final class Members {

  private Members() {}

  public static void fill(JdbcTemplate sql, int members) {
    sql.update(
        "INSERT INTO member (community_key, nickname, created_at_ms) VALUES ('tea', 'member', 0)");
    for (int there = 1; there < members; ) {
      there +=
          sql.update(
              "INSERT INTO member (community_key, nickname, created_at_ms)"
                  + " SELECT community_key, nickname, 0 FROM member WHERE community_key = 'tea'"
                  + " ORDER BY id LIMIT ?",
              Math.min(there, members - there));
    }
  }
}
