package io.qunflow.web.api;

import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.community.UnknownMemberException;
import io.qunflow.funnel.content.InvalidMemberSourceException;
import io.qunflow.funnel.content.MemberSource;
import io.qunflow.funnel.content.MemberSources;
import io.qunflow.funnel.content.Reach;
import io.qunflow.funnel.content.SourceChannel;
import io.qunflow.funnel.content.SourceCount;
import io.qunflow.membership.segment.Segments;
import io.qunflow.membership.segment.UnknownSegmentException;
import io.qunflow.shared.Proportion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Through which channel and by which way of reach members came (F6). */
@RestController
@RequestMapping("/api/v1/communities/{key}/sources")
@Tag(name = "Funnel", description = "From members to buyers")
class SourceController {

  private final CommunityService communities;
  private final MemberService members;
  private final MemberSources sources;
  private final Segments segments;

  SourceController(
      CommunityService communities,
      MemberService members,
      MemberSources sources,
      Segments segments) {
    this.communities = communities;
    this.members = members;
    this.sources = sources;
    this.segments = segments;
  }

  /**
   * @param members of the community, staff and bots left out
   * @param unknown of whom no source is known
   */
  record View(int members, int unknown, List<Item> sources) {}

  /**
   * @param channel {@code group, influencer, fission} or {@code platform}
   * @param reach {@code exposure, context} or {@code direct_ad}
   * @param share of all members
   */
  record Item(String channel, String reach, int members, Proportion share) {}

  /** Of one member or of a segment. */
  record Body(Long member, Long segment, String channel, String reach, String detail) {}

  record Recorded(int recorded) {}

  @GetMapping
  @Operation(summary = "Members by channel and way of reach")
  View find(@PathVariable String key) throws UnknownCommunityException {
    var community = ApiKeys.community(key, communities);
    int all = segments.count(segments.selectAll(community));
    var counts = sources.count(community);
    return new View(
        all,
        all - counts.stream().mapToInt(SourceCount::members).sum(),
        counts.stream()
            .map(
                c ->
                    new Item(
                        c.channel().word(),
                        c.reach().word(),
                        c.members(),
                        Proportion.of(c.members(), all).orElse(null)))
            .toList());
  }

  @PutMapping
  @PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
  @Operation(
      summary = "Records where a member, or the members of a segment, came from",
      description =
          "For one member the last word stands; of a segment only those are recorded of whom"
              + " nothing is known yet.")
  Recorded record(@PathVariable String key, @RequestBody Body given, Principal person)
      throws UnknownCommunityException,
          UnknownMemberException,
          UnknownSegmentException,
          InvalidMemberSourceException {
    var community = ApiKeys.community(key, communities);
    var source =
        new MemberSource(
            SourceChannel.of(given.channel()), Reach.of(given.reach()), given.detail());
    if ((given.member() == null) == (given.segment() == null)) {
      throw InvalidMemberSourceException.ofWhom();
    }
    if (given.member() != null) {
      sources.record(ApiKeys.member(given.member(), community, members), source, person.getName());
      return new Recorded(1);
    }
    var segment = segments.find(given.segment());
    if (!segment.community().equals(community)) {
      throw new UnknownSegmentException(given.segment());
    }
    return new Recorded(
        sources.recordWhereUnknown(segments.select(segment.id()), source, person.getName()));
  }
}
