package io.qunflow.funnel.publicclass;

import io.qunflow.community.CommunityState;
import io.qunflow.community.UnknownCommunityException;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From the wish to an open registration: five answers before a date, one class a wave, the next
 * after the last was rated (P1).
 */
@Service
@Transactional(rollbackFor = Exception.class)
public class ClassPlanning {

  private final ClassMapper classes;
  private final ClassDates dates;
  private final ObjectProvider<ClassOfferings> offerings;
  private final ObjectProvider<ClassWaves> waves;
  private final ObjectProvider<ClassPlanDecision> decision;
  private final ObjectProvider<PublicClassProcess> process;
  private final ClassMessages messages;
  private final Clock clock;

  ClassPlanning(
      ClassMapper classes,
      ClassDates dates,
      ObjectProvider<ClassOfferings> offerings,
      ObjectProvider<ClassWaves> waves,
      ObjectProvider<ClassPlanDecision> decision,
      ObjectProvider<PublicClassProcess> process,
      ClassMessages messages,
      Clock clock) {
    this.classes = classes;
    this.dates = dates;
    this.offerings = offerings;
    this.waves = waves;
    this.decision = decision;
    this.process = process;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * Opens a class with plan and date: one can register afterwards.
   *
   * @throws InvalidPublicClassException names each wrong field, the question without an answer, or
   *     an offering of another community
   * @throws LastClassUnratedException if the one before was not rated
   */
  public PublicClass open(NewClass given)
      throws UnknownCommunityException,
          ClassCommunityRetiredException,
          InvalidPublicClassException,
          LastClassUnratedException {
    ClassCheck.text(given.plan());
    ClassCheck.gap(decision.getObject().gapOf(given.plan()));
    long id = insert(given);
    setDate(id, given.date());
    process.getObject().start(get(id));
    return get(id);
  }

  /** A class whose plan and date are asked for in its process. */
  public PublicClass draft(NewClass given)
      throws UnknownCommunityException,
          ClassCommunityRetiredException,
          InvalidPublicClassException {
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
   * As {@link #setDate(long, ClassDate)}, by a person who runs the class from then on.
   *
   * @param by account of the person; empty if nobody is known
   */
  @Transactional
  public void setDate(long id, ClassDate date, String by)
      throws InvalidPublicClassException, LastClassUnratedException {
    setDate(id, date);
    if (!by.isEmpty()) {
      classes.updateRunBy(id, by);
    }
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
    var found = dates.hold(id);
    ClassCheck.gap(decision.getObject().gapOf(found.plan()));
    dates.check(found, date);
    var others = classes.findDatedOthers(found.community(), found.offering(), id);
    if (!others.isEmpty() && others.get(0).rating() == null) {
      throw new LastClassUnratedException(others.get(0).title());
    }
    boolean another = others.stream().anyMatch(other -> isOfWave(other, found.wave()));
    ClassCheck.again(another && (date.againWhy() == null || date.againWhy().isBlank()));
    dates.write(found, date);
  }

  /** The registration is open and the groups, or the members, hear of it. Repeatable. */
  public PublicClass openRegistration(long id) {
    classes.updateState(id, ClassState.PLANNED, ClassState.OPEN);
    var opened = get(id);
    messages.invite(opened);
    return opened;
  }

  private long insert(NewClass given)
      throws UnknownCommunityException,
          ClassCommunityRetiredException,
          InvalidPublicClassException {
    var state = classes.lockCommunity(given.community());
    if (state.isEmpty()) {
      throw new UnknownCommunityException(given.community().value());
    }
    if (state.get() == CommunityState.RETIRED) {
      throw new ClassCommunityRetiredException();
    }
    ClassCheck.offering(
        given.offering() == null
            || offerings.getObject().isOffered(given.community(), given.offering()));
    var made = new ClassMapper.Made();
    classes.insert(made, given.ofWave(wave(given)), clock.instant());
    return made.id;
  }

  private String wave(NewClass given) {
    return !given.wave().isEmpty() || given.offering() == null
        ? given.wave()
        : waves.stream()
            .map(known -> known.findRunning(given.community(), given.offering()))
            .findFirst()
            .orElse("");
  }

  private static boolean isOfWave(PublicClass other, String wave) {
    return !wave.isEmpty() && other.wave().equals(wave);
  }

  private PublicClass get(long id) {
    return classes.find(id).orElseThrow();
  }
}
