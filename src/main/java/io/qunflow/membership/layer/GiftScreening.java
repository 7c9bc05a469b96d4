package io.qunflow.membership.layer;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.Member;
import io.qunflow.membership.segment.InvalidSegmentException;
import io.qunflow.membership.segment.SegmentCondition;
import io.qunflow.membership.segment.SegmentExistsException;
import io.qunflow.membership.segment.SegmentMatch;
import io.qunflow.membership.segment.SegmentOperator;
import io.qunflow.membership.segment.SegmentRule;
import io.qunflow.membership.segment.Segments;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Looks again at members who came for gifts: who reacted to something else since, and who did not
 * (A7). They are told by what was stated as their source.
 */
@Service
public class GiftScreening {

  private final Segments segments;
  private final LayerProperties properties;

  GiftScreening(Segments segments, LayerProperties properties) {
    this.segments = segments;
    this.properties = properties;
  }

  /**
   * @param sample in full: show them masked
   */
  public record Part(boolean reacted, int count, List<Member> sample) {}

  /** Of how many days reactions count. */
  public int days() {
    return properties.reactionDays();
  }

  /** What is looked for in a source. */
  public List<String> words() {
    return properties.giftWords();
  }

  /** Who came for gifts and reacted, or did not. */
  public Part find(CommunityKey community, boolean reacted, int most) {
    try {
      var select = segments.select(community, rule(reacted));
      return new Part(reacted, segments.count(select), segments.sample(select, most));
    } catch (InvalidSegmentException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Saves one of both parts as a segment, for rounds and other segments.
   *
   * @return id of the segment
   * @throws SegmentExistsException if one of that name is in use
   */
  public long save(CommunityKey community, boolean reacted, String by)
      throws SegmentExistsException {
    try {
      return segments.save(community, reacted ? "冲礼品来，有反应" : "冲礼品来，没有反应", rule(reacted), by);
    } catch (InvalidSegmentException e) {
      throw new IllegalStateException(e);
    }
  }

  private SegmentRule rule(boolean reacted) {
    var conditions = new ArrayList<SegmentCondition>();
    conditions.add(new SegmentCondition("gifts", "", SegmentOperator.IS, LayerFields.YES));
    conditions.add(
        new SegmentCondition(
            "reaction",
            String.valueOf(properties.reactionDays()),
            reacted ? SegmentOperator.IS : SegmentOperator.IS_NOT,
            Reaction.ANY.name()));
    return new SegmentRule(SegmentMatch.ALL, conditions);
  }
}
