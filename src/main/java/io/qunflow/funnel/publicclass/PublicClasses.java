package io.qunflow.funnel.publicclass;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.UnknownCommunityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Public classes: five answers before a date, one a wave, the next after the last was rated (P1).
 */
@Service
@Transactional(rollbackFor = Exception.class)
public class PublicClasses {

  private final ClassMapper classes;
  private final CommunityService communities;
  private final ObjectProvider<ClassPlanDecision> decision;
  private final ObjectProvider<PublicClassProcess> process;
  private final Registrations registrations;
  private final ClassMessages messages;
  private final Clock clock;

  PublicClasses(
      ClassMapper classes,
      CommunityService communities,
      ObjectProvider<ClassPlanDecision> decision,
      ObjectProvider<PublicClassProcess> process,
      Registrations registrations,
      ClassMessages messages,
      Clock clock) {
    this.classes = classes;
    this.communities = communities;
    this.decision = decision;
    this.process = process;
    this.registrations = registrations;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * Opens a class with plan and date: one can register afterwards.
   *
   * @throws InvalidPublicClassException names each wrong field, or the question without an answer
   * @throws LastClassUnratedException if the one before was not rated
   */
  public PublicClass open(NewClass given)
      throws UnknownCommunityException, InvalidPublicClassException, LastClassUnratedException {
    ClassCheck.text(given.plan());
    ClassCheck.gap(decision.getObject().gapOf(given.plan()));
    long id = insert(given);
    setDate(id, given.date());
    process.getObject().start(get(id));
    return get(id);
  }

  /** A class whose plan and date are asked for in its process. */
  public PublicClass draft(NewClass given) throws UnknownCommunityException {
    return get(insert(given));
  }

  /** Its process runs under this business key. Repeatable. */
  public PublicClass begin(long id, String processKey) {
    classes.updateProcess(id, processKey);
    return get(id);
  }

  /** The answers so far; whether they are good enough is decided before there is a date. */
  public void plan(long id, ClassPlan plan) throws InvalidPublicClassException {
    ClassCheck.text(plan);
    classes.updatePlan(id, plan);
  }

  /**
   * @throws InvalidPublicClassException names each wrong field, or the question of the plan without
   *     an answer
   * @throws LastClassUnratedException if the class before it was not rated (P1); nothing was
   *     written, so that the transaction of a process which goes on without it holds
   */
  @Transactional
  public void setDate(long id, ClassDate date)
      throws InvalidPublicClassException, LastClassUnratedException {
    var found = held(id);
    ClassCheck.gap(decision.getObject().gapOf(found.plan()));
    ClassCheck.date(date, zone(found), clock.instant());
    var others = classes.findDatedOthers(found.community(), found.offering(), id);
    if (!others.isEmpty() && others.get(0).rating() == null) {
      throw new LastClassUnratedException(others.get(0).title());
    }
    boolean another = others.stream().anyMatch(other -> isOfWave(other, found.wave()));
    ClassCheck.again(another && (date.againWhy() == null || date.againWhy().isBlank()));
    write(found, date);
  }

  /** The registration is open and the groups, or the members, hear of it. Repeatable. */
  public PublicClass openRegistration(long id) throws UnknownCommunityException {
    classes.updateState(id, ClassState.PLANNED, ClassState.OPEN);
    var opened = get(id);
    messages.invite(opened);
    return opened;
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

  /**
   * Moves it, or changes its places; who waited moves up. Who registered is told.
   *
   * @throws ClassNotOpenException if it is not open, or began already
   * @throws ClassBusyException if its process is at work this moment
   */
  public void move(long id, ClassDate date)
      throws UnknownPublicClassException,
          ClassNotOpenException,
          ClassBusyException,
          InvalidPublicClassException,
          UnknownCommunityException {
    find(id);
    var before = open(id);
    ClassCheck.date(date, zone(before), clock.instant());
    write(before, date);
    var after = get(id);
    registrations.moveUp(after);
    if (!after.startsAt().equals(before.startsAt())) {
      messages.tellMoved(after);
      process.getObject().moved(after);
    }
  }

  /** It will not take place: nobody can register, who did is told by its process. */
  public void callOff(long id)
      throws UnknownPublicClassException, ClassNotOpenException, ClassBusyException {
    find(id);
    open(id);
    classes.updateState(id, ClassState.OPEN, ClassState.CALLED_OFF);
    process.getObject().calledOff(get(id));
  }

  /** Nobody knows who was there; the class counts as held. Repeatable. */
  public void recordNoAttendance(long id, String why) {
    classes.updateHeld(id, why, clock.instant());
  }

  /**
   * How good it was, for the one who plans the next, and where it can be seen again.
   *
   * @param rating 1 to 5
   * @param replayUrl may be empty
   */
  public void rate(long id, int rating, String note, String replayUrl)
      throws InvalidPublicClassException {
    ClassCheck.rating(rating, note, replayUrl);
    classes.updateRating(id, rating, stripped(note), stripped(replayUrl));
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

  private long insert(NewClass given) throws UnknownCommunityException {
    communities.find(given.community());
    var made = new ClassMapper.Made();
    classes.insert(made, given, clock.instant());
    return made.id;
  }

  private void write(PublicClass found, ClassDate date) {
    var starts = date.startsAt().atZone(zone(found)).toInstant();
    classes.updateDate(found.id(), date, starts, starts.plus(Duration.ofMinutes(date.minutes())));
  }

  private PublicClass open(long id) throws ClassNotOpenException {
    var found = held(id);
    if (found.state() != ClassState.OPEN || !clock.instant().isBefore(found.startsAt())) {
      throw new ClassNotOpenException();
    }
    return found;
  }

  /** Two classes of a community get their dates one after the other. */
  private PublicClass held(long id) {
    classes.lockCommunity(get(id).community());
    classes.lock(id);
    return get(id);
  }

  private static boolean isOfWave(PublicClass other, String wave) {
    return !wave.isEmpty() && other.wave().equals(wave);
  }

  private ZoneId zone(PublicClass of) {
    try {
      return ZoneId.of(communities.find(of.community()).timeZone());
    } catch (UnknownCommunityException e) {
      throw new IllegalStateException(e);
    }
  }

  private PublicClass get(long id) {
    return classes.find(id).orElseThrow();
  }

  private static String stripped(String text) {
    return text == null ? "" : text.strip();
  }
}
