package io.qunflow.membership.admission;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.shared.BusinessException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applying, and finding applications again; what applicants hand in is {@link HandIn}'s. */
@Service
public class Applications {

  private static final Duration DAY = Duration.ofDays(1);

  private final AdmissionMapper admissions;
  private final AdmissionDesk desk;
  private final CommunityService communities;
  private final ApplicantSheets sheets;
  private final Proofs proofs;
  private final ObjectProvider<AdmissionProcess> processes;
  private final AdmissionProperties properties;
  private final Clock clock;

  Applications(
      AdmissionMapper admissions,
      AdmissionDesk desk,
      CommunityService communities,
      ApplicantSheets sheets,
      Proofs proofs,
      ObjectProvider<AdmissionProcess> processes,
      AdmissionProperties properties,
      Clock clock) {
    this.admissions = admissions;
    this.desk = desk;
    this.communities = communities;
    this.sheets = sheets;
    this.proofs = proofs;
    this.processes = processes;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * Begins an application. Repeatable: whoever has one that runs in this browser gets that one.
   * Another browser with the same contact begins its own, since a contact proves nothing; only the
   * time to wait after a refusal goes by contact.
   *
   * @param browser at most 64 characters
   * @throws AdmissionClosedException if the community takes none
   * @throws ApplyLaterException if it was refused and the time to wait is not over
   * @throws TooManyApplicationsException if it looks like a flood
   */
  @Transactional(rollbackFor = Exception.class)
  public Application apply(CommunityKey key, String browser, Applicant who)
      throws BusinessException {
    var community = communities.find(key);
    var running = findByBrowser(key, browser).filter(known -> known.state().isLive());
    if (running.isPresent()) {
      return running.get();
    }
    var wrong = who.mistakes();
    if (!wrong.isEmpty()) {
      throw new InvalidApplicationException(wrong);
    }
    var door = door(community);
    int tryNo = tryNo(key, browser, who);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (admissions.countSince(key, now.minus(DAY)) >= properties.mostADay()) {
      throw new TooManyApplicationsException(properties.mostADay());
    }
    var asks = door.asks();
    if (asks.contains(Ask.QUESTIONNAIRE)) {
      sheets.ensureRound(key, "admission");
    }
    var made = new AdmissionMapper.MadeId();
    var due = now.plus(Duration.ofDays(door.terms().handInDays()));
    try {
      admissions.insert(
          made,
          key,
          tryNo,
          Ask.write(asks),
          asks.contains(Ask.PAYMENT) ? door.terms().fee().minor() : 0,
          browser,
          key + ":" + browser,
          who,
          who.contactNorm(),
          due,
          now);
    } catch (DuplicateKeyException e) {
      // The same browser was first by a moment.
      return findByBrowser(key, browser).orElseThrow(() -> e);
    }
    var application = find(made.id());
    processes.forEach(process -> process.applied(application));
    return application;
  }

  /**
   * Tries again after a refusal or when the time ran out, as the same person (A2). Repeatable. An
   * application that somebody else began with the same contact is not this person's.
   */
  @Transactional(rollbackFor = Exception.class)
  public Application applyAgain(long id) throws BusinessException {
    var before = find(id);
    if (before.state().isLive() || before.state() == ApplicationState.ADMITTED) {
      return before;
    }
    return apply(before.community(), "again-" + id, new Applicant(before.name(), before.contact()));
  }

  @Transactional(readOnly = true)
  public Application find(long id) throws UnknownApplicationException {
    return admissions
        .find(id)
        .map(ApplicationRow::toApplication)
        .orElseThrow(() -> new UnknownApplicationException(id));
  }

  /** The latest of this browser. */
  @Transactional(readOnly = true)
  public Optional<Application> findByBrowser(CommunityKey community, String browser) {
    return admissions.findLatestByBrowser(community, browser).map(ApplicationRow::toApplication);
  }

  /** Latest first. */
  @Transactional(readOnly = true)
  public List<Application> findPage(
      CommunityKey community, Optional<ApplicationState> state, int page, int size) {
    return admissions.findPage(community, state.orElse(null), (long) page * size, size).stream()
        .map(ApplicationRow::toApplication)
        .toList();
  }

  @Transactional(readOnly = true)
  public int count(CommunityKey community, Optional<ApplicationState> state) {
    return admissions.count(community, state.orElse(null));
  }

  /** What of the threshold is not handed in yet. */
  @Transactional(readOnly = true)
  public Set<Ask> findMissing(Application application) {
    return Steps.missing(
        application, proofs.find(application.id()), sheets.isAnswered(application));
  }

  private Door door(Community community) throws AdmissionClosedException {
    if (!AdmissionDesk.isOpen(community)) {
      throw new AdmissionClosedException(community.name());
    }
    return desk.door(community.key())
        .filter(Door::isPriced)
        .orElseThrow(() -> new AdmissionClosedException(community.name()));
  }

  /** Which time this is, for the contact and for the browser. */
  private int tryNo(CommunityKey key, String browser, Applicant who) throws ApplyLaterException {
    var now = clock.instant();
    var before = admissions.findByContact(key, who.contactNorm());
    var here = admissions.findLatestByBrowser(key, browser);
    for (var row : before) {
      checkWaited(row, now);
    }
    if (here.isPresent()) {
      checkWaited(here.get(), now);
    }
    return before.size() + 1;
  }

  private static void checkWaited(ApplicationRow row, Instant now) throws ApplyLaterException {
    if (row.state() == ApplicationState.REFUSED
        && row.applyAgainAt() != null
        && now.isBefore(row.applyAgainAt())) {
      throw new ApplyLaterException(row.applyAgainAt());
    }
  }
}
