package io.qunflow.membership.relation;

import io.qunflow.activity.figure.FigureUpdater;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.MemberId;
import io.qunflow.community.UnknownCommunityException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** How members are tied: by interest and by emotion, side by side (A6). */
@Service
public class Relations {

  /** Over how many weeks it is measured. */
  public static final List<Integer> PERIODS = List.of(4, 12);

  /** What is shown where nobody asks for another. */
  public static final int USUAL = 12;

  private final CommunityService communities;
  private final FigureUpdater figures;
  private final RelationCounter counter;
  private final RelationMapper relations;

  Relations(
      CommunityService communities,
      FigureUpdater figures,
      RelationCounter counter,
      RelationMapper relations) {
    this.communities = communities;
    this.figures = figures;
    this.counter = counter;
    this.relations = relations;
  }

  /** A member's ties, and with whom. */
  public record OfMember(RelationMeasured measured, TiedMember member, List<TiedPair> pairs) {}

  /**
   * Measures the last weeks that are over now, over each of the {@link #PERIODS}; what was measured
   * of the same weeks is replaced. Repeatable.
   *
   * @throws NothingToMeasureException if no whole week is known
   */
  public void measure(CommunityKey key)
      throws UnknownCommunityException, NothingToMeasureException {
    var community = communities.find(key);
    figures.updateDue(key);
    for (int weeks : PERIODS) {
      counter.count(community, weeks);
    }
  }

  /**
   * Measures every community that has a new week; retired ones stay as they are.
   *
   * @return how many were measured
   */
  public int measureDue() throws UnknownCommunityException, NothingToMeasureException {
    int measured = 0;
    for (var community : communities.findAll()) {
      if (community.state() != CommunityState.RETIRED && counter.isDue(community, USUAL)) {
        measure(community.key());
        measured++;
      }
    }
    return measured;
  }

  /** The latest measuring; empty before the first. */
  public Optional<RelationMeasured> find(CommunityKey community, int weeks) {
    return findTrend(community, weeks, 1).stream().findFirst();
  }

  /** What was measured week after week, the latest first. */
  public List<RelationMeasured> findTrend(CommunityKey community, int weeks, int most) {
    return relations.findLatest(community, weeks, most).stream().map(MeasuredRow::read).toList();
  }

  /**
   * Tied pairs of the latest measuring, the strongest first.
   *
   * @param page from 0
   */
  public List<TiedPair> findPairs(RelationMeasured measured, int page, int size) {
    return relations.findPairs(measured.id(), (long) page * size, size);
  }

  /** Members who wrote or were answered, those with most ties first. */
  public List<TiedMember> findMembers(RelationMeasured measured, int page, int size) {
    return relations.findMembers(measured.id(), (long) page * size, size);
  }

  /** Members who wrote and are tied with nobody, most messages first. */
  public List<TiedMember> findAlone(RelationMeasured measured, int most) {
    return relations.findAlone(measured.id(), most);
  }

  /** How many members have how many ties; silent ones have none. Empty where ties are not known. */
  public Optional<TieSpread> findSpread(RelationMeasured measured) {
    return measured
        .ties()
        .map(ties -> TieSpread.of(relations.countTies(measured.id()), measured.members()));
  }

  /** Empty before the first measuring, and for whoever did not take part in it. */
  public Optional<OfMember> findOf(CommunityKey community, MemberId member, int most) {
    return find(community, USUAL)
        .filter(measured -> measured.ties().isPresent())
        .flatMap(
            measured ->
                relations
                    .findMember(measured.id(), member)
                    .map(
                        tied ->
                            new OfMember(
                                measured,
                                tied,
                                relations.findPairsOf(measured.id(), member, most))));
  }
}
