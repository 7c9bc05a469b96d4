package io.qunflow.operations.campaign;

import io.qunflow.community.MemberSelect;
import io.qunflow.operations.messaging.MessageReason;
import io.qunflow.operations.wave.WaveChunk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What became of the messages of a firing says who of its wave is through (C3): whoever was sent
 * theirs, over a channel or by the person who ticked it. Who may not have it is skipped, whose
 * message failed has failed, each with the message's reason; who has it in the queue waits.
 */
@Component
class CampaignDeliveries {

  /** Still in the queue when nobody waits for it any more. */
  static final String NOT_SENT_YET = "not_sent_yet";

  private static final String SUPPRESSED = "X";
  private static final String FAILED = "F";
  private static final List<String> SENT = List.of("S", "U");
  private static final List<String> QUEUED = List.of("Q", "G");

  private static final String OF_CHUNK =
      """
      SELECT %s FROM (%s) cd_c JOIN message_delivery cd_m ON cd_m.member_id = cd_c.member_id
      WHERE cd_m.order_key = :cd_order AND cd_m.state IN (:cd_states)
      """;

  private static final String WITH_REASON = " AND COALESCE(cd_m.reason, 'error') = :cd_reason";

  private static final String IN_STATES =
      "SELECT cd_m.message_id FROM message_delivery cd_m WHERE cd_m.order_key = :cd_order"
          + " AND cd_m.state IN (:cd_states) LIMIT 1";

  private final NamedParameterJdbcTemplate sql;

  CampaignDeliveries(JdbcTemplate sql) {
    this.sql = new NamedParameterJdbcTemplate(sql);
  }

  /** Whoever's message is settled moves on, is skipped or fails; all others stay where they are. */
  void settle(WaveChunk chunk, String order) {
    settle(chunk, order, false);
  }

  /**
   * The same of a wave that was stopped: whose message was taken back waits for the wave's end,
   * which says that it was stopped.
   */
  void settleStopped(WaveChunk chunk, String order) {
    settle(chunk, order, true);
  }

  /** Nobody waits for the rest: what is queued still has failed. */
  void giveUp(WaveChunk chunk, String order) {
    settle(chunk, order);
    chunk.fail(select(chunk, order, QUEUED, ""), NOT_SENT_YET);
  }

  /** Whose message is in the queue, or back in it: a tick was undone, or it is sent again. */
  MemberSelect queued(String order) {
    return new MemberSelect(
        "SELECT cd_q.member_id FROM message_delivery cd_q WHERE cd_q.order_key = :cd_order"
            + " AND cd_q.state IN (:cd_states) AND cd_q.member_id IS NOT NULL",
        Map.of("cd_order", order, "cd_states", QUEUED));
  }

  /** Whether some of it is queued or on its way. */
  boolean isQueued(String order) {
    return isAny(order, QUEUED);
  }

  private void settle(WaveChunk chunk, String order, boolean stopped) {
    for (var reason : reasons(chunk, order, SUPPRESSED)) {
      if (!stopped || !reason.equals(MessageReason.WITHDRAWN)) {
        chunk.skip(select(chunk, order, List.of(SUPPRESSED), reason), reason);
      }
    }
    for (var reason : reasons(chunk, order, FAILED)) {
      chunk.fail(select(chunk, order, List.of(FAILED), reason), reason);
    }
    chunk.onlyMove(select(chunk, order, SENT, ""));
  }

  private List<String> reasons(WaveChunk chunk, String order, String state) {
    return sql.queryForList(
        OF_CHUNK.formatted("DISTINCT COALESCE(cd_m.reason, 'error')", chunk.members().sql()),
        values(chunk, order, List.of(state)),
        String.class);
  }

  private static MemberSelect select(
      WaveChunk chunk, String order, List<String> states, String reason) {
    var values = values(chunk, order, states);
    values.put("cd_reason", reason);
    return new MemberSelect(
        OF_CHUNK.formatted("cd_c.member_id", chunk.members().sql())
            + (reason.isEmpty() ? "" : WITH_REASON),
        values);
  }

  private boolean isAny(String order, List<String> states) {
    return !sql.queryForList(IN_STATES, Map.of("cd_order", order, "cd_states", states), Long.class)
        .isEmpty();
  }

  private static Map<String, Object> values(WaveChunk chunk, String order, List<String> states) {
    Map<String, Object> values = new HashMap<>(chunk.members().values());
    values.put("cd_order", order);
    values.put("cd_states", states);
    return values;
  }
}
