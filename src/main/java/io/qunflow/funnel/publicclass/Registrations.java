package io.qunflow.funnel.publicclass;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.NewMembers;
import io.qunflow.community.UnknownMemberException;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who comes to a class: first come, first served; the rest wait and move up when somebody leaves
 * (P2). Whoever changes places holds the class's row, so they are never given twice.
 */
@Service
@Transactional(rollbackFor = Exception.class)
public class Registrations {

  /** So many whom nobody knew before may come by the group link besides twice the places. */
  private static final int MOST_STRANGERS = 200;

  private final RegistrationMapper registrations;
  private final ClassMapper classes;
  private final NewMembers newcomers;
  private final ClassMessages messages;
  private final ClassReminders reminders;
  private final Clock clock;

  Registrations(
      RegistrationMapper registrations,
      ClassMapper classes,
      NewMembers newcomers,
      ClassMessages messages,
      ClassReminders reminders,
      Clock clock) {
    this.registrations = registrations;
    this.classes = classes;
    this.newcomers = newcomers;
    this.messages = messages;
    this.reminders = reminders;
    this.clock = clock;
  }

  /**
   * Repeatable: who is registered stays so. Who left and comes back stands behind all others.
   *
   * @param phone as typed, to match the list of the meeting tool; may be empty
   * @throws UnknownMemberException if the member is of another community
   */
  public Registration register(long classId, MemberId member, KnownBy knownBy, String phone)
      throws UnknownPublicClassException, ClassClosedException, UnknownMemberException {
    var held = open(classId);
    if (registrations.findCommunity(member).filter(held.community()::equals).isEmpty()) {
      throw new UnknownMemberException(member);
    }
    return take(held, member, knownBy, Phones.digits(phone));
  }

  /**
   * A browser that came by the group link says who it is. Exactly one member of that nickname is
   * meant; whom nobody knows is a new member.
   *
   * @param browser at most 64 characters
   * @throws AlreadyRegisteredException if somebody else registered under that nickname
   */
  public Registration registerNamed(long classId, String browser, String nickname, String phone)
      throws UnknownPublicClassException,
          ClassClosedException,
          AlreadyRegisteredException,
          ClassFullOfStrangersException {
    var held = open(classId);
    var mine = registrations.findByBrowser(classId, browser);
    if (mine.isPresent()) {
      return take(held, mine.get().member(), KnownBy.NICKNAME, Phones.digits(phone));
    }
    var member = meant(held, nickname.strip());
    var known = registrations.find(classId, member);
    if (known.filter(Registration::isIn).isPresent()) {
      throw new AlreadyRegisteredException();
    }
    var taken = take(held, member, KnownBy.NICKNAME, Phones.digits(phone));
    registrations.updateBrowser(taken.id(), browser);
    return taken;
  }

  /** A browser proved by a code that it is the member's; from now on it is. */
  public Registration prove(long classId, String browser, MemberId member)
      throws UnknownPublicClassException, ClassClosedException, UnknownMemberException {
    var taken = register(classId, member, KnownBy.CODE, "");
    registrations.clearBrowser(classId, browser);
    registrations.updateBrowser(taken.id(), browser);
    return taken;
  }

  /** Frees the place; who waits longest gets it and is told. Repeatable. */
  public void leave(long classId, MemberId member)
      throws UnknownPublicClassException, ClassClosedException {
    var held = open(classId);
    var mine = registrations.find(classId, member).filter(Registration::isIn);
    if (mine.isPresent()) {
      var row = mine.get();
      registrations.updateState(row.id(), "X", row.place(), clock.instant());
      reminders.withdraw(held, member);
      moveUp(held);
    }
  }

  /** Who waits longest gets the free places. The caller holds the class's row. */
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

  @Transactional(readOnly = true)
  public Optional<Registration> find(long classId, MemberId member) {
    return registrations.find(classId, member);
  }

  @Transactional(readOnly = true)
  public Optional<Registration> find(long classId, String browser) {
    return registrations.findByBrowser(classId, browser);
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

  /** Whether exactly one member is called this. */
  @Transactional(readOnly = true)
  public boolean isNamed(CommunityKey community, String nickname) {
    return registrations.findNamed(community, nickname.strip()).size() == 1;
  }

  /** Those who may be meant by a nickname: the members of the community. */
  public MemberSelect audience(CommunityKey community) {
    return new MemberSelect(
        "SELECT m.id AS member_id FROM member m WHERE m.community_key = :community AND"
            + " m.erased_at_ms IS NULL AND EXISTS (SELECT 1 FROM account a WHERE a.member_id = m.id)",
        Map.of("community", community.value()));
  }

  private MemberId meant(PublicClass held, String nickname) throws ClassFullOfStrangersException {
    var named = registrations.findNamed(held.community(), nickname);
    if (named.size() == 1) {
      return named.get(0);
    }
    if (registrations.countNewcomers(held.id()) >= MOST_STRANGERS + 2L * held.capacity()) {
      throw new ClassFullOfStrangersException();
    }
    return newcomers.create(held.community(), nickname);
  }

  private Registration take(PublicClass held, MemberId member, KnownBy knownBy, String phone) {
    var before = registrations.find(held.id(), member);
    if (before.isEmpty()) {
      insert(held, member, knownBy, phone);
    } else {
      var row = before.get();
      if (!row.isIn()) {
        registrations.updateState(row.id(), free(held), place(held), clock.instant());
      }
      var proven = row.knownBy() == KnownBy.NICKNAME ? knownBy : row.knownBy();
      registrations.updateKnown(row.id(), proven, phone.isEmpty() ? row.phone() : phone);
    }
    return registrations.find(held.id(), member).orElseThrow();
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

  private PublicClass open(long classId) throws UnknownPublicClassException, ClassClosedException {
    classes.lock(classId).orElseThrow(() -> new UnknownPublicClassException(classId));
    return classes
        .find(classId)
        .filter(found -> found.takesRegistrations(clock.instant()))
        .orElseThrow(ClassClosedException::new);
  }
}
