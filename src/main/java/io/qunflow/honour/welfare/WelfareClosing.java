package io.qunflow.honour.welfare;

import io.qunflow.community.LinkedMembers;
import io.qunflow.community.MemberId;
import io.qunflow.operations.messaging.Outbox;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends rounds: every piece is accounted for, then what came of it is measured (L8.2). */
@Service
public class WelfareClosing {

  /**
   * Receivers of whom an account went over to another, or the other way, as who they are by now.
   */
  private static final String LINKED =
      """
      SELECT r.member_id, r.place, r.state, %s AS who
      FROM (SELECT from_member_id AS id FROM account_link WHERE undone_at_ms IS NULL
        UNION SELECT to_member_id FROM account_link WHERE undone_at_ms IS NULL) k
      JOIN welfare_receiver r ON r.member_id = k.id AND r.round_id = :round AND r.state IN ('D', 'H')
      ORDER BY CASE WHEN r.state = 'H' THEN 0 ELSE 1 END, r.place
      """
          .formatted(LinkedMembers.current("r.member_id"));

  private final WelfareMapper rounds;
  private final WelfareFigures figures;
  private final Outbox outbox;
  private final NamedParameterJdbcTemplate sql;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  WelfareClosing(
      WelfareMapper rounds,
      WelfareFigures figures,
      Outbox outbox,
      JdbcTemplate jdbc,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rounds = rounds;
    this.figures = figures;
    this.outbox = outbox;
    this.sql = new NamedParameterJdbcTemplate(jdbc);
    this.events = events;
    this.clock = clock;
  }

  /**
   * What is still due is released. Where nothing was handed out there is nothing to measure, and
   * the round is done. Repeatable.
   *
   * @param restHandedOut whether the person says that the rest was handed out instead
   */
  @Transactional
  public WelfareRound settle(long id, boolean restHandedOut, String by)
      throws UnknownWelfareException {
    rounds.lock(id);
    var round = find(id);
    if (round.state() != WelfareState.HANDING_OUT) {
      return round;
    }
    dropDoubles(id);
    if (restHandedOut) {
      rounds.updateDue(id, ReceiverState.HANDED_OUT.code(), by, clock.instant());
    }
    release(id, by);
    var counts = WelfareCount.of(round, rounds.countStates(id));
    var next = counts.handedOut() > 0 ? WelfareState.SETTLED : WelfareState.DONE;
    rounds.updateSettled(id, next.code(), next.isOver(), clock.instant());
    return told(id, false);
  }

  /**
   * Released is what is due, and nobody else is told. What was settled stays so, and is done
   * without being measured. Repeatable.
   */
  @Transactional
  public void stop(long id) throws UnknownWelfareException {
    rounds.lock(id);
    var round = find(id);
    if (round.state().isOver()) {
      return;
    }
    if (round.state() == WelfareState.SETTLED) {
      rounds.updateSettled(id, WelfareState.DONE.code(), true, clock.instant());
      return;
    }
    release(id, round.stoppedBy().orElse(null));
    outbox.withdraw(round.orderKey(), Optional.empty());
    rounds.updateSettled(id, WelfareState.STOPPED.code(), true, clock.instant());
    told(id, true);
  }

  /** Writes down who spoke before and after. May be repeated when more has become known. */
  @Transactional
  public void measure(long id) throws UnknownWelfareException {
    rounds.lock(id);
    var round = find(id);
    if (round.state() == WelfareState.SETTLED || round.effect().isPresent()) {
      rounds.updateMeasured(id, figures.measure(round, clock.instant()), clock.instant());
    }
  }

  /**
   * Two members of a round who turned out to be one get one piece: the other is not taken. Under
   * the round's lock.
   */
  void dropDoubles(long id) {
    var persons = new HashSet<Long>();
    var doubles = new ArrayList<MemberId>();
    sql.query(
        LINKED,
        Map.of("round", id),
        row -> {
          boolean first = persons.add(row.getLong("who"));
          if (!first && row.getString("state").equals(ReceiverState.DUE.code())) {
            doubles.add(new MemberId(row.getLong("member_id")));
          }
        });
    if (!doubles.isEmpty()) {
      rounds.updateReceivers(
          id,
          doubles,
          ReceiverState.DUE.code(),
          ReceiverState.NOT_TAKEN.code(),
          NotTaken.SAME_PERSON.code(),
          null,
          null,
          clock.instant());
    }
  }

  private void release(long id, String by) {
    rounds.updateDue(id, ReceiverState.RELEASED.code(), by, clock.instant());
  }

  private WelfareRound told(long id, boolean stopped) throws UnknownWelfareException {
    var round = find(id);
    events.publishEvent(
        new WelfareSettled(round, WelfareCount.of(round, rounds.countStates(id)), stopped));
    return round;
  }

  private WelfareRound find(long id) throws UnknownWelfareException {
    return rounds
        .find(id)
        .map(WelfareRow::toRound)
        .orElseThrow(() -> new UnknownWelfareException(id));
  }
}
