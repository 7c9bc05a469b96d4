package io.qunflow.funnel.publicclass;

import io.qunflow.community.MemberId;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may happen to a class between its opening and its end: moved, called off, ended (P2). */
@Service
@Transactional(rollbackFor = Exception.class)
public class ClassChanges {

  private final ClassMapper classes;
  private final ClassDates dates;
  private final Places places;
  private final FollowupEnds followups;
  private final ClassMessages messages;
  private final ClassMoveMessages moves;
  private final ClassReminders reminders;
  private final ObjectProvider<PublicClassProcess> process;
  private final Clock clock;

  ClassChanges(
      ClassMapper classes,
      ClassDates dates,
      Places places,
      FollowupEnds followups,
      ClassMessages messages,
      ClassMoveMessages moves,
      ClassReminders reminders,
      ObjectProvider<PublicClassProcess> process,
      Clock clock) {
    this.classes = classes;
    this.dates = dates;
    this.places = places;
    this.followups = followups;
    this.messages = messages;
    this.moves = moves;
    this.reminders = reminders;
    this.process = process;
    this.clock = clock;
  }

  /**
   * Moves it, or changes its places; who waited moves up. Who registered is told, each time anew;
   * nothing that names the old time is sent any more.
   *
   * @throws ClassNotOpenException if it is not open, or began already
   * @throws ClassBusyException if its process is at work this moment
   */
  public void move(long id, ClassDate date)
      throws UnknownPublicClassException,
          ClassNotOpenException,
          ClassBusyException,
          InvalidPublicClassException {
    var before = open(id);
    dates.check(before, date);
    dates.write(before, date);
    var after = classes.find(id).orElseThrow();
    boolean moved = after.moves() != before.moves();
    var promoted = moved ? moves.withdraw(before) : List.<MemberId>of();
    places.moveUp(after);
    if (moved) {
      reminders.withdraw(before);
      moves.tell(after, promoted);
      process.getObject().moved(after);
    }
  }

  /**
   * It will not take place: nobody can register, nobody is reminded, who registered is told by its
   * process and not followed up.
   */
  public void callOff(long id)
      throws UnknownPublicClassException, ClassNotOpenException, ClassBusyException {
    var found = open(id);
    classes.updateState(id, ClassState.OPEN, ClassState.CALLED_OFF);
    messages.withdraw(found);
    followups.endCalledOff(id);
    process.getObject().calledOff(classes.find(id).orElseThrow());
  }

  /**
   * Nobody plans it any further; nobody has heard of it yet.
   *
   * @throws ClassNotOpenException if it has a date already, or is over
   */
  public void giveUp(long id) throws UnknownPublicClassException, ClassNotOpenException {
    classes.find(id).orElseThrow(() -> new UnknownPublicClassException(id));
    var found = dates.hold(id);
    if (found.state() != ClassState.PLANNED) {
      throw new ClassNotOpenException();
    }
    classes.updateState(id, ClassState.PLANNED, ClassState.CALLED_OFF);
    process.getObject().givenUp(found);
  }

  /**
   * The community was retired: what is still to be sent is not, a class that will not take place is
   * called off and who registered is told, one that began was held, and everybody has an end.
   * Repeatable.
   */
  public void endWithCommunity(long id) {
    var found = dates.hold(id);
    if (found.state() == ClassState.CALLED_OFF) {
      return;
    }
    messages.withdraw(found);
    if (found.state() == ClassState.OPEN && !clock.instant().isBefore(found.startsAt())) {
      classes.updateState(id, ClassState.OPEN, ClassState.HELD);
    } else if (found.state() == ClassState.OPEN) {
      messages.tellRetired(found);
    }
    classes.updateRetired(id);
    followups.endWithCommunity(found);
  }

  private PublicClass open(long id) throws UnknownPublicClassException, ClassNotOpenException {
    classes.find(id).orElseThrow(() -> new UnknownPublicClassException(id));
    var found = dates.hold(id);
    if (found.state() != ClassState.OPEN || !clock.instant().isBefore(found.startsAt())) {
      throw new ClassNotOpenException();
    }
    return found;
  }
}
