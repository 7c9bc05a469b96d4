package io.qunflow.operations.messaging.channel;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.operations.messaging.Endpoint;
import io.qunflow.operations.messaging.Endpoints;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What communities set up, as senders ask for it; for admins see {@link ChannelSettings}. */
@Component
class EndpointBook implements Endpoints {

  private final EndpointMapper endpoints;
  private final EndpointValues values;
  private final CommunityService communities;
  private final Clock clock;

  EndpointBook(
      EndpointMapper endpoints, EndpointValues values, CommunityService communities, Clock clock) {
    this.endpoints = endpoints;
    this.values = values;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * @return empty if the channel is not set up, or switched off
   */
  @Override
  @Transactional(readOnly = true)
  public Optional<Endpoint> find(String channel, CommunityKey community, Optional<Long> group) {
    var kind = ChannelKind.find(channel);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    var row = endpoints.find(community, channel, kind.get().place(group));
    Map<String, String> known = row.map(values::open).orElse(Map.of());
    if (!row.map(EndpointRow::enabled).orElse(true) || !values.isConfigured(kind.get(), known)) {
      return Optional.empty();
    }
    var settings = new HashMap<>(known);
    row.ifPresent(r -> EndpointLimit.write(limit(r), settings));
    return Optional.of(new Endpoint(known.getOrDefault("url", ""), settings));
  }

  /** Receivers who got as many this month as the platform or the community allows. */
  @Override
  @Transactional(readOnly = true)
  public Set<MemberId> findSpent(
      String channel, CommunityKey community, Collection<MemberId> members) {
    var kind = ChannelKind.find(channel).filter(ChannelKind::isQuotaOfReceiver);
    if (kind.isEmpty() || members.isEmpty()) {
      return Set.of();
    }
    var quota =
        endpoints.find(community, channel, 0).map(EndpointRow::quota).orElse(kind.get().quota());
    if (quota == 0) {
      return Set.of();
    }
    var since = kind.get().period().begin(clock.instant(), zone(community));
    return endpoints.findWithAtLeast(channel, members, since, quota);
  }

  SendingLimits.Limit limit(EndpointRow row) {
    return new SendingLimits.Limit(
        row.id(),
        row.perMinute(),
        row.quota(),
        QuotaPeriod.valueOf(row.quotaPeriod()),
        zone(row.community()));
  }

  private ZoneId zone(CommunityKey community) {
    try {
      return ZoneId.of(communities.find(community).timeZone());
    } catch (UnknownCommunityException e) {
      throw new IllegalStateException(e);
    }
  }
}
