package io.qunflow.operations.messaging;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where messages wait to be sent. Written in the caller's transaction, so that work and its
 * messages are there together or not at all; workers send after the commit. Everything is
 * repeatable: rows that exist stay as they are.
 */
@Service
public class Outbox {

  private static final String TO_MEMBERS =
      """
      INSERT INTO message (order_id, target_id, member_id, channel, priority, state, due_at_ms, created_at_ms)
      SELECT :qf_order, qf_m.id, qf_m.id, :qf_channel, :qf_priority, 'Q', :qf_due, :qf_now
      FROM (%s) qf_s JOIN member qf_m ON qf_m.id = qf_s.member_id AND qf_m.community_key = :qf_community
      WHERE NOT EXISTS (SELECT 1 FROM message qf_x WHERE qf_x.order_id = :qf_order AND qf_x.target_id = qf_m.id)
      """;

  /** Who alone it is said to stands in the order, whoever was named when it was ordered again. */
  private static final String TO_ITS_MEMBER =
      TO_MEMBERS.formatted("SELECT member_id FROM message_order WHERE id = :qf_order");

  private static final String TO_GROUPS =
      """
      INSERT INTO message (order_id, target_id, group_id, channel, priority, state, due_at_ms, created_at_ms)
      SELECT :qf_order, -g.id, g.id, :qf_channel, :qf_priority, 'Q', :qf_due, :qf_now
      FROM chat_group g WHERE g.id IN (:qf_groups) AND g.community_key = :qf_community
      AND NOT EXISTS (SELECT 1 FROM message x WHERE x.order_id = :qf_order AND x.target_id = -g.id)
      """;

  private static final String TO_VISITOR =
      """
      INSERT INTO message (order_id, target_id, channel, priority, state, due_at_ms, created_at_ms)
      SELECT :qf_order, 0, :qf_channel, :qf_priority, 'Q', :qf_due, :qf_now
      FROM community c WHERE c.community_key = :qf_community
      AND NOT EXISTS (SELECT 1 FROM message x WHERE x.order_id = :qf_order AND x.target_id = 0)
      """;

  private static final String WITHDRAW =
      """
      UPDATE message SET state = 'X', reason = 'withdrawn', settled_at_ms = :qf_now
      WHERE order_id = :qf_order AND state = 'Q'
      """;

  private static final String WITHDRAW_ALL =
      """
      UPDATE message SET state = 'X', reason = 'withdrawn', settled_at_ms = :qf_now
      WHERE order_id IN (:qf_orders) AND state = 'Q'
      """;

  private static final String ABOUT =
      "SELECT id FROM message_order WHERE about = :qf_about AND community_key = :qf_community";

  private static final String RENEW =
      """
      INSERT INTO message (order_id, target_id, member_id, group_id, channel, priority, state, due_at_ms, created_at_ms)
      SELECT :qf_order, qf_w.target_id, MAX(qf_w.member_id), MAX(qf_w.group_id), :qf_channel, :qf_priority, 'Q', :qf_due, :qf_now
      FROM message qf_w WHERE qf_w.order_id IN (:qf_orders) AND qf_w.order_id <> :qf_order
        AND qf_w.target_id NOT IN (SELECT qf_s.member_id FROM (%s) qf_s)
        AND NOT EXISTS (SELECT 1 FROM message qf_x WHERE qf_x.order_id = :qf_order AND qf_x.target_id = qf_w.target_id)
      GROUP BY qf_w.target_id
      HAVING SUM(CASE WHEN qf_w.state = 'X' AND qf_w.reason = 'withdrawn' THEN 0 ELSE 1 END) = 0
      """;

  private static final String BEGINNING = ABOUT + " AND LOCATE(:qf_beginning, order_key) = 1";

  private static final String QUEUED =
      "SELECT DISTINCT member_id FROM message WHERE order_id IN (:qf_orders) AND state = 'Q' AND"
          + " member_id IS NOT NULL ORDER BY member_id";

  private static final String RESTORE =
      """
      UPDATE message SET state = 'Q', reason = NULL, settled_at_ms = NULL, due_at_ms = :qf_due
      WHERE order_id = :qf_order AND state = 'X' AND reason = 'withdrawn'
      AND target_id IN (SELECT qf_s.member_id FROM (%s) qf_s)
      """;

  private final OrderMapper orders;
  private final NamedParameterJdbcTemplate sql;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Outbox(OrderMapper orders, JdbcTemplate sql, ApplicationEventPublisher events, Clock clock) {
    this.orders = orders;
    this.sql = new NamedParameterJdbcTemplate(sql);
    this.events = events;
    this.clock = clock;
  }

  /**
   * Queues one message a member; members of other communities get none. Whether each may have it is
   * decided when it is sent. Parameters of the select must not begin with {@code qf_}.
   *
   * @return how many are new
   */
  @Transactional
  public int enqueue(MessageOrder order, MemberSelect members) {
    var values = values(order, Optional.empty());
    values.putAll(members.values());
    return told(order, sql.update(TO_MEMBERS.formatted(members.sql()), values));
  }

  /**
   * Queues something said to one member alone, such as an answer or a task of theirs. Its words are
   * the member's own: they are cleared when the member is erased, and when their time is over.
   *
   * @return how many are new: 0 or 1
   */
  @Transactional
  public int enqueue(MessageOrder order, MemberId member) {
    return told(order, sql.update(TO_ITS_MEMBER, values(order, Optional.of(member))));
  }

