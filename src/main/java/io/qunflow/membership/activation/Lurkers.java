package io.qunflow.membership.activation;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.Member;
import io.qunflow.community.MemberSelect;
import io.qunflow.membership.role.MemberRole;
import io.qunflow.membership.segment.InvalidSegmentException;
import io.qunflow.membership.segment.Segment;
import io.qunflow.membership.segment.SegmentCondition;
import io.qunflow.membership.segment.SegmentExistsException;
import io.qunflow.membership.segment.SegmentMatch;
import io.qunflow.membership.segment.SegmentOperator;
import io.qunflow.membership.segment.SegmentRule;
import io.qunflow.membership.segment.Segments;
import io.qunflow.membership.segment.UnknownSegmentException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Lurkers are normal. An activation round addresses those who fit the target, the others are listed
 * apart (A3).
 */
@Service
public class Lurkers {

  private static final int MOST_NAME = 110;

  private static final String LURKS =
      " WHERE EXISTS (SELECT 1 FROM member_role h WHERE h.member_id = c.member_id"
          + " AND h.until_ms IS NULL AND h.role_name = 'LURKER')";

  private final Segments segments;

  Lurkers(Segments segments) {
    this.segments = segments;
  }

  /**
   * @param sample in full: show them masked
   */
  public record Part(int count, List<Member> sample) {}

  /**
   * @param fit in the target
   * @param apart the other lurkers
   */
  public record Parts(Segment target, Part fit, Part apart) {}

  /**
   * Confirmed lurkers by whether they fit the target, a segment of the community.
   *
   * @param most members named of each part, those who appeared last first
   */
  public Parts find(CommunityKey community, long target, int most) throws UnknownSegmentException {
    var segment = segment(community, target);
    var chosen = segments.select(target);
    var fit =
        new MemberSelect(
            "SELECT c.member_id FROM (" + chosen.sql() + ") c" + LURKS, chosen.values());
    var apart =
        new MemberSelect(
            "SELECT c.member_id FROM ("
                + segments.selectAll(community).sql()
                + ") c"
                + LURKS
                + " AND c.member_id NOT IN (SELECT t.member_id FROM ("
                + chosen.sql()
                + ") t)",
            chosen.values());
    return new Parts(segment, part(fit, most), part(apart, most));
  }

  /**
   * Saves those who fit as a segment of its own, which an activation round can address; who is in
   * it follows roles and target.
   *
   * @return id of the segment
   * @throws TargetNotCombinableException if the target is of those for whom any of several
   *     conditions holds
   * @throws SegmentExistsException if it was saved before
   * @throws InvalidSegmentException if the target has as many conditions as a segment may have
   */
  public long save(CommunityKey community, long target, String by)
      throws UnknownSegmentException,
          TargetNotCombinableException,
          SegmentExistsException,
          InvalidSegmentException {
    var segment = segment(community, target);
    var rule = segment.rule();
    if (rule.match() == SegmentMatch.ANY && rule.conditions().size() > 1) {
      throw new TargetNotCombinableException(segment.name());
    }
    var conditions = new ArrayList<>(rule.conditions());
    conditions.add(new SegmentCondition("role", "", SegmentOperator.IS, MemberRole.LURKER.name()));
    return segments.save(
        community, name(segment), new SegmentRule(SegmentMatch.ALL, conditions), by);
  }

  private Part part(MemberSelect select, int most) {
    return new Part(segments.count(select), segments.sample(select, most));
  }

  private Segment segment(CommunityKey community, long id) throws UnknownSegmentException {
    var segment = segments.find(id);
    if (!segment.community().equals(community)) {
      throw new UnknownSegmentException(id);
    }
    return segment;
  }

  private static String name(Segment target) {
    var name = target.name();
    if (name.codePointCount(0, name.length()) > MOST_NAME) {
      name = name.substring(0, name.offsetByCodePoints(0, MOST_NAME));
    }
    return MemberRole.LURKER.title() + "，" + name;
  }
}
