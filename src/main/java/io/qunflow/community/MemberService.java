package io.qunflow.community;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members with their accounts and facts. A member appears with the first imported event. */
@Service
public class MemberService {

  private final MemberMapper members;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MemberService(MemberMapper members, ApplicationEventPublisher events, Clock clock) {
    this.members = members;
    this.events = events;
    this.clock = clock;
  }

  /** How many members there are, staff and bots left out. */
  @Transactional(readOnly = true)
  public int countMembers(CommunityKey community) {
    return members.count(community);
  }

  /** How many there are with staff and bots: the total behind {@link #findMembers}. */
  @Transactional(readOnly = true)
  public int countWithStaffAndBots(CommunityKey community) {
    return members.countAll(community);
  }

  /**
   * A page of members in the order they appeared, staff and bots included and marked as such.
   *
   * @param page from 0
   * @param size from 1 to 1,000
   */
  @Transactional(readOnly = true)
  public List<Member> findMembers(CommunityKey community, int page, int size) {
    if (page < 0 || size < 1 || size > 1000) {
      throw new IllegalArgumentException("page " + page + ", size " + size);
    }
    return withDetails(members.findPage(community, (long) page * size, size));
  }

  /** Like {@link #countWithStaffAndBots}, of those whose nickname contains the text. */
  @Transactional(readOnly = true)
  public int countMatching(CommunityKey community, String text) {
    return members.countMatching(community, containing(text));
  }

  /**
   * Like {@link #findMembers}, those whose nickname contains the text, upper and lower case alike.
   */
  @Transactional(readOnly = true)
  public List<Member> findMatching(CommunityKey community, String text, int page, int size) {
    return withDetails(members.findMatching(community, containing(text), (long) page * size, size));
  }

  /**
   * For each text the first members whose nickname contains it, upper and lower case alike, all
   * looked up at once. Blank texts, and texts nobody is called by, are not in it.
   *
   * @param texts at most 100
   * @param most members a text
   */
  @Transactional(readOnly = true)
  public Map<String, List<Member>> findMatchingEach(
      CommunityKey community, Collection<String> texts, int most) {
    var asked = texts.stream().filter(text -> !text.isBlank()).distinct().toList();
    if (asked.isEmpty()) {
      return Map.of();
    }
    var patterns = asked.stream().map(MemberService::containing).toList();
    var matches = members.findMatchingEach(community, patterns, most);
    Map<MemberId, Member> found =
        findAll(matches.stream().map(MatchRow::member).distinct().toList()).stream()
            .collect(Collectors.toMap(Member::id, member -> member));
    return matches.stream()
        .filter(match -> found.containsKey(match.member()))
        .collect(
            Collectors.groupingBy(
                match -> asked.get(match.place()),
                Collectors.mapping(match -> found.get(match.member()), Collectors.toList())));
  }

  /** Members by community, staff and bots left out; a community without members is not in it. */
  @Transactional(readOnly = true)
  public Map<CommunityKey, Integer> countMembers(Collection<CommunityKey> communities) {
    if (communities.isEmpty()) {
      return Map.of();
    }
    Map<CommunityKey, Integer> counts =
        members.countEach(communities).stream()
            .collect(Collectors.toMap(MemberCount::community, MemberCount::members));
    members
        .countStaffAndBotsEach(communities)
        .forEach(others -> counts.merge(others.community(), -others.members(), Integer::sum));
    return counts;
  }

  @Transactional(readOnly = true)
  public Optional<Member> find(MemberId id) {
    return withDetails(members.find(id).stream().toList()).stream().findFirst();
  }

  /** Those of them that exist, in the order they appeared. */
  @Transactional(readOnly = true)
  public List<Member> findAll(Collection<MemberId> ids) {
    return ids.isEmpty() ? List.of() : withDetails(members.findAll(ids));
  }

  /**
   * The member with exactly this account name, or else one whose account name or nickname is this
   * but for surrounding blanks; of several the first to appear.
   */
  @Transactional(readOnly = true)
  public Optional<MemberId> findByNickname(CommunityKey community, String name) {
    var stripped = FieldCheck.stripped(name);
    return members
        .findByAccount(community, name == null ? "" : name)
        .or(() -> members.findByAccount(community, stripped))
        .or(() -> members.findByNickname(community, stripped));
  }

