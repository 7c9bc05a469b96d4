package io.qunflow.membership.admission;

import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewMembers;
import io.qunflow.community.erasure.ErasedNames;
import io.qunflow.membership.consent.ConsentPurpose;
import io.qunflow.membership.consent.Consents;
import io.qunflow.shared.BusinessException;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An applicant becomes a member (A2). */
@Service
public class Admittance {

  private static final String SOURCE = "admission";

  /** Of the text at the door; counts up when it changes its meaning. */
  private static final String CONSENT_VERSION = "2026-11";

  private final AdmissionMapper admissions;
  private final Applications applications;
  private final ApplicantSheets sheets;
  private final NewMembers newMembers;
  private final MemberService members;
  private final Consents consents;
  private final ErasedNames erased;
  private final Clock clock;

  Admittance(
      AdmissionMapper admissions,
      Applications applications,
      ApplicantSheets sheets,
      NewMembers newMembers,
      MemberService members,
      Consents consents,
      ErasedNames erased,
      Clock clock) {
    this.admissions = admissions;
    this.applications = applications;
    this.sheets = sheets;
    this.newMembers = newMembers;
    this.members = members;
    this.consents = consents;
    this.erased = erased;
    this.clock = clock;
  }

  /**
   * Makes the member, with contact and introduction as facts and the template as their answer.
   * Somebody who was erased and comes back on their own will is somebody new, by their name.
   * Repeatable: the same member again.
   *
   * @throws NicknameTakenException if meanwhile somebody in the community is called so; nothing was
   *     written
   */
  @Transactional
  public MemberId admit(long id) throws BusinessException {
    admissions.lock(id).orElseThrow(() -> new UnknownApplicationException(id));
    var application = applications.find(id);
    if (application.member().isPresent()) {
      return application.member().get();
    }
    if (application.state() != ApplicationState.JOINING) {
      throw new ApplicationStateException(id);
    }
    var community = application.community();
    if (members.findByNickname(community, application.nickname()).isPresent()) {
      throw new NicknameTakenException(application.nickname());
    }
    var member =
        newMembers
            .createNobodyElse(community, application.nickname())
            .orElseThrow(() -> new NicknameTakenException(application.nickname()));
    for (var name : List.of(application.nickname(), application.name(), application.contact())) {
      if (!name.isEmpty()) {
        erased.forget(community, name);
      }
    }
    members.recordFact(
        member, Applicant.factOf(application.contact()), application.contact(), SOURCE);
    members.recordFact(member, "introduction", application.introduction(), SOURCE);
    sheets.hand(application, member);
    if (admissions.isExampleAgreed(id)) {
      consents.state(member, ConsentPurpose.EXAMPLE, true, CONSENT_VERSION, SOURCE);
    }
    admissions.updateMember(id, member);
    admissions.updateState(id, ApplicationState.ADMITTED, "", application.dueAt(), clock.instant());
    return member;
  }

  /** The nickname went to somebody else meanwhile: the applicant chooses another. Repeatable. */
  @Transactional
  public void askNickname(long id) throws UnknownApplicationException {
    admissions.lock(id).orElseThrow(() -> new UnknownApplicationException(id));
    var application = applications.find(id);
    if (application.state() == ApplicationState.JOINING) {
      admissions.updateIntroduction(id, null, application.introduction(), clock.instant());
      admissions.updateState(
          id,
          ApplicationState.JOINING,
          new NicknameTakenException(application.nickname()).getMessage(),
          application.dueAt(),
          clock.instant());
    }
  }
}
