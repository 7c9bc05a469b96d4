package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.funnel.content.MemberSource;
import io.qunflow.funnel.content.MemberSources;
import io.qunflow.funnel.content.Reach;
import io.qunflow.funnel.content.SourceChannel;
import io.qunflow.funnel.content.SourceCount;
import io.qunflow.membership.segment.Segments;
import io.qunflow.membership.segment.UnknownSegmentException;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Proportion;
import io.qunflow.web.Said;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Through which channel and by which way of reach members came (F6). */
@Controller
@RequestMapping("/communities/{key}/sources")
class SourcePageController {

  private final CommunityService communities;
  private final NamedMembers named;
  private final MemberSources sources;
  private final Segments segments;
  private final Words words;

  SourcePageController(
      CommunityService communities,
      NamedMembers named,
      MemberSources sources,
      Segments segments,
      Words words) {
    this.communities = communities;
    this.named = named;
    this.sources = sources;
    this.segments = segments;
    this.words = words;
  }

  record Line(String channel, String reach, Proportion share) {}

  @ForMemberReaders
  @GetMapping
  String show(@PathVariable CommunityKey key, Model model) throws UnknownCommunityException {
    int all = segments.count(segments.selectAll(key));
    var counts = sources.count(key);
    model.addAttribute("community", communities.find(key));
    model.addAttribute("all", all);
    model.addAttribute("known", counts.stream().mapToInt(SourceCount::members).sum());
    model.addAttribute("lines", counts.stream().map(count -> line(count, all)).toList());
    model.addAttribute("channels", SourceChannel.values());
    model.addAttribute("ways", Reach.values());
    model.addAttribute("segments", segments.findAll(key));
    return "console/sources";
  }

  /**
   * @param name nickname or account of one member; else
   * @param segment id of a segment, 0 for every member
   */
  @ForOperators
  @PostMapping
  String record(
      @PathVariable CommunityKey key,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "0") long segment,
      @RequestParam SourceChannel channel,
      @RequestParam Reach reach,
      @RequestParam(defaultValue = "") String detail,
      Principal person,
      RedirectAttributes next) {
    var source = new MemberSource(channel, reach, detail);
    try {
      if (name.isBlank()) {
        if (segment != 0 && !segments.find(segment).community().equals(key)) {
          throw new UnknownSegmentException(segment);
        }
        var whom = segment == 0 ? segments.selectAll(key) : segments.select(segment);
        int recorded = sources.recordWhereUnknown(whom, source, person.getName());
        next.addFlashAttribute("done", words.say("funnel.source.many", recorded));
      } else {
        var member = named.find(key, name, "roles.notice.nobody", next);
        if (member.isPresent()) {
          sources.record(member.get(), source, person.getName());
          next.addFlashAttribute("done", words.say("funnel.source.done"));
        }
      }
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return "redirect:/communities/" + key + "/sources";
  }

  private static Line line(SourceCount count, int all) {
    return new Line(
        Said.of(count.channel().title()),
        Said.of(count.reach().title()),
        Proportion.of(count.members(), all).orElseThrow());
  }
}
