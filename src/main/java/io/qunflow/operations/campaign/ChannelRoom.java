package io.qunflow.operations.campaign;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.operations.messaging.channel.ChannelSettings;
import io.qunflow.operations.messaging.channel.EndpointView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Whether a channel takes so many messages, each in the period of its quota in which it goes (C4).
 *
 * <p>Where there are several robots each carries its own share, so the tightest of them decides.
 */
@Component
class ChannelRoom {

  private final ChannelSettings settings;
  private final CommunityService communities;
  private final Clock clock;

  ChannelRoom(ChannelSettings settings, CommunityService communities, Clock clock) {
    this.settings = settings;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * @param perMinute most a minute; empty: not limited
   * @param left how many the channel takes until its period ends; empty: not limited, or each
   *     receiver's own, which the forecast counts
   * @param takes how long the most that go together need at that rate; empty: not limited
   * @param needs by period of the quota, in order; empty without one
   */
  record Room(
      Optional<Integer> perMinute,
      Optional<Integer> left,
      Optional<Duration> takes,
      List<QuotaNeed> needs) {

    boolean isEnough() {
      return needs.stream().allMatch(QuotaNeed::isEnough);
    }
  }

  /**
   * Messages that go together.
   *
   * @param receivers who get it, at most
   */
  record Sending(Instant at, int receivers) {}

  /**
   * @param sendings in order
   * @param eachTakesOne whether each robot posts it into one group
   */
  Room find(CommunityKey community, String channel, List<Sending> sendings, boolean eachTakesOne)
      throws UnknownCommunityException {
    var views =
        settings.findAll(community).stream()
            .filter(view -> view.kind().key().equals(channel) && view.isOn())
            .toList();
    var shares =
        sendings.stream()
            .map(one -> eachTakesOne ? new Sending(one.at(), Math.min(one.receivers(), 1)) : one)
            .toList();
    int most = shares.stream().mapToInt(Sending::receivers).max().orElse(0);
    var perMinute = least(views, view -> positive(view.perMinute()));
    var left = least(views, EndpointView::leftThisPeriod);
    var zone = ZoneId.of(communities.find(community).timeZone());
    return new Room(
        perMinute,
        left,
        perMinute.map(rate -> Duration.ofMinutes((most + rate - 1) / rate)),
        needs(views, shares, zone));
  }

  /** The tightest endpoint decides for each period. */
  private List<QuotaNeed> needs(List<EndpointView> views, List<Sending> shares, ZoneId zone) {
    var limited = views.stream().filter(ChannelRoom::hasQuota).toList();
    if (limited.isEmpty()) {
      return List.of();
    }
    boolean ofReceiver = limited.get(0).kind().isQuotaOfReceiver();
    var period = limited.get(0).kind().period();
    var now = period.firstDay(clock.instant(), zone);
    var counts = new TreeMap<LocalDate, Integer>();
    var days = new TreeMap<LocalDate, LocalDate>();
    for (var one : shares) {
      var first = period.firstDay(one.at(), zone);
      counts.merge(
          first, ofReceiver ? Math.min(one.receivers(), 1) : one.receivers(), Integer::sum);
      days.putIfAbsent(first, LocalDate.ofInstant(one.at(), zone));
    }
    int whole = limited.stream().mapToInt(EndpointView::quota).min().orElseThrow();
    int left = least(limited, EndpointView::leftThisPeriod).orElse(whole);
    return counts.entrySet().stream()
        .map(
            one ->
                new QuotaNeed(
                    days.get(one.getKey()),
                    one.getValue(),
                    one.getKey().equals(now) ? left : whole,
                    ofReceiver))
        .toList();
  }

  /** What a receiver has used up of a quota of their own the forecast counts. */
  private static boolean hasQuota(EndpointView view) {
    return view.leftThisPeriod().isPresent() || view.kind().isQuotaOfReceiver() && view.quota() > 0;
  }

  private static Optional<Integer> least(
      List<EndpointView> views, java.util.function.Function<EndpointView, Optional<Integer>> what) {
    return views.stream().map(what).flatMap(Optional::stream).min(Integer::compareTo);
  }

  private static Optional<Integer> positive(int most) {
    return most > 0 ? Optional.of(most) : Optional.empty();
  }
}
