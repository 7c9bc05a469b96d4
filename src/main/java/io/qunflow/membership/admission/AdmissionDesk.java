package io.qunflow.membership.admission;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.lifecycle.direction.DirectionService;
import io.qunflow.lifecycle.expectation.ExpectationService;
import io.qunflow.lifecycle.questionnaire.QuestionnaireRefusedException;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The community's side of the door: on what terms somebody comes in, and whether it is open. */
@Service
public class AdmissionDesk {

  private final AdmissionMapper admissions;
  private final CommunityService communities;
  private final DirectionService directions;
  private final ExpectationService expectations;
  private final ApplicantSheets sheets;
  private final ObjectProvider<AdmissionProcess> processes;
  private final Clock clock;

  AdmissionDesk(
      AdmissionMapper admissions,
      CommunityService communities,
      DirectionService directions,
      ExpectationService expectations,
      ApplicantSheets sheets,
      ObjectProvider<AdmissionProcess> processes,
      Clock clock) {
    this.admissions = admissions;
    this.communities = communities;
    this.directions = directions;
    this.expectations = expectations;
    this.sheets = sheets;
    this.processes = processes;
    this.clock = clock;
  }

  /** The community's terms, or the standard ones. */
  @Transactional(readOnly = true)
  public AdmissionTerms terms(CommunityKey community) {
    return admissions.findTerms(community).map(TermsRow::terms).orElse(AdmissionTerms.STANDARD);
  }

  /**
   * Repeatable: the last word stands, for those who apply from now on.
   *
   * @throws InvalidApplicationException names each wrong field
   */
  @Transactional
  public void setTerms(CommunityKey community, AdmissionTerms terms, String by)
      throws InvalidApplicationException {
    var wrong = terms.mistakes();
    if (!wrong.isEmpty()) {
      throw new InvalidApplicationException(wrong);
    }
    var now = clock.instant();
    if (admissions.updateTerms(community, terms, by, now) > 0) {
      return;
    }
    try {
      admissions.insertTerms(community, terms, by, now);
    } catch (DuplicateKeyException e) {
      admissions.updateTerms(community, terms, by, now);
    }
  }

  /** What an applicant is told; empty while the community has no design, so no threshold. */
  @Transactional(readOnly = true)
  public Optional<Door> door(CommunityKey community) {
    return directions
        .findDesign(community)
        .map(design -> new Door(design, expectations.findPromise(community), terms(community)));
  }

  /** Whether somebody may apply. */
  public static boolean isOpen(Community community) {
    return community.state() == CommunityState.OPEN;
  }

  /**
   * Opens the door (A1). Repeatable. Newcomers fill in a template at the door (A2, L2.3): where
   * none is asked of them yet, the information template is from now on.
   *
   * @throws NoThresholdException if the community has none; the work to set one is started
   * @throws AdmissionClosedException if it is retired
   * @throws InvalidApplicationException if a payment is asked and nobody said how much
   */
  @Transactional(rollbackFor = QuestionnaireRefusedException.class)
  public void open(CommunityKey key, String by)
      throws UnknownCommunityException,
          NoThresholdException,
          AdmissionClosedException,
          InvalidApplicationException,
          QuestionnaireRefusedException {
    var community = communities.find(key);
    if (community.state() == CommunityState.RETIRED) {
      throw new AdmissionClosedException(community.name());
    }
    var door = door(key);
    if (door.isEmpty()) {
      processes.forEach(process -> process.thresholdMissing(community));
      throw new NoThresholdException(community.name());
    }
    if (!door.get().isPriced()) {
      throw new InvalidApplicationException(
          Map.of(
              "fee",
              Wording.of(
                  "门槛是付款，还没有填费用。先填费用再开放。",
                  "A payment is asked, but no fee is set. Set it before you open.")));
    }
    sheets.ensureRound(key, by);
    communities.changeState(key, CommunityState.OPEN);
  }

  /** Takes no more applications; those that run go on. Repeatable. */
  @Transactional(rollbackFor = Exception.class)
  public void close(CommunityKey key) throws UnknownCommunityException {
    if (communities.find(key).state() == CommunityState.OPEN) {
      communities.changeState(key, CommunityState.DESIGNED);
    }
  }
}
