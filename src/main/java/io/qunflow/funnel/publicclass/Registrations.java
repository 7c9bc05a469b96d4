package io.qunflow.funnel.publicclass;

import io.qunflow.community.MemberId;
import io.qunflow.community.UnknownMemberException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who comes to a class, and who waits for a place (P2). */
@Service
@Transactional(rollbackFor = Exception.class)
public class Registrations {

  private final RegistrationMapper registrations;
  private final Places places;
  private final ClassConsents consents;
  private final ClassReminders reminders;

  Registrations(
      RegistrationMapper registrations,
      Places places,
      ClassConsents consents,
      ClassReminders reminders) {
    this.registrations = registrations;
    this.places = places;
    this.consents = consents;
    this.reminders = reminders;
  }

  /**
   * The member registers, or an operator does it for them. Repeatable: who is registered stays so.
   * Who left and comes back stands behind all others.
   *
   * @throws UnknownMemberException if the member is of another community
   */
  public Registration register(long classId, MemberId member, KnownBy knownBy, SignUp typed)
      throws UnknownPublicClassException, ClassClosedException, UnknownMemberException {
    var held = places.hold(classId);
    if (registrations.findCommunity(member).filter(held.community()::equals).isEmpty()) {
      throw new UnknownMemberException(member);
    }
    if (typed.agrees()) {
      consents.give(member, ClassConsents.VERSION);
    }
    return places.take(held, member, knownBy, typed.digits());
  }

  /** Frees the place; who waits longest gets it and is told. Repeatable. */
  public void leave(long classId, MemberId member)
      throws UnknownPublicClassException, ClassClosedException {
    var held = places.hold(classId);
    var mine = registrations.find(classId, member).filter(Registration::isIn);
    if (mine.isPresent()) {
      reminders.withdraw(held, member);
      places.leave(held, mine.get());
    }
  }

  @Transactional(readOnly = true)
  public Optional<Registration> find(long classId, MemberId member) {
    return registrations.find(classId, member);
  }

  /** With a place first, then who waits, then who left; each in the order they came. */
  @Transactional(readOnly = true)
  public List<Registration> findAll(long classId) {
    return registrations.findAll(classId);
  }

  /** From 1; only of somebody who waits. */
  @Transactional(readOnly = true)
  public int waitingPlace(Registration waiting) {
    return registrations.countWaitingUntil(waiting.classId(), waiting.place());
  }

  /** From 1, by registration, of those who wait. */
  public static Map<Long, Integer> waitingPlaces(List<Registration> ofOneClass) {
    var waiting =
        ofOneClass.stream()
            .filter(one -> one.state() == PlaceState.WAITING)
            .sorted(Comparator.comparingInt(Registration::place))
            .toList();
    Map<Long, Integer> places = new HashMap<>();
    waiting.forEach(one -> places.put(one.id(), places.size() + 1));
    return places;
  }

  @Transactional(readOnly = true)
  public ClassCounts count(long classId) {
    return count(List.of(classId)).get(classId);
  }

  /** Of each class, by its id. */
  @Transactional(readOnly = true)
  public Map<Long, ClassCounts> count(Collection<Long> classIds) {
    Map<Long, ClassCounts> counts = new HashMap<>();
    if (!classIds.isEmpty()) {
      registrations.count(classIds).forEach(row -> counts.put(row.classId(), row.counts()));
    }
    return counts;
  }
}
