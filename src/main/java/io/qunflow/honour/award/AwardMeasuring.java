package io.qunflow.honour.award;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.UnknownCommunityException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who could be honoured, counted by the database from what members did (H2). */
@Service
public class AwardMeasuring {

  private final AwardMapper awards;
  private final CommunityService communities;
  private final AwardProperties properties;
  private final Clock clock;

  AwardMeasuring(
      AwardMapper awards, CommunityService communities, AwardProperties properties, Clock clock) {
    this.awards = awards;
    this.communities = communities;
    this.properties = properties;
    this.clock = clock;
  }

  /** Writes down the candidates of an open round; anew if it did before. Nothing of one over. */
  @Transactional
  public void measure(long id) throws UnknownAwardRoundException, UnknownCommunityException {
    var round =
        awards
            .lock(id)
            .map(AwardRow::toRound)
            .orElseThrow(() -> new UnknownAwardRoundException(id));
    if (!round.isOpen()) {
      return;
    }
    var span = span(round.community(), round.period());
    awards.deleteCandidates(id);
    for (var award : round.awards()) {
      awards.measure(id, award, span);
    }
    int active = awards.countActive(span);
    awards.updateMeasured(id, active, active == 0 ? awards.countMembers(span) : active);
  }

  /** The candidates of a round by award, by place; each person once for each award. */
  @Transactional(readOnly = true)
  public Map<Award, List<AwardCandidate>> findCandidates(long round) {
    var found = new EnumMap<Award, List<AwardCandidate>>(Award.class);
    awards.findCandidates(round).stream()
        .collect(Collectors.groupingBy(AwardCandidate::award))
        .forEach((award, all) -> found.put(award, onceEach(all)));
    return found;
  }

  /** Of the candidates of a round those who may be honoured still. */
  @Transactional(readOnly = true)
  public Map<Award, List<AwardCandidate>> findEligible(AwardRound round)
      throws UnknownCommunityException {
    var found = findCandidates(round.id());
    var all =
        found.values().stream()
            .flatMap(List::stream)
            .map(AwardCandidate::member)
            .collect(Collectors.toSet());
    var may = eligible(round, all);
    found.replaceAll(
        (award, some) -> some.stream().filter(one -> may.contains(one.member())).toList());
    return found;
  }

  /** Of these members those who may be honoured. */
  @Transactional(readOnly = true)
  public Set<MemberId> eligible(AwardRound round, Collection<MemberId> members)
      throws UnknownCommunityException {
    return members.isEmpty()
        ? Set.of()
        : new HashSet<>(awards.findEligible(span(round.community(), round.period()), members));
  }

  /** When the days it measures are over: what is not known until then is not counted. */
  @Transactional(readOnly = true)
  public Instant measuredUntil(AwardRound round) throws UnknownCommunityException {
    return span(round.community(), round.period()).to();
  }

  /**
   * What the questions and answers of candidates say, by event; one whose text was deleted is not
   * in it. Who shows them leaves a row of it.
   */
  @Transactional(readOnly = true)
  public Map<Long, String> findTexts(
      CommunityKey community, Collection<List<AwardCandidate>> candidates) {
    var events =
        candidates.stream()
            .flatMap(List::stream)
            .map(AwardCandidate::event)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return events.isEmpty()
        ? Map.of()
        : awards.findTexts(community, events).stream()
            .collect(Collectors.toMap(AwardMapper.Text::event, AwardMapper.Text::said));
  }

  /** The first of each award if a round were held now; nothing is kept. */
  @Transactional(readOnly = true)
  public Map<Award, List<AwardCandidate>> preview(
      CommunityKey community, List<Award> asked, AwardPeriod period, int most)
      throws UnknownCommunityException {
    var span = span(community, period);
    var found = new EnumMap<Award, List<AwardCandidate>>(Award.class);
    asked.forEach(award -> found.put(award, awards.preview(award, span, most)));
    return found;
  }

  AwardSpan span(CommunityKey community, AwardPeriod period) throws UnknownCommunityException {
    var zone = ZoneId.of(communities.find(community).timeZone());
    return new AwardSpan(
        community,
        start(period.from().minusDays(period.days()), zone),
        start(period.from(), zone),
        start(period.until().plusDays(1), zone),
        clock.instant(),
        properties.progressLeast(),
        properties.progressFloor());
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** Of two who were linked since, the better stays. */
  private static List<AwardCandidate> onceEach(List<AwardCandidate> byPlace) {
    var seen = new LinkedHashSet<Long>();
    return byPlace.stream().filter(one -> seen.add(one.member().value())).toList();
  }
}
