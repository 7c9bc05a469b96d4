package io.qunflow.community;

import io.qunflow.community.LinkEvidence.Evidence;
import io.qunflow.community.LinkEvidence.Pair;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes which members may be one person. A text that more than three members share proves
 * nothing; two who were linked until a person took it back are not proposed again, and two of whom
 * a person said that they are not one only for something that was not known then.
 */
@Service
public class LinkSuggestions {

  private final LinkEvidence evidence;
  private final AccountLinkMapper links;
  private final DismissalMapper dismissals;
  private final MemberService members;
  private final Clock clock;

  LinkSuggestions(
      LinkEvidence evidence,
      AccountLinkMapper links,
      DismissalMapper dismissals,
      MemberService members,
      Clock clock) {
    this.evidence = evidence;
    this.links = links;
    this.dismissals = dismissals;
    this.members = members;
    this.clock = clock;
  }

  /** Of the whole community, the best reasons first. */
  @Transactional(readOnly = true)
  public List<LinkSuggestion> find(CommunityKey community, int most) {
    return ranked(community, evidence.find(community)).limit(most).toList();
  }

  /** Those in which this member takes part, the best reasons first. */
  @Transactional(readOnly = true)
  public List<LinkSuggestion> findFor(CommunityKey community, MemberId member, int most) {
    return ranked(community, evidence.findOf(community, member))
        .filter(pair -> pair.keep().id().equals(member) || pair.other().id().equals(member))
        .limit(most)
        .toList();
  }

  /**
   * Says that two who are proposed are not one person. What spoke for it by now does not propose
   * them again; something new does. Repeatable; nothing if they are not proposed.
   *
   * @param person who says so
   */
  @Transactional
  public void dismiss(CommunityKey community, MemberId one, MemberId other, String person) {
    var pair = Pair.of(one, other);
    evidence.findOf(community, one).all().stream()
        .filter(found -> found.pair().equals(pair))
        .map(Evidence::digest)
        .distinct()
        .forEach(digest -> dismissals.insert(community, pair, digest, person, clock.instant()));
  }

  /** Takes that back: they are proposed again if anything speaks for it. Repeatable. */
  @Transactional
  public void restore(MemberId one, MemberId other) {
    dismissals.delete(Pair.of(one, other));
  }

  /** Of whom a person said that they are not one, the latest first. */
  @Transactional(readOnly = true)
  public List<DismissedSuggestion> findDismissed(CommunityKey community, int most) {
    var rows = dismissals.findLatest(community, most);
    var ids = new HashSet<MemberId>();
    rows.forEach(row -> ids.addAll(List.of(row.first(), row.second())));
    Map<MemberId, Member> known =
        ids.isEmpty()
            ? Map.of()
            : members.findAll(ids).stream().collect(Collectors.toMap(Member::id, member -> member));
    return rows.stream()
        .filter(row -> known.containsKey(row.first()) && known.containsKey(row.second()))
        .map(
            row ->
                new DismissedSuggestion(
                    known.get(row.first()).masked(),
                    known.get(row.second()).masked(),
                    row.by(),
                    row.at()))
        .toList();
  }

  private Stream<LinkSuggestion> ranked(CommunityKey community, LinkEvidence.Found found) {
    var parted =
        links.findUndone(community).stream()
            .map(undone -> Pair.of(undone.from(), undone.to()))
            .collect(Collectors.toSet());
    var dismissed =
        dismissals.findAll(community).stream()
            .collect(
                Collectors.groupingBy(
                    row -> Pair.of(row.first(), row.second()),
                    Collectors.mapping(DismissedEvidence::evidence, Collectors.toSet())));
    var best = new HashMap<Pair, Evidence>();
    for (var one : found.all()) {
      var known = dismissed.get(one.pair());
      if (!parted.contains(one.pair()) && (known == null || !known.contains(one.digest()))) {
        best.merge(one.pair(), one, LinkSuggestions::stronger);
      }
    }
    return best.values().stream()
        .sorted(
            Comparator.comparing(Evidence::reason)
                .thenComparing(one -> one.pair().first())
                .thenComparing(one -> one.pair().second()))
        .map(one -> suggestion(one, found.members()));
  }

  private static Evidence stronger(Evidence a, Evidence b) {
    return a.reason().compareTo(b.reason()) <= 0 ? a : b;
  }

  private static LinkSuggestion suggestion(Evidence found, Map<MemberId, Member> known) {
    return new LinkSuggestion(
        known.get(new MemberId(found.pair().first())).masked(),
        known.get(new MemberId(found.pair().second())).masked(),
        found.reason(),
        found.shown());
  }
}
