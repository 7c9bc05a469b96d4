package io.qunflow.funnel.publicclass;

import io.qunflow.community.MemberId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * The places of a class: first come, first served; the rest wait and move up when somebody leaves
 * (P2). Whoever changes them holds the class's row, so they are never given twice.
 */
@Component
class Places {

  private final RegistrationMapper registrations;
  private final ClassMapper classes;
  private final ClassMessages messages;
  private final Recognition recognition;
  private final Clock clock;

  Places(
      RegistrationMapper registrations,
      ClassMapper classes,
      ClassMessages messages,
      Recognition recognition,
      Clock clock) {
    this.registrations = registrations;
    this.classes = classes;
    this.messages = messages;
    this.recognition = recognition;
    this.clock = clock;
  }

  /** A class that takes registrations; its row is held until the end of the transaction. */
  PublicClass hold(long classId) throws UnknownPublicClassException, ClassClosedException {
    classes.lock(classId).orElseThrow(() -> new UnknownPublicClassException(classId));
    return classes
        .find(classId)
        .filter(found -> found.takesRegistrations(clock.instant()))
        .orElseThrow(ClassClosedException::new);
  }

  /**
   * Repeatable: who is in stays so, and as well known as before. Who left and comes back stands
   * behind all others, and is known as they come now.
   */
  Registration take(PublicClass held, MemberId member, KnownBy knownBy, String phone) {
    var before = registrations.find(held.id(), member);
    if (before.isEmpty()) {
      insert(held, member, knownBy, phone);
      if (!clock.instant().isBefore(held.startsAt())) {
        recognition.look(held.id());
      }
    } else {
      var row = before.get();
      var known = row.knownBy() == KnownBy.NICKNAME ? knownBy : row.knownBy();
      if (!row.isIn()) {
        registrations.updateState(row.id(), free(held), place(held), clock.instant());
        known = knownBy;
      }
      registrations.updateKnown(row.id(), known, phone.isEmpty() ? row.phone() : phone);
    }
    return registrations.find(held.id(), member).orElseThrow();
  }

  void leave(PublicClass held, Registration mine) {
    registrations.updateState(mine.id(), "X", mine.place(), clock.instant());
    messages.withdrawPlace(held, mine.member());
    moveUp(held);
  }

  /** Who waits longest gets the free places. */
  void moveUp(PublicClass held) {
    int free = held.capacity() - registrations.countPlaces(held.id());
    for (; free > 0; free--) {
      var next = registrations.findFirstWaiting(held.id());
      if (next.isEmpty()) {
        return;
      }
      registrations.updateState(next.get().id(), "R", next.get().place(), clock.instant());
      messages.tellMovedUp(held, next.get().member());
    }
  }

  private void insert(PublicClass held, MemberId member, KnownBy knownBy, String phone) {
    registrations.insert(
        held.id(), member, free(held), place(held), knownBy, phone, clock.instant());
  }

  private String free(PublicClass held) {
    return registrations.countPlaces(held.id()) < held.capacity() ? "R" : "W";
  }

  private int place(PublicClass held) {
    registrations.nextPlace(held.id());
    return registrations.findLastPlace(held.id());
  }
}
