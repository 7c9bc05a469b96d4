package io.qunflow.operations.campaign;

import io.qunflow.operations.messaging.MessageReason;
import io.qunflow.operations.wave.WaveControl;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** What became of what firings posted into groups: a message a group. */
@Component
class GroupDeliveries {

  private static final String COUNTS =
      """
      SELECT order_key, state, COALESCE(reason, 'error') AS reason, COUNT(*) AS posts FROM message_delivery
      WHERE order_key IN (:orders) AND group_id IS NOT NULL GROUP BY order_key, state, COALESCE(reason, 'error')
      """;

  private final NamedParameterJdbcTemplate sql;

  GroupDeliveries(JdbcTemplate sql) {
    this.sql = new NamedParameterJdbcTemplate(sql);
  }

  private record Count(String order, String state, String reason, long posts) {}

  /** By firing; without those that posted nothing. */
  Map<Long, FiringResult> of(Collection<CampaignFiring> firings) {
    var results = new HashMap<Long, FiringResult>();
    if (firings.isEmpty()) {
      return results;
    }
    var counts =
        sql
            .query(
                COUNTS,
                Map.of("orders", firings.stream().map(CampaignFiring::key).toList()),
                (row, number) ->
                    new Count(
                        row.getString("order_key"),
                        row.getString("state"),
                        row.getString("reason"),
                        row.getLong("posts")))
            .stream()
            .collect(Collectors.groupingBy(Count::order));
    for (var firing : firings) {
      var posts = counts.getOrDefault(firing.key(), List.of());
      if (!posts.isEmpty()) {
        results.put(firing.id(), result(firing, posts));
      }
    }
    return results;
  }

  /** What was taken back waits while a person holds it, and else was stopped. */
  private static FiringResult result(CampaignFiring firing, List<Count> posts) {
    long waiting = 0;
    long done = 0;
    var skipped = new TreeMap<String, Long>();
    var failed = new TreeMap<String, Long>();
    for (var one : posts) {
      boolean takenBack = one.state().equals("X") && one.reason().equals(MessageReason.WITHDRAWN);
      if (takenBack && firing.held() || one.state().equals("Q") || one.state().equals("G")) {
        waiting += one.posts();
      } else if (one.state().equals("X")) {
        skipped.merge(takenBack ? WaveControl.STOPPED : one.reason(), one.posts(), Long::sum);
      } else if (one.state().equals("F")) {
        failed.merge(one.reason(), one.posts(), Long::sum);
      } else {
        done += one.posts();
      }
    }
    boolean goesOn = waiting > 0 && firing.state() == FiringState.DONE;
    return new FiringResult(
        goesOn ? FiringState.RUNNING : firing.state(),
        posts.stream().mapToLong(Count::posts).sum(),
        waiting,
        done,
        skipped,
        failed,
        firing.ended());
  }
}
