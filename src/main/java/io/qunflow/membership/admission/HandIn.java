package io.qunflow.membership.admission;

import io.qunflow.community.MemberService;
import io.qunflow.community.erasure.ErasedNames;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What applicants do, one step after the other; each can be done again until the step is past.
 * Whoever does the last that is missing moves the application on.
 */
@Service
@Transactional(rollbackFor = Exception.class)
public class HandIn {

  private static final int MOST_WORDS = 2000;
  private static final int MOST_REFERENCE = 100;
  private static final int MOST_PLACE = 500;
  private static final int MOST_NICKNAME = 60;
  private static final int LEAST_INTRODUCTION = 10;
  private static final int MOST_INTRODUCTION = 1000;

  private final AdmissionMapper admissions;
  private final Applications applications;
  private final AdmissionDesk desk;
  private final ApplicantSheets sheets;
  private final Proofs proofs;
  private final MemberService members;
  private final ObjectProvider<AdmissionProcess> processes;
  private final Clock clock;

  HandIn(
      AdmissionMapper admissions,
      Applications applications,
      AdmissionDesk desk,
      ApplicantSheets sheets,
      Proofs proofs,
      MemberService members,
      ObjectProvider<AdmissionProcess> processes,
      Clock clock) {
    this.admissions = admissions;
    this.applications = applications;
    this.desk = desk;
    this.sheets = sheets;
    this.proofs = proofs;
    this.members = members;
    this.processes = processes;
    this.clock = clock;
  }

  /** Why they want to come in. */
  public void words(long id, String words) throws BusinessException {
    locked(id, ApplicationState.PROVING, Ask.WORDS);
    admissions.updateWords(
        id,
        checked(
            "words",
            Plain.lines(words),
            2,
            MOST_WORDS,
            Wording.of("请写几句您为什么想来", "Write why you want to join")),
        clock.instant());
    proceed(id);
  }

  /** A picture or PDF that shows who they are. */
  public void proof(long id, byte[] file) throws BusinessException {
    locked(id, ApplicationState.PROVING, Ask.PROOF);
    proofs.keep(id, ProofKind.IDENTITY, file);
    proceed(id);
  }

  /**
   * Where they forwarded the poster to, with a picture of it.
   *
   * @param file empty to keep the one that was handed in before
   */
  public void forward(long id, String where, byte[] file) throws BusinessException {
    locked(id, ApplicationState.PROVING, Ask.FORWARD);
    var place =
        checked(
            "forwardedTo",
            Plain.text(where),
            1,
            MOST_PLACE,
            Wording.of("请写转发到了哪里，比如朋友圈", "Say where you forwarded it to, such as Moments"));
    if (file.length > 0 || !proofs.find(id).contains(ProofKind.FORWARD)) {
      proofs.keep(id, ProofKind.FORWARD, file);
    }
    admissions.updateForwarded(id, place, clock.instant());
    proceed(id);
  }

  /** How the payment can be found; it counts only once it was recorded. */
  public void paymentReference(long id, String reference) throws BusinessException {
    locked(id, ApplicationState.PROVING, Ask.PAYMENT);
    admissions.updatePaymentReference(
        id,
        checked(
            "reference",
            Plain.text(reference),
            2,
            MOST_REFERENCE,
            Wording.of("请写付款人姓名或单号后几位", "Write the payer or the end of the receipt number")),
        clock.instant());
    proceed(id);
  }

  /** That the questionnaire was filled in or refused. Repeatable. */
  public void questionnaire(long id) throws BusinessException {
    proceed(id);
  }

  /**
   * Rules and promise are agreed to (A2, L6.1).
   *
   * @param hash of what was shown
   * @throws RulesChangedException if it is something else by now
   */
  public void confirmRules(long id, String hash) throws BusinessException {
    var application = locked(id, ApplicationState.JOINING);
    var door = desk.door(application.community());
    if (door.isEmpty() || !door.get().rulesHash().equals(hash)) {
      throw new RulesChangedException();
    }
    admissions.updateRules(id, hash, clock.instant());
    proceed(id);
  }

