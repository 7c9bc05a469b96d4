package io.qunflow.funnel.publicclass;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.NewMembers;
import io.qunflow.community.UnknownMemberException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registrations by browsers that came by the group link: a nickname is a claim, a code proves. */
@Service
@Transactional(rollbackFor = Exception.class)
public class GroupRegistrations {

  /** So many whom nobody knew before may come by the group link besides twice the places. */
  private static final int MOST_STRANGERS = 200;

  private final RegistrationMapper registrations;
  private final Places places;
  private final Registrations known;
  private final ClassConsents consents;
  private final JoinedRegistrations joined;
  private final NewMembers newcomers;

  GroupRegistrations(
      RegistrationMapper registrations,
      Places places,
      Registrations known,
      ClassConsents consents,
      JoinedRegistrations joined,
      NewMembers newcomers) {
    this.registrations = registrations;
    this.places = places;
    this.known = known;
    this.consents = consents;
    this.joined = joined;
    this.newcomers = newcomers;
  }

  /**
   * @param sure whether it is nobody but who says so: somebody new, or proven before
   */
  private record Meant(MemberId member, KnownBy knownBy, boolean sure) {}

  /**
   * A browser says who it is. Exactly one member of that nickname is meant; whom nobody knows is a
   * new member.
   *
   * @param browser at most 64 characters
   * @throws AlreadyRegisteredException if somebody else registered under that nickname
   */
  public Registration register(long classId, String browser, String nickname, SignUp typed)
      throws UnknownPublicClassException,
          ClassClosedException,
          AlreadyRegisteredException,
          ClassFullOfStrangersException {
    var held = places.hold(classId);
    var mine = registrations.findByBrowser(classId, browser);
    if (mine.isPresent()) {
      var by = mine.get().knownBy();
      return take(held, new Meant(mine.get().member(), by, by == KnownBy.CODE), browser, typed);
    }
    var meant = meant(held, nickname.strip());
    if (registrations.find(classId, meant.member()).filter(Registration::isIn).isPresent()) {
      throw new AlreadyRegisteredException();
    }
    return take(held, meant, browser, typed);
  }

  /**
   * A browser proved by a code that it is the member's; from now on it is. Whom it made up before
   * by a name nobody knew was this member, too.
   */
  public Registration prove(long classId, String browser, MemberId member)
      throws UnknownPublicClassException, ClassClosedException, UnknownMemberException {
    var claimed = find(classId, browser);
    var taken = known.register(classId, member, KnownBy.CODE, SignUp.of(""));
    if (claimed.isPresent()) {
      consents.prove(claimed.get(), member);
      if (!claimed.get().member().equals(member) && registrations.isNewcomer(claimed.get().id())) {
        joined.join(places.hold(classId), claimed.get(), member);
      }
    }
    registrations.clearBrowser(classId, browser);
    registrations.updateBrowser(taken.id(), browser);
    return taken;
  }

  @Transactional(readOnly = true)
  public Optional<Registration> find(long classId, String browser) {
    return registrations.findByBrowser(classId, browser);
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

  private Registration take(PublicClass held, Meant meant, String browser, SignUp typed) {
    var taken = places.take(held, meant.member(), meant.knownBy(), typed.digits());
    registrations.updateBrowser(taken.id(), browser);
    if (typed.agrees() && meant.sure()) {
      consents.give(meant.member(), ClassConsents.VERSION);
    } else if (typed.agrees()) {
      consents.keep(taken.id());
    }
    return registrations.find(held.id(), meant.member()).orElseThrow();
  }

  private Meant meant(PublicClass held, String nickname) throws ClassFullOfStrangersException {
    var named = registrations.findNamed(held.community(), nickname);
    if (named.size() == 1) {
      return new Meant(named.get(0), KnownBy.NICKNAME, false);
    }
    if (registrations.countNewcomers(held.id()) >= MOST_STRANGERS + 2L * held.capacity()) {
      throw new ClassFullOfStrangersException();
    }
    return newcomers
        .createNobodyElse(held.community(), nickname)
        .map(made -> new Meant(made, KnownBy.NICKNAME, true))
        .orElseGet(
            () -> new Meant(newcomers.create(held.community(), nickname), KnownBy.NICKNAME, false));
  }
}