  /**
   * Like {@link #findByNickname}, but all of that nickname where no account has that name; each
   * person once.
   */
  @Transactional(readOnly = true)
  public List<MemberId> findAllByNickname(CommunityKey community, String name) {
    var stripped = FieldCheck.stripped(name);
    return members
        .findByAccount(community, name == null ? "" : name)
        .or(() -> members.findByAccount(community, stripped))
        .map(List::of)
        .orElseGet(() -> members.findAllByNickname(community, stripped));
  }

  /**
   * Records what is known about a member; a later statement of the same fact replaces the earlier.
   *
   * @param key 1 to 64 characters
   * @param value 1 to 2,000 characters
   * @param source where it comes from, at most 20 characters: {@code csv}, {@code form}, {@code
   *     questionnaire} …
   */
  @Transactional
  public void recordFact(MemberId member, String key, String value, String source) {
    var fact = new StatedFact(member, key, value, source, clock.instant());
    if (members.updateFact(fact) > 0) {
      return;
    }
    try {
      members.insertFact(fact);
    } catch (DuplicateKeyException e) {
      members.updateFact(fact);
    }
  }

  /**
   * The share, 0 to 1, of members (staff and bots left out) of whom at least half of these facts
   * are known (L3.2); 0 without members or without keys.
   */
  @Transactional(readOnly = true)
  public double factCoverage(CommunityKey community, Collection<String> factKeys) {
    var keys = new HashSet<>(factKeys);
    int all = members.count(community);
    if (keys.isEmpty() || all == 0) {
      return 0;
    }
    return (double) members.countCovered(community, keys, (keys.size() + 1) / 2) / all;
  }

  /** Members who agreed to serve as duty admin (L5), staff and bots left out, first seen first. */
  @Transactional(readOnly = true)
  public List<MemberId> findAgreedToDuty(CommunityKey community) {
    return members.findAgreedToDuty(community);
  }

  /** Repeatable: the member may be asked to serve as duty admin. */
  @Transactional
  public void agreeToDuty(MemberId member) {
    members.updateAgreedToDuty(member, true);
  }

  /** Repeatable: the member is not asked again until {@link #agreeToDuty}. */
  @Transactional
  public void declineDuty(MemberId member) {
    members.updateAgreedToDuty(member, false);
  }

  /** Repeatable: marks all accounts of the member as our own people (自己人). */
  @Transactional
  public void markStaff(MemberId member) {
    mark(member, true, false);
  }

  /** Repeatable: marks all accounts of the member as a program (机器人). */
  @Transactional
  public void markBot(MemberId member) {
    mark(member, false, true);
  }

  /** Repeatable: counts the member as an ordinary one again. */
  @Transactional
  public void markOrdinary(MemberId member) {
    mark(member, false, false);
  }

  private void mark(MemberId member, boolean staff, boolean bot) {
    if (members.updateMarks(member, staff, bot) > 0) {
      members
          .find(member)
          .map(MemberRow::community)
          .map(AccountsChanged::new)
          .ifPresent(events::publishEvent);
    }
  }

  private List<Member> withDetails(List<MemberRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var ids = rows.stream().map(MemberRow::id).toList();
    Map<MemberId, List<Account>> accounts =
        members.findAccounts(ids).stream()
            .collect(
                Collectors.groupingBy(
                    AccountRow::member,
                    Collectors.mapping(
                        a -> new Account(a.platform(), a.name(), a.staff(), a.bot()),
                        Collectors.toList())));
    Map<MemberId, List<FactRow>> facts =
        members.findFacts(ids).stream().collect(Collectors.groupingBy(FactRow::member));
    return rows.stream()
        .map(
            row ->
                member(
                    row,
                    accounts.getOrDefault(row.id(), List.of()),
                    facts.getOrDefault(row.id(), List.of())))
        .toList();
  }

  /** What was stated of the member itself comes first; linked members fill the gaps. */
  private static Member member(MemberRow row, List<Account> accounts, List<FactRow> facts) {
    var known = new TreeMap<String, String>();
    var linked = new HashSet<String>();
    for (var fact : facts) {
      if (known.putIfAbsent(fact.factKey(), fact.factValue()) == null && fact.link() > 0) {
        linked.add(fact.factKey());
      }
    }
    return new Member(
        row.id(), row.community(), row.nickname(), row.agreedToDuty(), accounts, known, linked);
  }

  private static String containing(String text) {
    var literal = FieldCheck.stripped(text).toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    return "%" + literal + "%";
  }
}
