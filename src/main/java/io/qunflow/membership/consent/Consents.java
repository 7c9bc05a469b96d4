package io.qunflow.membership.consent;

import io.qunflow.community.AccountLinks;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What members allow (PIPL 14–16, GDPR 7). Statements are kept; the latest counts, whether it gives
 * or withdraws. Members linked to one another are one person: what either said last counts for
 * both.
 */
@Service
public class Consents {

  /** Opted out of every channel. */
  public static final String ALL_CHANNELS = "*";

  private static final int MOST_CHANNEL = 20;
  private static final int MOST_VERSION = 40;

  private final ConsentMapper consents;
  private final AccountLinks links;
  private final Clock clock;

  Consents(ConsentMapper consents, AccountLinks links, Clock clock) {
    this.consents = consents;
    this.links = links;
    this.clock = clock;
  }

  /**
   * Records that the member agrees to a purpose, or does not (any more). A repeat of what was said
   * last changes nothing.
   *
   * @param version of the text that was shown, at most 40 characters
   * @param via where it was said, at most 20 characters
   */
  @Transactional
  public void state(
      MemberId member, ConsentPurpose purpose, boolean given, String version, String via) {
    check("version", version, MOST_VERSION);
    check("via", via, MOST_CHANNEL);
    consents.lockMember(person(member));
    var last = find(member).get(purpose);
    if (last != null && last.given() == given && last.version().equals(version)) {
      return;
    }
    consents.insert(member, purpose, given, version, via, clock.instant());
  }

  /** What was said last by purpose; a purpose nothing was said about is not in it. */
  @Transactional(readOnly = true)
  public Map<ConsentPurpose, Consent> find(MemberId member) {
    var found = new EnumMap<ConsentPurpose, Consent>(ConsentPurpose.class);
    consents.findLatest(person(member)).forEach(consent -> found.put(consent.purpose(), consent));
    return found;
  }

  /**
   * Those of them to whom nothing may be sent for this purpose: they said no, or said nothing where
   * consent is needed.
   */
  @Transactional(readOnly = true)
  public Set<MemberId> findWithout(ConsentPurpose purpose, Collection<MemberId> members) {
    if (members.isEmpty()) {
      return Set.of();
    }
    if (!purpose.needsConsent()) {
      return new HashSet<>(consents.findLatestIs(purpose, false, members));
    }
    var without = new HashSet<>(members);
    without.removeAll(consents.findLatestIs(purpose, true, members));
    return without;
  }

  /** Those of them who said no to this purpose; who said nothing is not among them. */
  @Transactional(readOnly = true)
  public Set<MemberId> findRefusing(ConsentPurpose purpose, Collection<MemberId> members) {
    return members.isEmpty()
        ? Set.of()
        : new HashSet<>(consents.findLatestIs(purpose, false, members));
  }

  /**
   * The member wants no messages on a channel. Repeatable.
   *
   * @param channel its key, or {@link #ALL_CHANNELS}
   */
  @Transactional
  public void optOut(MemberId member, String channel, String via) {
    check("channel", channel, MOST_CHANNEL);
    check("via", via, MOST_CHANNEL);
    if (consents.findOptedOut(channel, Set.of(member), channel).isEmpty()) {
      try {
        consents.insertOptOut(member, channel, via, clock.instant());
      } catch (DuplicateKeyException e) {
        // Said at the same moment by another request: what was wanted holds.
        return;
      }
    }
  }

  /** Takes an opt-out of exactly this channel back, that of linked members too. Repeatable. */
  @Transactional
  public void optIn(MemberId member, String channel, String via) {
    check("via", via, MOST_CHANNEL);
    consents.deleteOptOuts(links.findAllOf(person(member)), channel);
  }

  /** The channels the member opted out of, among them perhaps {@link #ALL_CHANNELS}. */
  @Transactional(readOnly = true)
  public Set<String> findOptOuts(MemberId member) {
    return new HashSet<>(consents.findOptOuts(links.findAllOf(person(member))));
  }

  /** Those of them who want nothing on this channel, or nothing at all. */
  @Transactional(readOnly = true)
  public Set<MemberId> findOptedOut(String channel, Collection<MemberId> members) {
    return members.isEmpty()
        ? Set.of()
        : new HashSet<>(consents.findOptedOut(channel, members, ALL_CHANNELS));
  }

  /** Those who may be written to for this purpose, staff and bots left out. */
  public MemberSelect agreeing(CommunityKey community, ConsentPurpose purpose) {
    return new MemberSelect(
        AgreeingMembers.sql(purpose.needsConsent()),
        Map.of("agreeingCommunity", community.value(), "agreeingPurpose", purpose.name()));
  }

  /** Whom the member is linked to, or itself. */
  private MemberId person(MemberId member) {
    return links.findTarget(member).orElse(member);
  }

  private static void check(String what, String value, int most) {
    if (value == null || value.isBlank() || value.length() > most) {
      throw new IllegalArgumentException(
          "A consent's %s has 1 to %d characters".formatted(what, most));
    }
  }
}