  /**
   * Queues one message a group; groups of other communities get none.
   *
   * @return how many are new
   */
  @Transactional
  public int enqueueToGroups(MessageOrder order, Collection<Long> groupIds) {
    if (groupIds.isEmpty()) {
      return 0;
    }
    var values = values(order, Optional.empty());
    values.put("qf_groups", groupIds);
    return told(order, sql.update(TO_GROUPS, values));
  }

  /**
   * Queues one message to whom {@link Visitors} know by what the order is about.
   *
   * @return how many are new: 1, or 0 on a repeat
   */
  @Transactional
  public int enqueueToVisitor(MessageOrder order) {
    return told(order, sql.update(TO_VISITOR, values(order, Optional.empty())));
  }

  /**
   * What it says is not true any more from a moment on: what is queued still is not sent then.
   * Nothing of an order that was true at any time. Repeatable.
   *
   * @return whether it held longer, or at all
   */
  @Transactional
  public boolean endAt(String orderKey, Instant end) {
    return orders.updateNotAfter(orderKey, end) > 0;
  }

  /**
   * What is still queued will not be sent: suppressed, withdrawn. What is on its way or gone stays.
   *
   * @param only members to whom this is limited; empty: all, and groups
   * @return how many were withdrawn; 0 if there is no such order
   */
  @Transactional
  public int withdraw(String orderKey, Optional<MemberSelect> only) {
    var order = orders.findId(orderKey);
    if (order.isEmpty()) {
      return 0;
    }
    Map<String, Object> values = new HashMap<>();
    values.put("qf_order", order.get());
    values.put("qf_now", clock.millis());
    only.ifPresent(members -> values.putAll(members.values()));
    return sql.update(WITHDRAW + limit(only), values);
  }

  private static String limit(Optional<MemberSelect> only) {
    return only.map(
            members ->
                " AND target_id IN (SELECT qf_s.member_id FROM (%s) qf_s)".formatted(members.sql()))
        .orElse("");
  }

  /**
   * The same of everything that was ordered about something in a community.
   *
   * @param about as the orders say it
   * @return how many were withdrawn
   */
  @Transactional
  public int withdrawAll(CommunityKey community, String about) {
    var found =
        sql.queryForList(
            ABOUT, Map.of("qf_about", about, "qf_community", community.value()), Long.class);
    return found.isEmpty()
        ? 0
        : sql.update(WITHDRAW_ALL, Map.of("qf_orders", found, "qf_now", clock.millis()));
  }

  /**
   * The same of those orders about something whose keys begin alike.
   *
   * @param only members to whom this is limited; empty: all, and groups
   */
  @Transactional
  public int withdrawAll(
      CommunityKey community, String about, String beginning, Optional<MemberSelect> only) {
    var found = find(community, about, beginning);
    if (found.isEmpty()) {
      return 0;
    }
    Map<String, Object> values =
        new HashMap<>(Map.of("qf_orders", found, "qf_now", clock.millis()));
    only.ifPresent(members -> values.putAll(members.values()));
    return sql.update(WITHDRAW_ALL + limit(only), values);
  }

  /** Members to whom something of those orders is still to be sent. */
  @Transactional(readOnly = true)
  public List<MemberId> findQueued(CommunityKey community, String about, String beginning) {
    var found = find(community, about, beginning);
    return found.isEmpty()
        ? List.of()
        : sql.queryForList(QUEUED, Map.of("qf_orders", found), Long.class).stream()
            .map(MemberId::new)
            .toList();
  }

  /**
   * Says in other words what was withdrawn: to those members and groups from whom all orders about
   * the same whose keys begin alike were withdrawn.
   *
   * @param except members who are not told any more
   * @return how many are new
   */
  @Transactional
  public int renew(MessageOrder order, String beginning, MemberSelect except) {
    var values = values(order, Optional.empty());
    values.putAll(except.values());
    values.put("qf_orders", find(order.community(), order.about(), beginning));
    return told(order, sql.update(RENEW.formatted(except.sql()), values));
  }

  private List<Long> find(CommunityKey community, String about, String beginning) {
    return sql.queryForList(
        BEGINNING,
        Map.of("qf_about", about, "qf_community", community.value(), "qf_beginning", beginning),
        Long.class);
  }

  /**
   * What was withdrawn from these members is queued again. What is gone, or was suppressed for
   * another reason, stays.
   *
   * @return how many are queued again
   */
  @Transactional
  public int restore(MessageOrder order, MemberSelect members) {
    var values = values(order, Optional.empty());
    values.putAll(members.values());
    return told(order, sql.update(RESTORE.formatted(members.sql()), values));
  }

  private int told(MessageOrder order, int queued) {
    if (queued > 0) {
      events.publishEvent(new MessagesQueued(order.channel()));
    }
    return queued;
  }

  /** Of two who order the same at once, the second waits here for the first. */
  private Map<String, Object> values(MessageOrder order, Optional<MemberId> only) {
    var now = clock.instant();
    if (orders.lock(order.key()).isEmpty()) {
      orders.insert(
          order,
          OrderTexts.write(order.texts()),
          OrderTexts.write(order.values()),
          order.link().orElse(null),
          order.notAfter().orElse(null),
          only.orElse(null),
          now);
    }
    long id = orders.lock(order.key()).orElseThrow();
    var due = order.notBefore().isAfter(now) ? order.notBefore() : now;
    Map<String, Object> values = new HashMap<>();
    values.put("qf_order", id);
    values.put("qf_community", order.community().value());
    values.put("qf_channel", order.channel());
    values.put("qf_priority", order.kind().priority());
    values.put("qf_due", due.toEpochMilli());
    values.put("qf_now", now.toEpochMilli());
    return values;
  }
}
