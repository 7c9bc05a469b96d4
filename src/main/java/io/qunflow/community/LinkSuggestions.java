package io.qunflow.community;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes which members may be one person. A text that more than three members share proves
 * nothing; two who were linked until a person took it back are not proposed again.
 */
@Service
public class LinkSuggestions {

  /** So many shared texts are looked at. */
  private static final int MOST_TEXTS = 500;

  private final AccountLinkMapper links;
  private final MemberService members;

  LinkSuggestions(AccountLinkMapper links, MemberService members) {
    this.links = links;
    this.members = members;
  }

  /** Of the whole community, the best reasons first. */
  @Transactional(readOnly = true)
  public List<LinkSuggestion> find(CommunityKey community, int most) {
    return ranked(
        community,
        links.findContacts(community, MOST_TEXTS),
        links.findNicknamesShared(community, MOST_TEXTS),
        most);
  }

  /** Those in which this member takes part, the best reasons first. */
  @Transactional(readOnly = true)
  public List<LinkSuggestion> findFor(CommunityKey community, MemberId member, int most) {
    return ranked(
            community,
            links.findContactsOf(community, member, MOST_TEXTS),
            links.findNicknamesSharedWith(community, member, MOST_TEXTS),
            Integer.MAX_VALUE)
        .stream()
        .filter(pair -> pair.keep().id().equals(member) || pair.other().id().equals(member))
        .limit(most)
        .toList();
  }

  private record Pair(long first, long second) {
    static Pair of(MemberId a, MemberId b) {
      return new Pair(Math.min(a.value(), b.value()), Math.max(a.value(), b.value()));
    }
  }

  private record Evidence(Pair pair, LinkReason reason, String text) {}

  private List<LinkSuggestion> ranked(
      CommunityKey community, List<NamedMember> contacts, List<NamedMember> nicknames, int most) {
    var known = details(contacts, nicknames);
    var nicknameOnly = known.isEmpty() ? Set.<MemberId>of() : nicknameOnly(known.keySet());
    var best = new HashMap<Pair, Evidence>();
    var refused =
        links.findUndone(community).stream()
            .map(undone -> Pair.of(undone.from(), undone.to()))
            .collect(Collectors.toSet());
    for (var found : pairs(contacts, (a, b, text) -> LinkReason.SAME_CONTACT)) {
      best.merge(found.pair(), found, LinkSuggestions::stronger);
    }
    for (var found :
        pairs(nicknames, (a, b, text) -> reason(known.get(a), known.get(b), text, nicknameOnly))) {
      best.merge(found.pair(), found, LinkSuggestions::stronger);
    }
    return best.values().stream()
        .filter(found -> !refused.contains(found.pair()))
        .sorted(
            Comparator.comparing(Evidence::reason)
                .thenComparing(found -> found.pair().first())
                .thenComparing(found -> found.pair().second()))
        .limit(most)
        .map(found -> suggestion(found, known))
        .toList();
  }

  private interface Judge {
    LinkReason reason(MemberId a, MemberId b, String text);
  }

  /** Every two members with the same text. */
  private static List<Evidence> pairs(List<NamedMember> named, Judge judge) {
    var byText = new TreeMap<String, List<MemberId>>();
    named.forEach(n -> byText.computeIfAbsent(n.text(), t -> new ArrayList<>()).add(n.member()));
    var pairs = new ArrayList<Evidence>();
    byText.forEach(
        (text, those) -> {
          for (int i = 0; i < those.size(); i++) {
            for (int j = i + 1; j < those.size(); j++) {
              var reason = judge.reason(those.get(i), those.get(j), text);
              pairs.add(new Evidence(Pair.of(those.get(i), those.get(j)), reason, text));
            }
          }
        });
    return pairs;
  }

  private static Evidence stronger(Evidence a, Evidence b) {
    return a.reason().compareTo(b.reason()) <= 0 ? a : b;
  }

  private static LinkReason reason(Member a, Member b, String text, Set<MemberId> nicknameOnly) {
    if (nicknameOnly.contains(a.id()) || nicknameOnly.contains(b.id())) {
      return LinkReason.NICKNAME_ONLY;
    }
    var nickname = withoutEnd(text);
    return a.nickname().equals(nickname) && b.nickname().equals(nickname)
        ? LinkReason.SAME_NICKNAME
        : LinkReason.FORMER_NICKNAME;
  }

  private LinkSuggestion suggestion(Evidence found, Map<MemberId, Member> known) {
    var text =
        found.reason() == LinkReason.SAME_CONTACT
            ? AccountMask.mask(found.text())
            : AccountMask.maskNickname(withoutEnd(found.text()));
    return new LinkSuggestion(
        known.get(new MemberId(found.pair().first())).masked(),
        known.get(new MemberId(found.pair().second())).masked(),
        found.reason(),
        text);
  }

  private Map<MemberId, Member> details(List<NamedMember> one, List<NamedMember> two) {
    var ids = new HashSet<MemberId>();
    one.forEach(n -> ids.add(n.member()));
    two.forEach(n -> ids.add(n.member()));
    return members.findAll(ids).stream().collect(Collectors.toMap(Member::id, member -> member));
  }

  private Set<MemberId> nicknameOnly(Set<MemberId> among) {
    return Set.copyOf(links.findNicknameOnly(among));
  }

  /** The column nickname_key ends with a full stop. */
  private static String withoutEnd(String text) {
    return text.substring(0, text.length() - 1);
  }
}
