package io.qunflow.process.funnel.reading;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import io.qunflow.funnel.content.MemberSources;
import io.qunflow.funnel.content.SourceCount;
import io.qunflow.funnel.figure.FunnelCut;
import io.qunflow.funnel.figure.FunnelSlice;
import io.qunflow.membership.segment.InvalidSegmentException;
import io.qunflow.membership.segment.Segment;
import io.qunflow.membership.segment.Segments;
import io.qunflow.operations.wave.WaveAudiences;
import io.qunflow.shared.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Parts the members of a community by channel, source, segment and wave (F7). */
@Component
class FunnelCuts {

  /** Of one kind, the largest or latest. */
  private static final int MOST = 20;

  private static final Pattern PARAMETER = Pattern.compile(":(segment\\w*)");

  private final MemberSources sources;
  private final Segments segments;
  private final WaveAudiences waves;

  FunnelCuts(MemberSources sources, Segments segments, WaveAudiences waves) {
    this.sources = sources;
    this.segments = segments;
    this.waves = waves;
  }

  List<FunnelCut> find(CommunityKey community) {
    var counts = sources.count(community);
    return List.of(
        channels(community, counts),
        sources(community, counts),
        segments(community),
        waves(community));
  }

  private static FunnelCut channels(CommunityKey community, List<SourceCount> counts) {
    return new FunnelCut(
        FunnelSlice.Kind.CHANNEL,
        counts.stream()
            .map(SourceCount::channel)
            .distinct()
            .map(channel -> FunnelSlice.of(channel.name(), channel.title()))
            .toList(),
        known(community, "k.channel"));
  }

  private static FunnelCut sources(CommunityKey community, List<SourceCount> counts) {
    return new FunnelCut(
        FunnelSlice.Kind.SOURCE,
        counts.stream().limit(MOST).map(FunnelCuts::source).toList(),
        known(community, "CONCAT(k.channel, '/', k.reach)"));
  }

  private static FunnelSlice source(SourceCount count) {
    var channel = count.channel().title();
    var reach = count.reach().title();
    return FunnelSlice.of(
        count.channel().name() + "/" + count.reach().name(),
        new Wording(
            channel.chinese() + " · " + reach.chinese(),
            channel.english() + " · " + reach.english()));
  }

  private static MemberSelect known(CommunityKey community, String key) {
    var known = MemberSources.known(community);
    return new MemberSelect(
        "SELECT k.member_id, %s AS slice_key, 0 AS since_ms FROM (%s) k"
            .formatted(key, known.sql()),
        known.values());
  }

  private FunnelCut segments(CommunityKey community) {
    var slices = new ArrayList<FunnelSlice>();
    var parts = new ArrayList<String>();
    Map<String, Object> values = new HashMap<>();
    for (var segment : segments.findAll(community).stream().limit(MOST).toList()) {
      var members = select(community, segment);
      if (members.isPresent()) {
        var prefix = "g" + segment.id() + "x";
        members.get().values().forEach((name, value) -> values.put(prefix + name, value));
        parts.add(
            "SELECT g.member_id, '%d' AS slice_key, 0 AS since_ms FROM (%s) g"
                .formatted(
                    segment.id(),
                    PARAMETER.matcher(members.get().sql()).replaceAll(":" + prefix + "$1")));
        slices.add(FunnelSlice.of(String.valueOf(segment.id()), Wording.same(segment.name())));
      }
    }
    return new FunnelCut(
        FunnelSlice.Kind.SEGMENT,
        slices,
        new MemberSelect(String.join(" UNION ALL ", parts), values));
  }

  /** Without one whose conditions ask for what is there no longer. */
  private Optional<MemberSelect> select(CommunityKey community, Segment segment) {
    try {
      return Optional.of(segments.select(community, segment.rule()));
    } catch (InvalidSegmentException e) {
      return Optional.empty();
    }
  }

  private FunnelCut waves(CommunityKey community) {
    var latest = waves.findLatest(community, MOST);
    var members =
        WaveAudiences.of(
            latest.isEmpty()
                ? List.of(0L)
                : latest.stream().map(WaveAudiences.Frozen::id).toList());
    return new FunnelCut(
        FunnelSlice.Kind.WAVE,
        latest.stream()
            .map(
                wave ->
                    new FunnelSlice(
                        String.valueOf(wave.id()),
                        Wording.same(wave.title()),
                        Optional.of(Math.toIntExact(wave.members()))))
            .toList(),
        new MemberSelect(
            "SELECT w.member_id, w.wave_id AS slice_key, w.frozen_at_ms AS since_ms FROM (%s) w"
                .formatted(members.sql()),
            members.values()));
  }
}
