package io.qunflow.funnel.publicclass;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The public classes there are, what became of them, and who registered and came (P1, P2). */
@Service
@Transactional(rollbackFor = Exception.class)
public class PublicClasses {

  private final ClassMapper classes;
  private final LateReplays replays;
  private final Clock clock;

  PublicClasses(ClassMapper classes, LateReplays replays, Clock clock) {
    this.classes = classes;
    this.replays = replays;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public PublicClass find(long id) throws UnknownPublicClassException {
    return classes.find(id).orElseThrow(() -> new UnknownPublicClassException(id));
  }

  /**
   * @throws UnknownPublicClassException if there is none, or it is of another community
   */
  @Transactional(readOnly = true)
  public PublicClass find(CommunityKey community, long id) throws UnknownPublicClassException {
    return classes
        .find(id)
        .filter(found -> found.community().equals(community))
        .orElseThrow(() -> new UnknownPublicClassException(id));
  }

  /**
   * Newest first.
   *
   * @param page from 0
   */
  @Transactional(readOnly = true)
  public List<PublicClass> findPage(CommunityKey community, int page, int size) {
    return classes.findPage(community, (long) page * size, size);
  }

  /** All of a community that were not called off, oldest first. */
  @Transactional(readOnly = true)
  public List<PublicClass> findKept(CommunityKey community) {
    return classes.findKept(community);
  }

  /** Nobody knows who was there; the class counts as held. Repeatable. */
  public void recordNoAttendance(long id, String why) {
    classes.updateHeld(id, why, clock.instant());
  }

  /**
   * How good it was, for the one who plans the next, and where it can be seen again. Absent members
   * who were told of a replay to come hear that it is there.
   *
   * @param rating 1 to 5
   * @param replayUrl may be empty
   */
  public void rate(long id, int rating, String note, String replayUrl)
      throws InvalidPublicClassException {
    ClassCheck.rating(rating, note, replayUrl);
    var before = classes.find(id);
    classes.updateRating(id, rating, stripped(note), stripped(replayUrl));
    if (before.filter(one -> one.replayUrl().isEmpty()).isPresent()) {
      classes.find(id).ifPresent(replays::tell);
    }
  }

  /** Members with a place in a class of the offering; staff and bots left out. */
  public MemberSelect registered(long offering) {
    return ClassMembers.registered(offering, Instant.EPOCH, ClassMembers.NEVER);
  }

  /** Those who registered from one moment until before the other. */
  public MemberSelect registered(long offering, Instant from, Instant to) {
    return ClassMembers.registered(offering, from, to);
  }

  /** Members who were in a class of the offering; staff and bots left out. */
  public MemberSelect attended(long offering) {
    return ClassMembers.attended(offering, Instant.EPOCH, ClassMembers.NEVER);
  }

  /** Those who came into a class from one moment until before the other. */
  public MemberSelect attended(long offering, Instant from, Instant to) {
    return ClassMembers.attended(offering, from, to);
  }

  private static String stripped(String text) {
    return text == null ? "" : text.strip();
  }
}
