package io.qunflow.funnel.publicclass;

import io.qunflow.community.MemberId;
import java.time.Instant;

/**
 * Somebody registered for a class.
 *
 * @param place who came first has the lower one
 * @param phone as it was given, to match the list of the meeting tool; may be empty
 * @param attended whether the member was in the class
 * @param joinedAt when the member first came in; null where not attended
 * @param seconds how long the member was in it
 * @param questions how many questions of the member are recorded
 * @param agreedVersion of the words under which somebody ticked that offers may be written, while
 *     nobody proved that it was this member; else null
 * @param endedAs {@code O} ordered, {@code N} not now, {@code L} lost; null while it is open (P3)
 */
public record Registration(
    long id,
    long classId,
    MemberId member,
    String nickname,
    PlaceState state,
    int place,
    KnownBy knownBy,
    String phone,
    Instant registeredAt,
    boolean attended,
    Instant joinedAt,
    Instant leftAt,
    int seconds,
    int questions,
    String agreedVersion,
    String endedAs,
    String endedWhy) {

  public boolean isIn() {
    return state != PlaceState.LEFT;
  }
}
