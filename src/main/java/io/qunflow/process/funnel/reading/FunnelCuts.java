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

  private static final Pattern PARAMETER = Pattern.compile(":(segment\\w*)");

  private final MemberSources sources;
  private final Segments segments;
  private final WaveAudiences waves;

  FunnelCuts(MemberSources sources, Segments segments, WaveAudiences waves) {
    this.sources = sources;
    this.segments = segments;
    this.waves = waves;
  }

  /** The first page of each kind. */
  List<FunnelCut> find(CommunityKey community) {
    var counts = sources.count(community);
    return List.of(
        channels(community, counts),
        sources(community, counts, 0),
        find(community, FunnelSlice.Kind.SEGMENT, 0),
        find(community, FunnelSlice.Kind.WAVE, 0));
  }

  /** Channels are few and stand on one page; sources by size, waves newest first. */
  FunnelCut find(CommunityKey community, FunnelSlice.Kind kind, int from) {
    return switch (kind) {
      case CHANNEL -> channels(community, sources.count(community));
      case SOURCE -> sources(community, sources.count(community), from);
      case SEGMENT -> {
        var all = segments.findAll(community);
        yield segments(community, page(all, from), all.size());
      }
      case WAVE -> waves(waves.findLatest(community, from, FunnelCut.PAGE), waves.count(community));
    };
  }

  Optional<FunnelCut> findOne(CommunityKey community, FunnelSlice.Kind kind, String key) {
    var cut =
        switch (kind) {
          case CHANNEL -> only(key, channels(community, sources.count(community)));
          case SOURCE -> only(key, ofSources(community, sources.count(community)));
          case SEGMENT ->
              segments(
                  community,
                  segments.findAll(community).stream()
                      .filter(segment -> String.valueOf(segment.id()).equals(key))
                      .toList(),
                  1);
          case WAVE ->
              waves(number(key).flatMap(id -> waves.find(community, id)).stream().toList(), 1);
        };
    return Optional.of(cut).filter(found -> found.slices().size() == 1);
  }

  private static Optional<Long> number(String key) {
    return Optional.of(key).filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf);
  }

  private static FunnelCut only(String key, FunnelCut cut) {
    Map<String, Object> values = new HashMap<>(cut.members().values());
    values.put("onlySlice", key);
    return new FunnelCut(
        cut.kind(),
        cut.slices().stream().filter(slice -> slice.key().equals(key)).toList(),
        1,
        new MemberSelect(
            "SELECT oc.member_id, oc.slice_key, oc.since_ms FROM (%s) oc WHERE oc.slice_key = :onlySlice"
                .formatted(cut.members().sql()),
            values));
  }

  private static <T> List<T> page(List<T> all, int from) {
    return all.stream().skip(from).limit(FunnelCut.PAGE).toList();
  }

  private static FunnelCut channels(CommunityKey community, List<SourceCount> counts) {
    var channels =
        counts.stream()
            .map(SourceCount::channel)
            .distinct()
            .map(channel -> FunnelSlice.of(channel.name(), channel.title()))
            .toList();
    return new FunnelCut(
        FunnelSlice.Kind.CHANNEL, channels, channels.size(), known(community, "k.channel"));
  }

  private static FunnelCut sources(CommunityKey community, List<SourceCount> counts, int from) {
    var all = ofSources(community, counts);
    return new FunnelCut(all.kind(), page(all.slices(), from), all.all(), all.members());
  }

  private static FunnelCut ofSources(CommunityKey community, List<SourceCount> counts) {
    return new FunnelCut(
        FunnelSlice.Kind.SOURCE,
        counts.stream().map(FunnelCuts::source).toList(),
        counts.size(),
        known(community, "CONCAT(k.channel, '-', k.reach)"));
  }

  private static FunnelSlice source(SourceCount count) {
    var channel = count.channel().title();
    var reach = count.reach().title();
    return FunnelSlice.of(
        count.channel().name() + "-" + count.reach().name(),
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

  private FunnelCut segments(CommunityKey community, List<Segment> some, int all) {
    var slices = new ArrayList<FunnelSlice>();
    var parts = new ArrayList<String>();
    Map<String, Object> values = new HashMap<>();
    for (var segment : some) {
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
        all,
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

  private static FunnelCut waves(List<WaveAudiences.Frozen> some, int all) {
    var members =
        WaveAudiences.of(
            some.isEmpty() ? List.of(0L) : some.stream().map(WaveAudiences.Frozen::id).toList());
    return new FunnelCut(
        FunnelSlice.Kind.WAVE,
        some.stream()
            .map(
                wave ->
                    new FunnelSlice(
                        String.valueOf(wave.id()),
                        Wording.same(wave.title()),
                        Optional.of(Math.toIntExact(wave.members()))))
            .toList(),
        all,
        new MemberSelect(
            "SELECT w.member_id, w.wave_id AS slice_key, w.frozen_at_ms AS since_ms FROM (%s) w"
                .formatted(members.sql()),
            members.values()));
  }
}
