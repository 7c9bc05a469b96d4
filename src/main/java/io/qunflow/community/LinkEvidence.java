package io.qunflow.community;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What speaks for two members being one person: a contact or a nickname they share. */
@Component
class LinkEvidence {

  /** So many shared texts are looked at. */
  private static final int MOST_TEXTS = 500;

  private final AccountLinkMapper links;
  private final MemberService members;

  LinkEvidence(AccountLinkMapper links, MemberService members) {
    this.links = links;
    this.members = members;
  }

  /** Two members, the one with the smaller id first. */
  record Pair(long first, long second) {
    static Pair of(MemberId a, MemberId b) {
      return new Pair(Math.min(a.value(), b.value()), Math.max(a.value(), b.value()));
    }

    boolean has(MemberId member) {
      return first == member.value() || second == member.value();
    }
  }

  /**
   * One thing that speaks for a pair.
   *
   * @param text as compared
   */
  record Evidence(Pair pair, LinkReason reason, String text) {

    /** The same for the same contact or nickname, whatever else is known of them by now. */
    String digest() {
      var said = (reason == LinkReason.SAME_CONTACT ? "contact " : "nickname ") + text;
      try {
        var sha = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(sha.digest(said.getBytes(StandardCharsets.UTF_8)));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    /** For people; accounts hidden in part. */
    String shown() {
      return reason == LinkReason.SAME_CONTACT
          ? AccountMask.mask(text)
          : AccountMask.maskNickname(withoutEnd(text));
    }
  }

  /**
   * @param members all who occur in it
   */
  record Found(List<Evidence> all, Map<MemberId, Member> members) {}

  Found find(CommunityKey community) {
    return found(
        links.findContacts(community, MOST_TEXTS),
        links.findNicknamesShared(community, MOST_TEXTS));
  }

  /** At least all that speaks of this member. */
  Found findOf(CommunityKey community, MemberId member) {
    return found(
        links.findContactsOf(community, member, MOST_TEXTS),
        links.findNicknamesSharedWith(community, member, MOST_TEXTS));
  }

  private Found found(List<NamedMember> contacts, List<NamedMember> nicknames) {
    var known = details(contacts, nicknames);
    var nicknameOnly =
        known.isEmpty() ? Set.<MemberId>of() : Set.copyOf(links.findNicknameOnly(known.keySet()));
    var all = pairs(contacts, (a, b, text) -> LinkReason.SAME_CONTACT);
    all.addAll(
        pairs(nicknames, (a, b, text) -> reason(known.get(a), known.get(b), text, nicknameOnly)));
    return new Found(all, known);
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

  private static LinkReason reason(Member a, Member b, String text, Set<MemberId> nicknameOnly) {
    if (nicknameOnly.contains(a.id()) || nicknameOnly.contains(b.id())) {
      return LinkReason.NICKNAME_ONLY;
    }
    var nickname = withoutEnd(text);
    return a.nickname().equals(nickname) && b.nickname().equals(nickname)
        ? LinkReason.SAME_NICKNAME
        : LinkReason.FORMER_NICKNAME;
  }

  private Map<MemberId, Member> details(List<NamedMember> one, List<NamedMember> two) {
    var ids = new HashSet<MemberId>();
    one.forEach(n -> ids.add(n.member()));
    two.forEach(n -> ids.add(n.member()));
    return members.findAll(ids).stream().collect(Collectors.toMap(Member::id, member -> member));
  }

  /** The column nickname_key ends with a full stop. */
  private static String withoutEnd(String text) {
    return text.substring(0, text.length() - 1);
  }
}
