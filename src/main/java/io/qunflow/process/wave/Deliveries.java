package io.qunflow.process.wave;

import io.qunflow.community.MemberSelect;
import io.qunflow.operations.messaging.MessageReason;
import io.qunflow.operations.wave.WaveChunk;
import io.qunflow.operations.wave.WaveMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** What became of the messages of a wave says who goes on, who is left out, and who failed. */
@Component
class Deliveries {

  /** Who was handed over to the outbox and is not sent yet. */
  static final String NOT_SENT_YET = "not_sent_yet";

  private static final String FAILED = "F";
  private static final String SUPPRESSED = "X";
  private static final List<String> WAITING = List.of("Q", "G");

  /** Those who will get nothing else of the wave either. */
  private static final Set<String> UNWILLING =
      Set.of(MessageReason.NO_CONSENT, MessageReason.OPTED_OUT, MessageReason.ERASED);

  private static final String OF_CHUNK =
      """
      SELECT %s FROM (%s) wd_c JOIN message_delivery wd_m ON wd_m.member_id = wd_c.member_id
      WHERE wd_m.order_key IN (:wd_orders) AND wd_m.state IN (:wd_states)
      """;

  private final NamedParameterJdbcTemplate sql;

  Deliveries(JdbcTemplate sql) {
    this.sql = new NamedParameterJdbcTemplate(sql);
  }

  /** Whoever may not or cannot be written to leaves the wave before the next message. */
  void dropUnwilling(WaveChunk chunk, WaveMessage before) {
    for (var reason : reasons(chunk, before, SUPPRESSED)) {
      if (UNWILLING.contains(reason)) {
        chunk.skip(withOutcome(chunk, before, SUPPRESSED, reason), reason);
      }
    }
    failTheFailed(chunk, before);
  }

  /** The end: everybody whose message was not sent is skipped or failed, each with its reason. */
  void settle(WaveChunk chunk, WaveMessage last) {
    for (var reason : reasons(chunk, last, SUPPRESSED)) {
      chunk.skip(withOutcome(chunk, last, SUPPRESSED, reason), reason);
    }
    failTheFailed(chunk, last);
    var values = values(chunk, last, WAITING);
    chunk.fail(
        new MemberSelect(OF_CHUNK.formatted("wd_c.member_id", chunk.members().sql()), values),
        NOT_SENT_YET);
  }

  private void failTheFailed(WaveChunk chunk, WaveMessage message) {
    for (var reason : reasons(chunk, message, FAILED)) {
      chunk.fail(withOutcome(chunk, message, FAILED, reason), reason);
    }
  }

  private List<String> reasons(WaveChunk chunk, WaveMessage message, String state) {
    return sql.queryForList(
        OF_CHUNK.formatted("DISTINCT COALESCE(wd_m.reason, 'error')", chunk.members().sql()),
        values(chunk, message, List.of(state)),
        String.class);
  }

  private static MemberSelect withOutcome(
      WaveChunk chunk, WaveMessage message, String state, String reason) {
    var values = values(chunk, message, List.of(state));
    values.put("wd_reason", reason);
    return new MemberSelect(
        OF_CHUNK.formatted("wd_c.member_id", chunk.members().sql())
            + " AND COALESCE(wd_m.reason, 'error') = :wd_reason",
        values);
  }

  private static Map<String, Object> values(
      WaveChunk chunk, WaveMessage message, List<String> states) {
    Map<String, Object> values = new HashMap<>(chunk.members().values());
    values.put(
        "wd_orders",
        message.variants().stream().map(v -> message.orderKey(chunk.wave(), v)).toList());
    values.put("wd_states", states);
    return values;
  }
}
