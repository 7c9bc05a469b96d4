package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.lifecycle.questionnaire.AnswerUse;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rounds in which a frozen audience answers a questionnaire (L2.5). What can be refused within
 * a process is refused before anything is written.
 */
@Service
public class Rounds {

  private static final int MOST_QUOTA = 1_000_000;

  private final RoundMapper rounds;
  private final RoundAudience audience;
  private final Clock clock;

  Rounds(RoundMapper rounds, RoundAudience audience, Clock clock) {
    this.rounds = rounds;
    this.audience = audience;
    this.clock = clock;
  }

  /**
   * Prepares a round; nobody is asked before {@link #send}.
   *
   * @return its id
   * @throws RoundOrderRefusedException if its deadline is over or its quota is out of bounds
   */
  @Transactional
  public long open(RoundOrder order) throws RoundOrderRefusedException {
    checkDeadline(order.deadline());
    if (order.quota().filter(quota -> quota < 1 || quota > MOST_QUOTA).isPresent()) {
      throw new RoundOrderRefusedException(
          Wording.of(
              "收够多少份结束要填 1 到 1000000 的整数，不限就留空。",
              "The number of answers to end at is a whole number from 1 to 1000000; leave it empty for no limit."));
    }
    var generated = new GeneratedId();
    rounds.insert(
        generated,
        order,
        order.segment().orElse(null),
        order.quota().orElse(null),
        false,
        String.valueOf(RoundState.PREPARED.code()),
        clock.instant(),
        null);
    return generated.value();
  }

  @Transactional(readOnly = true)
  public Round find(long round) throws UnknownRoundException {
    return rounds
        .find(round)
        .map(RoundRow::toRound)
        .orElseThrow(() -> new UnknownRoundException(round));
  }

  /** Latest first. */
  @Transactional(readOnly = true)
  public List<Round> findPage(CommunityKey community, int page, int size) {
    return rounds.findPage(community, (long) page * size, size).stream()
        .map(RoundRow::toRound)
        .toList();
  }

  @Transactional(readOnly = true)
  public int countAll(CommunityKey community) {
    return rounds.count(community);
  }

  /**
   * Changes a round that is not sent yet.
   *
   * @throws RoundOrderRefusedException if its deadline is over, or it was sent already
   */
  @Transactional
  public void change(long round, RoundOrder order)
      throws UnknownRoundException, RoundOrderRefusedException {
    if (hold(round).state() != RoundState.PREPARED) {
      throw new RoundOrderRefusedException(
          Wording.of(
              "这一轮已经发出。要改对象、延长或提前结束，请到这一轮的页面。",
              "This round was sent already. Change who is asked, extend it or end it on its own page."));
    }
    checkDeadline(order.deadline());
    rounds.updateOrder(round, order, order.segment().orElse(null), order.quota().orElse(null));
  }

  /**
   * Freezes whom to ask and takes answers from now on. Repeatable: who is in stays in.
   *
   * @return how many are asked
   * @throws RoundOrderRefusedException if nobody would be asked, or the deadline is over
   */
  @Transactional
  public int send(long round, MemberSelect whom)
      throws UnknownRoundException, RoundOrderRefusedException {
    var locked = hold(round);
    if (locked.state() == RoundState.OPEN) {
      return rounds.countAudience(round);
    }
    if (locked.state() != RoundState.PREPARED) {
      throw new RoundOrderRefusedException(
          Wording.of(
              "这一轮已经结束，不能再发出。请另开一轮。", "This round is over and cannot be sent. Open another one."));
    }
    checkDeadline(locked.deadline().orElseThrow());
    audience.add(round, whom);
    int asked = rounds.countAudience(round);
    if (asked == 0) {
      throw new RoundOrderRefusedException(
          Wording.of(
              "选中的成员是 0 位，没有人可以发。请换一个分群。",
              "Nobody was chosen, so there is nobody to send it to. Choose another segment."));
    }
    rounds.updateSent(round, clock.instant());
    return asked;
  }

  /** Gives up a round that was not sent. Repeatable. */
  @Transactional
  public void drop(long round) {
    rounds.updateDropped(round, clock.instant());
  }

