package io.qunflow.operations.campaign;

import io.qunflow.community.CommunityKey;
import io.qunflow.operations.messaging.channel.ChannelSettings;
import io.qunflow.operations.messaging.channel.EndpointView;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether a channel takes so many messages (C4).
 *
 * <p>Where there are several robots each carries its own share, so the tightest of them decides.
 */
@Component
class ChannelRoom {

  private final ChannelSettings settings;

  ChannelRoom(ChannelSettings settings) {
    this.settings = settings;
  }

  /**
   * @param perMinute most a minute; empty: not limited
   * @param left how many the channel takes until its period ends; empty: not limited, or each
   *     receiver's own, which the forecast counts
   * @param takes how long the messages need at that rate; empty: not limited
   * @param enough whether all fit
   */
  record Room(
      int needed,
      Optional<Integer> perMinute,
      Optional<Integer> left,
      Optional<Duration> takes,
      boolean enough) {}

  Room find(CommunityKey community, String channel, int needed, boolean eachTakesOne)
      throws io.qunflow.community.UnknownCommunityException {
    var views =
        settings.findAll(community).stream()
            .filter(view -> view.kind().key().equals(channel) && view.isOn())
            .toList();
    int share = eachTakesOne ? Math.min(needed, 1) : needed;
    var perMinute = least(views, view -> positive(view.perMinute()));
    var left = least(views, EndpointView::leftThisPeriod);
    return new Room(
        needed,
        perMinute,
        left,
        perMinute.map(most -> Duration.ofMinutes((share + most - 1) / most)),
        left.map(room -> room >= share).orElse(true));
  }

  private static Optional<Integer> least(
      List<EndpointView> views, java.util.function.Function<EndpointView, Optional<Integer>> what) {
    return views.stream().map(what).flatMap(Optional::stream).min(Integer::compareTo);
  }

  private static Optional<Integer> positive(int most) {
    return most > 0 ? Optional.of(most) : Optional.empty();
  }
}
