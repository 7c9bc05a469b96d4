package io.qunflow.honour.welfare;

import io.qunflow.community.MemberId;
import java.time.Clock;
import java.util.Collection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person says became of pieces, one by one or all that are shown. Nothing is handed out
 * twice: of two who say the same of a piece the first is heard (H7).
 */
@Service
public class WelfareDesk {

  private final WelfareMapper rounds;
  private final WelfareClosing closing;
  private final ObjectProvider<WelfareProcess> process;
  private final Clock clock;

  WelfareDesk(
      WelfareMapper rounds,
      WelfareClosing closing,
      ObjectProvider<WelfareProcess> process,
      Clock clock) {
    this.rounds = rounds;
    this.closing = closing;
    this.process = process;
    this.clock = clock;
  }

  /**
   * Their pieces were handed out; those that are not due any more stay as they are.
   *
   * @return how many were, by this
   */
  @Transactional(rollbackFor = Exception.class)
  public int handOut(long id, Collection<MemberId> members, String by)
      throws UnknownWelfareException, WelfareOverException {
    hold(id);
    return change(id, members, ReceiverState.DUE, ReceiverState.HANDED_OUT, null, null, by);
  }

  /**
   * They did not take theirs, for whatever reason.
   *
   * @param note at most 200 characters; may be empty
   */
  @Transactional(rollbackFor = Exception.class)
  public int notTaken(
      long id, Collection<MemberId> members, NotTaken reason, String note, String by)
      throws UnknownWelfareException, WelfareOverException {
    hold(id);
    var said = note.isBlank() ? null : note.strip();
    return change(id, members, ReceiverState.DUE, ReceiverState.NOT_TAKEN, reason.code(), said, by);
  }

  /**
   * What a person said of them was wrong: their pieces are due again. What was found out stays, as
   * that somebody was erased or is one with another.
   */
  @Transactional(rollbackFor = Exception.class)
  public int takeBack(long id, Collection<MemberId> members, String by)
      throws UnknownWelfareException, WelfareOverException {
    hold(id);
    var reasons = NotTaken.said().stream().map(NotTaken::code).toList();
    return members.isEmpty() ? 0 : rounds.takeBack(id, members, reasons, by, clock.instant());
  }

  /**
   * Ends a round before its time: what is due is released, who was not told yet hears nothing.
   *
   * @throws WelfareOverException if every piece is accounted for, so that nothing is left to stop
   */
  @Transactional(rollbackFor = Exception.class)
  public void stop(long id, String by) throws UnknownWelfareException, WelfareOverException {
    rounds.lock(id);
    var round = find(id);
    if (round.state().isOver() || round.state() == WelfareState.SETTLED) {
      throw new WelfareOverException(round);
    }
    rounds.updateStoppedBy(id, by);
    if (!process.getObject().stop(round)) {
      closing.stop(id);
    }
  }

  private int change(
      long id,
      Collection<MemberId> members,
      ReceiverState from,
      ReceiverState to,
      String reason,
      String note,
      String by) {
    return members.isEmpty()
        ? 0
        : rounds.updateReceivers(
            id, members, from.code(), to.code(), reason, note, by, clock.instant());
  }

  private void hold(long id) throws UnknownWelfareException, WelfareOverException {
    rounds.lock(id);
    var round = find(id);
    if (round.state() != WelfareState.HANDING_OUT) {
      throw new WelfareOverException(round);
    }
    closing.dropDoubles(id);
  }

  private WelfareRound find(long id) throws UnknownWelfareException {
    return rounds
        .find(id)
        .map(WelfareRow::toRound)
        .orElseThrow(() -> new UnknownWelfareException(id));
  }
}
