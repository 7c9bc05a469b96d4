package io.qunflow.funnel.publicclass;

import io.qunflow.community.MemberId;
import io.qunflow.membership.consent.Consent;
import io.qunflow.membership.consent.ConsentPurpose;
import io.qunflow.membership.consent.Consents;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether who registered may be written what comes after a class: offers, replay, further classes
 * (P3, C5; PIPL 14–16). Asked by a box that is not ticked and need not be.
 *
 * <p>It counts at once for who came by their own link or proved by a code who they are, and for
 * somebody new, who is nobody else. Who only typed the nickname of a member has said it for nobody:
 * it is kept at the registration until that browser proves who they are, and counts for them alone.
 */
@Service
public class ClassConsents {

  /** Of the words beside the box; counts up when they change their meaning. */
  public static final String VERSION = "class-2026-11";

  static final String VIA = "class";

  private final Consents consents;
  private final RegistrationMapper registrations;

  ClassConsents(Consents consents, RegistrationMapper registrations) {
    this.consents = consents;
    this.registrations = registrations;
  }

  /** Whether the member agreed, here or elsewhere, and did not take it back. */
  @Transactional(readOnly = true)
  public boolean isGiven(MemberId member) {
    return Optional.ofNullable(consents.find(member).get(ConsentPurpose.MARKETING))
        .filter(Consent::given)
        .isPresent();
  }

  /** How many said so under a nickname which nobody proved, and may not be written to by it. */
  @Transactional(readOnly = true)
  public int countClaimed(long classId) {
    return registrations.countAgreedUnproven(classId);
  }

  /** The member says so on a page which only they can have opened. Repeatable. */
  @Transactional
  public void agree(MemberId member) {
    give(member, VERSION);
  }

  /** Said by the member, proven. */
  void give(MemberId member, String version) {
    consents.state(member, ConsentPurpose.MARKETING, true, version, VIA);
  }

  /** Said by a browser that named a member. */
  void keep(long registration) {
    registrations.updateAgreed(registration, VERSION);
  }

  /** The browser proved that it is the member's: what it said before, the member said. */
  void prove(Registration claimed, MemberId member) {
    if (claimed.agreedVersion() != null) {
      give(member, claimed.agreedVersion());
    }
  }
}