  /**
   * Asks other members than before: who is not in {@code whom} is asked no longer, what they
   * answered is kept and shown apart; new ones come in.
   *
   * @throws RoundOrderRefusedException if nobody would be left
   */
  @Transactional(rollbackFor = Exception.class)
  public AudienceChange correctAudience(long round, Optional<Long> segment, MemberSelect whom)
      throws UnknownRoundException, RoundNotOpenException, RoundOrderRefusedException {
    hold(round).requireOpen();
    int added = audience.add(round, whom);
    int removed = audience.retain(round, whom);
    if (rounds.countAudience(round) == 0) {
      throw new RoundOrderRefusedException(
          Wording.of(
              "改完以后没有人可以问。请换一个分群，或者提前结束这一轮。",
              "After this change nobody would be asked. Choose another segment, or end the round."));
    }
    rounds.updateSegment(round, segment.orElse(null));
    return new AudienceChange(added, removed);
  }

  /** Moves the deadline of an open round; not into the past. */
  @Transactional
  public void extend(long round, Instant deadline)
      throws UnknownRoundException, RoundNotOpenException, RoundOrderRefusedException {
    hold(round).requireOpen();
    checkDeadline(deadline);
    rounds.updateDeadline(round, deadline);
  }

  /**
   * Takes no more answers. Repeatable: the first reason stands.
   *
   * @return whether it was open until now
   */
  @Transactional
  public boolean close(long round, CloseReason reason, String by) {
    return rounds.updateClosed(round, reason, by, clock.instant()) == 1;
  }

  /** Counts a reminder that is being sent; the number of this one, from 1. */
  @Transactional
  public int beginReminder(long round) throws UnknownRoundException {
    int number = hold(round).reminders() + 1;
    rounds.updateReminders(round, number);
    return number;
  }

  /**
   * Records what the answers are used for. Repeatable: the last word stands.
   *
   * @throws RoundOrderRefusedException if nothing uses them (L2.5)
   */
  @Transactional
  public void recordUses(long round, Set<AnswerUse> uses, String note)
      throws RoundOrderRefusedException {
    if (uses.isEmpty() || note == null || note.isBlank()) {
      throw new RoundOrderRefusedException(
          Wording.of(
              "没有写答案用在哪里。至少选一处并写明怎么用，没有人用的答案是缺陷（L2.5）。",
              "Nothing says what the answers are used for. Choose at least one use and write how; answers nobody uses are a fault (L2.5)."));
    }
    var names = uses.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    rounds.updateUses(round, names, note.strip());
  }

  /** Who is asked, in the order of their ids. */
  @Transactional(readOnly = true)
  public List<MemberId> findAudience(long round, int page, int size) {
    return rounds.findAudience(round, (long) page * size, size);
  }

  /** Who is asked and has neither answered nor refused. */
  public MemberSelect notAnswered(long round) {
    return audience.notAnswered(round);
  }

  /** Who is asked and has not even opened it: to whom an invitation goes. */
  public MemberSelect notOpened(long round) {
    return audience.notOpened(round);
  }

  /** Whether anybody is asked and has neither answered nor refused. */
  @Transactional(readOnly = true)
  public boolean isAnybodySilent(long round) {
    return rounds.countSilent(round, 1) > 0;
  }

  /** Who got or awaits an invitation and is asked no longer. */
  public MemberSelect noLongerAsked(long round) {
    return audience.noLongerAsked(round);
  }

  /**
   * Waits for who changes the round or hands in answers; nobody else does until the end of the
   * caller's transaction.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Round hold(long round) throws UnknownRoundException {
    return rounds
        .lock(round)
        .map(RoundRow::toRound)
        .orElseThrow(() -> new UnknownRoundException(round));
  }

  private void checkDeadline(Instant deadline) throws RoundOrderRefusedException {
    if (!deadline.isAfter(clock.instant())) {
      throw new RoundOrderRefusedException(
          Wording.of("截止时间已经过了。请选一个以后的时间。", "The deadline has passed. Choose a later time."));
    }
  }
}