  /**
   * What they will be called, and what they say about themselves.
   *
   * @throws NicknameTakenException if somebody in the community is called so
   */
  public void introduce(long id, String nickname, String introduction) throws BusinessException {
    var application = locked(id, ApplicationState.JOINING);
    var name = Plain.text(nickname);
    var text = Plain.lines(introduction);
    Map<String, Wording> wrong = new LinkedHashMap<>();
    if (name.isEmpty()
        || Plain.length(name) > MOST_NICKNAME
        || name.startsWith(ErasedNames.PSEUDONYM)) {
      wrong.put(
          "nickname",
          Wording.of(
              "请写群昵称，最多 %d 个字", "Choose a nickname of at most %d characters", MOST_NICKNAME));
    }
    if (Plain.length(text) < LEAST_INTRODUCTION || Plain.length(text) > MOST_INTRODUCTION) {
      wrong.put(
          "introduction",
          Wording.of(
              "请写 %d 到 %d 个字", "Write %d to %d characters", LEAST_INTRODUCTION, MOST_INTRODUCTION));
    }
    if (!wrong.isEmpty()) {
      throw new InvalidApplicationException(wrong);
    }
    if (members.findByNickname(application.community(), name).isPresent()) {
      throw new NicknameTakenException(name);
    }
    admissions.updateIntroduction(id, name, text, clock.instant());
    proceed(id);
  }

  /** What they fill in may be shown to newcomers later (L2.3); a consent once they are a member. */
  public void agreeToExample(long id) throws BusinessException {
    locked(id, ApplicationState.JOINING);
    admissions.updateExampleAgreed(id, clock.instant());
  }

  /** Takes the application back: what was handed in is deleted at once. Repeatable. */
  public void withdraw(long id) throws BusinessException {
    admissions.lock(id).orElseThrow(() -> new UnknownApplicationException(id));
    var application = applications.find(id);
    if (!application.state().isLive()) {
      return;
    }
    proofs.delete(id);
    sheets.drop(application);
    admissions.updateState(
        id, ApplicationState.WITHDRAWN, null, application.dueAt(), clock.instant());
    admissions.blank(id);
    var withdrawn = applications.find(id);
    processes.forEach(process -> process.withdrawn(withdrawn));
  }

  /** Moves on what has all that its step needs. Repeatable. */
  void proceed(long id) throws BusinessException {
    admissions.lock(id).orElseThrow(() -> new UnknownApplicationException(id));
    var application = applications.find(id);
    if (application.state() == ApplicationState.PROVING
        && applications.findMissing(application).isEmpty()) {
      admissions.updateState(
          id, ApplicationState.CHECKING, null, application.dueAt(), clock.instant());
      var checking = applications.find(id);
      processes.forEach(process -> process.handedIn(checking));
    } else if (application.state() == ApplicationState.JOINING
        && Steps.isJoined(application, sheets.isSettled(application))) {
      processes.forEach(process -> process.joined(application));
    }
  }

  private Application locked(long id, ApplicationState state, Ask ask) throws BusinessException {
    var application = locked(id, state);
    if (!application.asks(ask)) {
      throw new ApplicationStateException(id);
    }
    return application;
  }

  private Application locked(long id, ApplicationState state) throws BusinessException {
    admissions.lock(id).orElseThrow(() -> new UnknownApplicationException(id));
    var application = applications.find(id);
    if (application.state() != state) {
      throw new ApplicationStateException(id);
    }
    return application;
  }

  private static String checked(String field, String text, int least, int most, Wording help)
      throws InvalidApplicationException {
    if (Plain.length(text) < least || Plain.length(text) > most) {
      throw new InvalidApplicationException(
          Map.of(field, help.and(Wording.of("，%d 到 %d 个字", ", %d to %d characters", least, most))));
    }
    return text;
  }
}
