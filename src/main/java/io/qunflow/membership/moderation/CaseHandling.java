package io.qunflow.membership.moderation;

import io.qunflow.community.MemberId;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What persons decide and do about a case, each written into its record (A4). */
@Service
public class CaseHandling {

  private static final int MOST_APPEAL = 2000;

  private final CaseMapper cases;
  private final ObjectProvider<ModerationProcess> process;
  private final ModerationProperties properties;
  private final Clock clock;

  CaseHandling(
      CaseMapper cases,
      ObjectProvider<ModerationProcess> process,
      ModerationProperties properties,
      Clock clock) {
    this.cases = cases;
    this.process = process;
    this.properties = properties;
    this.clock = clock;
  }

  /** Whether, and how, a removal was done. */
  public enum Removal {
    REMOVED,
    /** The member had left. */
    GONE,
    IMPOSSIBLE
  }

  /** What a granted or refused appeal leads to. */
  public enum AppealResult {
    REFUSED,
    /** Granted; the member is to be brought back. */
    READMIT,
    /** Granted; a warning is taken back. */
    LIFTED
  }

  /** Notes that the member was told to stop. */
  @Transactional
  public void noteNotice(long id) {
    cases.insertEntry(id, CaseStep.NOTICE, "", "", clock.instant());
  }

  /**
   * Records what a person decided; a dismissed case is closed. May be decided anew while it is
   * open.
   */
  @Transactional
  public void decide(long id, Measure measure, String reason, String by) {
    cases.updateDecision(id, measure, by);
    cases.insertEntry(id, CaseStep.DECIDED, measure + " " + reason, by, clock.instant());
    if (measure == Measure.DISMISS) {
      cases.close(id, CaseOutcome.DISMISSED, clock.instant());
    }
  }

  /**
   * @return whether the member is out of the groups
   */
  @Transactional
  public boolean recordRemoval(long id, Removal removal, String note, String by) {
    var step =
        switch (removal) {
          case REMOVED -> CaseStep.REMOVED;
          case GONE -> CaseStep.GONE;
          case IMPOSSIBLE -> CaseStep.NOT_REMOVED;
        };
    cases.insertEntry(id, step, note, by, clock.instant());
    return removal != Removal.IMPOSSIBLE;
  }

  /**
   * From now on the member may appeal. Repeatable: the first end stays.
   *
   * @return until when
   */
  @Transactional
  public Instant openAppeal(long id) {
    var now = clock.instant();
    if (cases.updateAppealable(id, now.plus(properties.appealFor())) > 0) {
      cases.insertEntry(id, CaseStep.TOLD, "", "", now);
    }
    return cases.find(id).orElseThrow().appealUntil();
  }

  /**
   * The member's own words, once, in time.
   *
   * @param words 1 to 2,000 characters
   */
  @Transactional(rollbackFor = Exception.class)
  public void appeal(long id, MemberId member, String words)
      throws AppealClosedException, InvalidModerationException, UnknownCaseException {
    var said = Texts.required(Wording.of("申诉", "Appeal"), words, MOST_APPEAL);
    var file =
        cases
            .find(id)
            .filter(found -> found.member().equals(member))
            .orElseThrow(() -> new UnknownCaseException(id));
    if (cases.updateAppealed(id, clock.instant()) == 0) {
      throw new AppealClosedException();
    }
    cases.insertEntry(id, CaseStep.APPEALED, said, "member:" + member.value(), clock.instant());
    process.getObject().appeal(file);
  }

  /**
   * Records what a person said to the appeal; refused, or a lifted warning, closes the case.
   *
   * @throws IllegalArgumentException if it is who decided the case
   */
  @Transactional
  public AppealResult judge(long id, boolean granted, String reason, String by) {
    var now = clock.instant();
    if (by.equals(cases.find(id).orElseThrow().decidedBy()) && !by.isEmpty()) {
      throw new IllegalArgumentException("Who decided case " + id + " may not judge its appeal");
    }
    cases.insertEntry(id, granted ? CaseStep.REVOKED : CaseStep.UPHELD, reason, by, now);
    var measure = cases.find(id).orElseThrow().measure();
    if (!granted) {
      cases.close(id, outcome(measure), now);
      return AppealResult.REFUSED;
    }
    if (measure == Measure.REMOVE) {
      cases.updateState(id, CaseState.APPEALED, CaseState.READMITTING);
      return AppealResult.READMIT;
    }
    cases.close(id, CaseOutcome.REVOKED, now);
    return AppealResult.LIFTED;
  }

  /** Records that a removed member was asked back, and closes the case. */
  @Transactional
  public void recordReadmission(long id, String note, String by) {
    cases.insertEntry(id, CaseStep.READMITTED, note, by, clock.instant());
    cases.close(id, CaseOutcome.REVOKED, clock.instant());
  }

  /** Nobody appealed in time: the measure stands. Repeatable. */
  @Transactional
  public void closeUnappealed(long id) {
    var now = clock.instant();
    if (cases.close(id, outcome(cases.find(id).orElseThrow().measure()), now) > 0) {
      cases.insertEntry(id, CaseStep.NOT_APPEALED, "", "", now);
    }
  }

  private static CaseOutcome outcome(Measure measure) {
    return measure == Measure.REMOVE ? CaseOutcome.REMOVED : CaseOutcome.WARNED;
  }
}
