package io.qunflow.funnel.trigger;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.membership.consent.ConsentPurpose;
import io.qunflow.membership.consent.Consents;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageOrder;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.operations.messaging.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at the messages that came in for words of triggers, in one statement a community, and puts
 * the proposed replies on the daily sheet: nothing is sent by itself. A message proposes at most
 * once; a member is answered at most once in some days; each trigger proposes so many a day; old
 * messages, brought by a late import, propose nothing (F6).
 */
@Service
public class TriggerLook {

  /** Who was answered is left alone for so long. */
  static final Duration CALM = Duration.ofDays(3);

  /** A reply to what was said longer ago is out of context. */
  static final Duration FRESH = Duration.ofDays(2);

  private static final Duration DAY = Duration.ofDays(1);

  /**
   * The first trigger that a message meets, of whoever may be answered; the earliest a member. Whom
   * an account of ours is linked to is one of us, and who was answered under another name was.
   */
  private static final String PROPOSE =
      """
      INSERT INTO trigger_proposal (trigger_id, event_id, member_id, group_id, phrase, state, said_at_ms, proposed_at_ms)
      SELECT r.trigger_id, r.event_id, r.member_id, r.group_id,
        (SELECT MIN(f.phrase) FROM word_trigger_phrase f JOIN activity_event x ON x.id = r.event_id
          WHERE f.trigger_id = r.trigger_id AND LOCATE(f.phrase, LOWER(x.text)) > 0), 'N', r.said_at_ms, :now
      FROM (
        SELECT o.*, ROW_NUMBER() OVER (PARTITION BY o.trigger_id ORDER BY o.event_id) AS place FROM (
          SELECT c.*, ROW_NUMBER() OVER (PARTITION BY c.member_id ORDER BY c.event_id) AS turn FROM (
            SELECT e.id AS event_id, MIN(t.id) AS trigger_id, a.member_id, e.group_id, e.occurred_at_ms AS said_at_ms
            FROM activity_event e JOIN chat_group g ON g.id = e.group_id JOIN account a ON a.id = e.account_id
              JOIN word_trigger t ON t.community_key = g.community_key AND t.active = TRUE
              JOIN word_trigger_phrase p ON p.trigger_id = t.id AND LOCATE(p.phrase, LOWER(e.text)) > 0
            WHERE g.community_key = :community AND e.id > :after AND e.id <= :until AND e.kind = 'message' AND e.text IS NOT NULL
              AND e.occurred_at_ms >= :freshFrom AND e.occurred_at_ms <= :now AND a.member_id IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM account s WHERE s.member_id = a.member_id AND (s.staff = TRUE OR s.bot = TRUE))
              AND NOT EXISTS (SELECT 1 FROM trigger_proposal k WHERE k.event_id = e.id)
              AND NOT EXISTS (SELECT 1 FROM trigger_proposal q WHERE q.proposed_at_ms > :calmFrom AND (q.member_id = a.member_id
                OR q.member_id IN (SELECT l.from_member_id FROM account_link l WHERE l.to_member_id = a.member_id AND l.undone_at_ms IS NULL)))
            GROUP BY e.id, a.member_id, e.group_id, e.occurred_at_ms) c) o
        WHERE o.turn = 1) r
      JOIN word_trigger w ON w.id = r.trigger_id
      WHERE r.place <= w.most_a_day - (SELECT COUNT(*) FROM trigger_proposal d WHERE d.trigger_id = r.trigger_id AND d.proposed_at_ms > :dayFrom)
      ORDER BY r.event_id""";

  private final TriggerMapper triggers;
  private final Outbox outbox;
  private final Consents consents;
  private final NamedParameterJdbcTemplate sql;
  private final Clock clock;

  TriggerLook(
      TriggerMapper triggers, Outbox outbox, Consents consents, JdbcTemplate jdbc, Clock clock) {
    this.triggers = triggers;
    this.outbox = outbox;
    this.consents = consents;
    this.sql = new NamedParameterJdbcTemplate(jdbc);
    this.clock = clock;
  }

  /** Communities whose messages are looked at. */
  @Transactional(readOnly = true)
  public List<CommunityKey> findListening() {
    return triggers.findListening();
  }

  /**
   * Looks at what came in since the last time. Two at once take turns; repeated, nothing is
   * proposed twice.
   *
   * @return how many replies were proposed
   */
  @Transactional
  public int look(CommunityKey community) {
    var after = triggers.lockLook(community);
    if (after.isEmpty() || triggers.isRetired(community)) {
      return 0;
    }
    long until = Math.max(after.get(), triggers.findLastEvent(community));
    var now = clock.instant();
    takeBack(triggers.findStale(community, now.minus(FRESH)));
    int proposed = propose(community, after.get(), until, now);
    triggers.updateLook(community, until);
    triggers.findWaiting(community).forEach(one -> handOver(community, one));
    takeBack(unwanted(community));
    return proposed;
  }

  private int propose(CommunityKey community, long after, long until, Instant now) {
    Map<String, Object> values = new HashMap<>();
    values.put("community", community.value());
    values.put("after", after);
    values.put("until", until);
    values.put("now", now.toEpochMilli());
    values.put("freshFrom", now.minus(FRESH).toEpochMilli());
    values.put("calmFrom", now.minus(CALM).toEpochMilli());
    values.put("dayFrom", now.minus(DAY).toEpochMilli());
    return until > after ? sql.update(PROPOSE, values) : 0;
  }

  private void takeBack(List<Long> stale) {
    if (!stale.isEmpty()) {
      stale.forEach(id -> outbox.withdraw(key(id), Optional.empty()));
      triggers.updateStale(stale);
    }
  }

  private static String key(long proposal) {
    return "trigger:" + proposal;
  }

  /** Who asks may be answered, but not with an offer if they said no to offers; see ADR 22. */
  private List<Long> unwanted(CommunityKey community) {
    var open = triggers.findOfOfferings(community);
    var refusing =
        consents.findRefusing(
            ConsentPurpose.MARKETING,
            open.stream().map(one -> new MemberId(one.member())).collect(Collectors.toSet()));
    return open.stream()
        .filter(one -> refusing.contains(new MemberId(one.member())))
        .map(TriggerMapper.OfOffering::id)
        .toList();
  }

  /** By the manual channel: it waits on the daily sheet until a person sends or skips it. */
  private void handOver(CommunityKey community, TriggerMapper.Waiting one) {
    outbox.enqueue(
        new MessageOrder(
            key(one.id()),
            WordTrigger.about(one.trigger()),
            community,
            MessageKind.DISCUSSION,
            "manual",
            Map.of(
                "zh",
                new MessageText(
                    "在“%s”里说到“%s”，可以这样回".formatted(one.groupName(), one.phrase()), one.reply())),
            Map.of(),
            Optional.empty(),
            Instant.EPOCH),
        new MemberId(one.member()));
    triggers.updateHandedOver(one.id());
  }
}
