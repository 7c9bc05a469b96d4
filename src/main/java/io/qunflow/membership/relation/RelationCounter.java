package io.qunflow.membership.relation;

import io.qunflow.community.Community;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the ties of a community's members anew, in one transaction; the database counts. */
@Service
class RelationCounter {

  private final RelationMapper relations;
  private final RelationProperties properties;
  private final Clock clock;

  RelationCounter(RelationMapper relations, RelationProperties properties, Clock clock) {
    this.relations = relations;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * Replaces what was measured before over as many weeks: who is tied with whom is kept of the
   * latest measuring only. Repeatable.
   *
   * @throws NothingToMeasureException if no week that is over has anything
   */
  @Transactional(rollbackFor = Exception.class)
  public void count(Community community, int weeks) throws NothingToMeasureException {
    var period = period(community, weeks);
    var key = community.key();
    var monday = period.last().monday();
    var before = relations.findMeasuringIds(key, weeks);
    if (!before.isEmpty()) {
      relations.deletePairs(before);
      relations.deleteMembers(before);
      relations.delete(key, weeks, monday);
    }
    relations.insertMeasuring(key, weeks, period, monday, clock.instant());
    var measured = relations.find(key, weeks, monday).orElseThrow();
    if (measured.repliesKnown() > 0) {
      var newcomer = Duration.ofDays(properties.newcomerDays());
      relations.insertPairs(
          measured.id(), key, period, period.from().minus(newcomer), newcomer.toMillis(), words());
      relations.markTies(measured.id(), properties.interestTie(), properties.emotionTie());
      relations.insertMembers(measured.id(), key, period);
      relations.updateReplies(measured.id(), key, period);
      relations.updateTies(measured.id());
    }
  }

  /** Whether the last week that is over and has events was measured. */
  @Transactional(readOnly = true)
  public boolean isDue(Community community, int weeks) {
    try {
      var monday = period(community, weeks).last().monday();
      return relations.find(community.key(), weeks, monday).isEmpty();
    } catch (NothingToMeasureException e) {
      return false;
    }
  }

  private RelationPeriod period(Community community, int weeks) throws NothingToMeasureException {
    var span = relations.findSpan(community.key());
    if (span == null || span.lastAt() == null) {
      throw new NothingToMeasureException();
    }
    return RelationPeriod.of(
            weeks, span.firstAt(), span.lastAt(), clock.instant(), ZoneId.of(community.timeZone()))
        .orElseThrow(NothingToMeasureException::new);
  }

  private List<String> words() {
    return properties.warmWords().stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }
}
