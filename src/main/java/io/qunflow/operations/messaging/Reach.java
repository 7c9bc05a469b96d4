package io.qunflow.operations.messaging;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Where a channel reaches the receivers of messages: endpoints, addresses, what is left of quotas.
 */
@Component
class Reach {

  private final Addresses addresses;
  private final ObjectProvider<Endpoints> endpoints;

  Reach(Addresses addresses, ObjectProvider<Endpoints> endpoints) {
    this.addresses = addresses;
    this.endpoints = endpoints;
  }

  Reached find(Channel channel, List<Candidate> candidates) {
    var members =
        candidates.stream()
            .map(Candidate::member)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    return new Reached(
        channel,
        addresses.find(channel.key(), members),
        spent(channel, candidates),
        endpoints(channel, candidates));
  }

  private Set<MemberId> spent(Channel channel, List<Candidate> candidates) {
    var spent = new HashSet<MemberId>();
    Map<CommunityKey, Set<MemberId>> byCommunity = new HashMap<>();
    for (var candidate : candidates) {
      candidate
          .member()
          .ifPresent(
              member ->
                  byCommunity
                      .computeIfAbsent(candidate.order().community(), c -> new HashSet<>())
                      .add(member));
    }
    endpoints.ifAvailable(
        known ->
            byCommunity.forEach(
                (community, members) ->
                    spent.addAll(known.findSpent(channel.key(), community, members))));
    return spent;
  }

  private Map<Place, Optional<Endpoint>> endpoints(Channel channel, List<Candidate> candidates) {
    Map<Place, Optional<Endpoint>> found = new HashMap<>();
    if (channel.needsEndpoint()) {
      for (var candidate : candidates) {
        found.computeIfAbsent(Place.of(candidate), place -> find(channel, place));
      }
    }
    return found;
  }

  private Optional<Endpoint> find(Channel channel, Place place) {
    var known = endpoints.getIfAvailable();
    return known == null
        ? Optional.of(new Endpoint("", Map.of()))
        : known.find(channel.key(), place.community(), place.group());
  }

  private record Place(CommunityKey community, Optional<Long> group) {

    static Place of(Candidate candidate) {
      return new Place(candidate.order().community(), candidate.group());
    }
  }

  /** What was found for some candidates of one channel. */
  record Reached(
      Channel channel,
      Map<MemberId, String> addresses,
      Set<MemberId> spent,
      Map<?, Optional<Endpoint>> endpoints) {

    /** Why the receiver cannot be reached, if so. */
    Optional<Verdict> missing(Candidate candidate) {
      boolean forOne = candidate.group().isEmpty();
      if (forOne ? !channel.forMembers() : !channel.forGroups()) {
        return Optional.of(new Verdict.Fail(MessageReason.CHANNEL_OFF));
      }
      if (channel.needsEndpoint() && endpoint(candidate).isEmpty()) {
        return Optional.of(
            new Verdict.Fail(forOne ? MessageReason.CHANNEL_OFF : MessageReason.NO_ADDRESS));
      }
      if (forOne && address(candidate).isEmpty()) {
        return Optional.of(new Verdict.Fail(MessageReason.NO_ADDRESS));
      }
      return candidate
          .member()
          .filter(spent::contains)
          .map(member -> new Verdict.Suppress(MessageReason.QUOTA));
    }

    Optional<Endpoint> endpoint(Candidate candidate) {
      return endpoints.getOrDefault(Place.of(candidate), Optional.empty());
    }

    /** The receiver's own address, or else the endpoint's; empty if there is none. */
    Optional<String> address(Candidate candidate) {
      if (candidate.row().isToVisitor()) {
        return candidate.visitor().flatMap(visitor -> visitor.address(channel.key()));
      }
      return candidate
          .member()
          .map(member -> Optional.ofNullable(addresses.get(member)))
          .orElseGet(() -> endpoint(candidate).map(Endpoint::address));
    }
  }
}
