package io.qunflow.support;

import io.qunflow.activity.figure.IsoWeek;
import io.qunflow.community.CommunityKey;
import java.sql.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Figures of a community's weeks, put straight into the table they are kept in. */
public final class FigureRows {

  private final JdbcTemplate sql;
  private final String community;

  public FigureRows(DataSource dataSource, CommunityKey community) {
    this.sql = new JdbcTemplate(dataSource);
    this.community = community.value();
  }

  /** A week of 200 members, 25 of them active a day, 10 questions, 8 solved; nothing else. */
  public void week(IsoWeek week) {
    week(week, Map.of());
  }

  /**
   * @param changed by column of {@code week_figures}
   */
  public void week(IsoWeek week, Map<String, ?> changed) {
    var row = new LinkedHashMap<String, Object>();
    row.put("community_key", community);
    row.put("group_id", 0L);
    row.put("week_start", Date.valueOf(week.monday()));
    row.put("members", 200);
    row.put("members_basis", "events");
    row.put("active", 90);
    row.put("active_members", 90);
    row.put("active_member_days", 175);
    row.put("messages", 700);
    row.put("noise_days", 0);
    row.put("top_messages", 70);
    row.put("staff_messages", 30);
    row.put("reply_basis", "stated");
    row.put("replies_known", 700);
    row.put("questions", 10);
    row.put("solved", 8);
    row.put("first_answer_minutes", 20);
    row.put("reciprocal_pairs", 5);
    row.put("content_basis", null);
    row.put("read_times", 0);
    row.put("read_contents", 0);
    row.put("forwarded", 0);
    row.put("liked", 0);
    row.put("collected", 0);
    row.put("talks", 0);
    row.put("participants", 0);
    row.put("computed_at_ms", 0);
    row.putAll(changed);
    sql.update(
        "DELETE FROM week_figures WHERE community_key = ? AND group_id = 0 AND week_start = ?",
        community,
        row.get("week_start"));
    sql.update(
        "INSERT INTO week_figures (%s) VALUES (%s)"
            .formatted(
                String.join(", ", row.keySet()),
                String.join(", ", java.util.Collections.nCopies(row.size(), "?"))),
        row.values().toArray());
  }
}
