package io.qunflow.process.wave;

import io.qunflow.community.MemberSelect;
import io.qunflow.operations.messaging.MessageReason;
import io.qunflow.operations.wave.WaveChunk;
import io.qunflow.operations.wave.WaveMessage;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** What became of the messages of a wave says who goes on, who is left out, and who failed. */
@Component
class Deliveries {

  /** Who was handed over to the outbox and is not sent yet. */
  static final String NOT_SENT_YET = "not_sent_yet";

  /** Whom no message of the wave was for, as its conditions had it. */
  static final String NOT_MEANT = "not_meant";

  private static final String FAILED = "F";
  private static final String SUPPRESSED = "X";
  private static final List<String> WAITING = List.of("Q", "G");
  private static final List<String> SENT = List.of("S", "U");

  private static final String WITHOUT =
      "SELECT wd_n.member_id FROM (%s) wd_n WHERE wd_n.member_id NOT IN (%s)";

  /** Those who will get nothing else of the wave either. */
  private static final Set<String> UNWILLING =
      Set.of(MessageReason.NO_CONSENT, MessageReason.OPTED_OUT, MessageReason.ERASED);

  private static final String OF_CHUNK =
      """
      SELECT %s FROM (%s) wd_c JOIN message_delivery wd_m ON wd_m.member_id = wd_c.member_id
      WHERE wd_m.order_key IN (:wd_orders) AND wd_m.state IN (:wd_states)
      """;

  private static final String OF_ANY =
      "SELECT wd_m.member_id FROM message_delivery wd_m WHERE wd_m.order_key IN (:wd_orders)"
          + " AND wd_m.state IN (:wd_states) AND wd_m.member_id = wd_c.member_id";

  private static final String OF_LAST =
      "SELECT wd_l.member_id FROM message_delivery wd_l WHERE wd_l.order_key IN (:wd_last)"
          + " AND wd_l.state IN (:wd_states) AND wd_l.member_id = wd_c.member_id";

  /** Taken back, or not settled yet. */
  private static final String OPEN =
      "SELECT wd_o.member_id FROM message_delivery wd_o WHERE wd_o.order_key IN (:wd_orders)"
          + " AND (wd_o.state IN ('Q', 'G') OR wd_o.state = 'X' AND wd_o.reason = 'withdrawn')"
          + " AND wd_o.member_id = wd_c.member_id";

  private static final String NOTHING =
      "SELECT wd_c.member_id FROM (%s) wd_c WHERE NOT EXISTS (%s) AND NOT EXISTS (%s)";

  private static final String ALL_OF_IT =
      "SELECT wd_c.member_id FROM (%s) wd_c WHERE EXISTS (%s) OR NOT EXISTS (%s)";

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

  /** Nobody gets a message while the one before is queued still, or lies on the daily sheet. */
  void waitFor(WaveChunk chunk, WaveMessage before, Instant until) {
    chunk.postpone(in(chunk, List.of(before), WAITING), until);
  }

  /**
   * The end: everybody whose last message was not sent is skipped or failed, each with its reason.
   * Nobody is through while a message of theirs is queued, be it an earlier one: they are looked at
   * again.
   *
   * @param again empty once nobody waits for what is queued any more
   */
  void settle(WaveChunk chunk, List<WaveMessage> said, Optional<Instant> again) {
    var queued = in(chunk, said, WAITING);
    if (again.isPresent()) {
      chunk.postpone(queued, again.get());
    } else {
      chunk.fail(queued, NOT_SENT_YET);
    }
    var last = said.get(said.size() - 1);
    for (var reason : reasons(chunk, last, SUPPRESSED)) {
      chunk.skip(withOutcome(chunk, last, SUPPRESSED, reason), reason);
    }
    failTheFailed(chunk, last);
    var sent = in(chunk, said, SENT);
    chunk.skip(
        new MemberSelect(WITHOUT.formatted(chunk.members().sql(), sent.sql()), sent.values()),
        NOT_MEANT);
  }

  /**
   * The same of a wave that was stopped: who has the last message has it, and who has one before it
   * where the last was not for them; for whom none was is skipped. Whose was taken back waits for
   * the wave's end, which says that it was stopped.
   */
  void settleStopped(WaveChunk chunk, List<WaveMessage> said) {
    var last = said.get(said.size() - 1);
    for (var reason : reasons(chunk, last, SUPPRESSED)) {
      if (!reason.equals(MessageReason.WITHDRAWN)) {
        chunk.skip(withOutcome(chunk, last, SUPPRESSED, reason), reason);
      }
    }
    failTheFailed(chunk, last);
    var values = values(chunk, said, SENT);
    values.put("wd_last", orders(chunk, List.of(last)));
    var members = chunk.members().sql();
    chunk.skip(new MemberSelect(NOTHING.formatted(members, OPEN, OF_ANY), values), NOT_MEANT);
    chunk.onlyMove(new MemberSelect(ALL_OF_IT.formatted(members, OF_LAST, OPEN), values));
  }

  /** Whether something of all that is said about this is queued or on its way. */
  boolean isUnsettled(String about) {
    return !sql.queryForList(
            "SELECT wd_m.message_id FROM message_delivery wd_m WHERE wd_m.about = :wd_about"
                + " AND wd_m.state IN (:wd_states) LIMIT 1",
            Map.of("wd_about", about, "wd_states", WAITING),
            Long.class)
        .isEmpty();
  }

  /**
   * Who has a message of this order. Whoever has not gets the other text: asking the segment again
   * would tell who came or left meanwhile twice, or not at all.
   */
  MemberSelect receivers(String orderKey) {
    return new MemberSelect(
        "SELECT wd_r.member_id FROM message_delivery wd_r"
            + " WHERE wd_r.order_key = :wd_order AND wd_r.member_id IS NOT NULL",
        Map.of("wd_order", orderKey));
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

  private static MemberSelect in(WaveChunk chunk, List<WaveMessage> said, List<String> states) {
    return new MemberSelect(
        OF_CHUNK.formatted("wd_c.member_id", chunk.members().sql()), values(chunk, said, states));
  }

  private static Map<String, Object> values(
      WaveChunk chunk, WaveMessage message, List<String> states) {
    return values(chunk, List.of(message), states);
  }

  private static Map<String, Object> values(
      WaveChunk chunk, List<WaveMessage> said, List<String> states) {
    Map<String, Object> values = new HashMap<>(chunk.members().values());
    values.put("wd_orders", orders(chunk, said));
    values.put("wd_states", states);
    return values;
  }

  private static List<String> orders(WaveChunk chunk, List<WaveMessage> said) {
    return said.stream()
        .flatMap(one -> one.variants().stream().map(v -> one.orderKey(chunk.wave(), v)))
        .toList();
  }
}
