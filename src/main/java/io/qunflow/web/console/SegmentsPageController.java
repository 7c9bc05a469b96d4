package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.segment.Segment;
import io.qunflow.membership.segment.Segments;
import io.qunflow.membership.segment.UnknownSegmentException;
import java.time.ZoneId;
import java.util.ArrayList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The segments of a community, each with how many are in it now. */
@Controller
@ForMemberReaders
class SegmentsPageController {

  private final CommunityService communities;
  private final MemberService members;
  private final Segments segments;
  private final SegmentWords says;
  private final Words words;

  SegmentsPageController(
      CommunityService communities,
      MemberService members,
      Segments segments,
      SegmentWords says,
      Words words) {
    this.communities = communities;
    this.members = members;
    this.segments = segments;
    this.says = says;
    this.words = words;
  }

  record Line(long id, String name, String rule, int count, String savedBy, String savedAt) {}

  @GetMapping("/communities/{key}/segments")
  String list(@PathVariable CommunityKey key, Model model)
      throws UnknownCommunityException, UnknownSegmentException {
    var community = communities.find(key);
    var lines = new ArrayList<Line>();
    for (var segment : segments.findAll(key)) {
      lines.add(line(segment, ZoneId.of(community.timeZone())));
    }
    model.addAttribute("community", community);
    model.addAttribute("lines", lines);
    model.addAttribute("all", members.countMembers(key));
    return "console/segments";
  }

  private Line line(Segment segment, ZoneId zone) throws UnknownSegmentException {
    return new Line(
        segment.id(),
        segment.name(),
        says.say(segment.community(), segment.rule()),
        segments.count(segment.id()),
        segment.savedBy(),
        words.moment(segment.savedAt(), zone));
  }
}
