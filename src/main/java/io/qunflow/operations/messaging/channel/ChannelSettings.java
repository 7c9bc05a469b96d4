package io.qunflow.operations.messaging.channel;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.Group;
import io.qunflow.community.GroupService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What communities set up for their channels: addresses, secrets, how much may go out. */
@Service
public class ChannelSettings {

  private final EndpointMapper endpoints;
  private final EndpointBook book;
  private final EndpointValues kept;
  private final SendingLimits limits;
  private final SecretBox box;
  private final CommunityService communities;
  private final GroupService groups;
  private final ChannelProperties properties;
  private final Clock clock;

  ChannelSettings(
      EndpointMapper endpoints,
      EndpointBook book,
      EndpointValues kept,
      SendingLimits limits,
      SecretBox box,
      CommunityService communities,
      GroupService groups,
      ChannelProperties properties,
      Clock clock) {
    this.endpoints = endpoints;
    this.book = book;
    this.kept = kept;
    this.limits = limits;
    this.box = box;
    this.communities = communities;
    this.groups = groups;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * Whether a message of the community could go out by this channel now: to members, or to at least
   * one of its groups.
   */
  @Transactional(readOnly = true)
  public boolean isOn(CommunityKey community, String channel) {
    var kind = ChannelKind.find(channel);
    if (kind.isPresent() && kind.get().place() == ChannelKind.Place.GROUP) {
      return groups.findAll(community).stream()
          .anyMatch(group -> book.find(channel, community, Optional.of(group.id())).isPresent());
    }
    return book.find(channel, community, Optional.empty()).isPresent();
  }

  /** All channels, each robot channel once a group, in the order of {@link ChannelKind}. */
  @Transactional(readOnly = true)
  public List<EndpointView> findAll(CommunityKey community) throws UnknownCommunityException {
    communities.find(community);
    var rows =
        endpoints.findAll(community).stream()
            .collect(Collectors.toMap(r -> r.channel() + "/" + r.groupId(), r -> r));
    var ids = groups.findAll(community).stream().map(Group::id).toList();
    var all = new ArrayList<EndpointView>();
    for (var kind : ChannelKind.values()) {
      var places = kind.place() == ChannelKind.Place.GROUP ? ids : List.of(0L);
      places.forEach(
          place ->
              all.add(view(kind, place, Optional.ofNullable(rows.get(kind.key() + "/" + place)))));
    }
    return all;
  }

  /** Whether what an admin types here is unreadable in the database. */
  public boolean isSealing() {
    return box.isSealing();
  }

  /**
   * Sets up an endpoint; repeatable.
   *
   * @param group for robots; otherwise empty
   * @throws InvalidEndpointException names each wrong field
   */
  @Transactional(rollbackFor = Exception.class)
  public void save(
      CommunityKey community, String channel, Optional<Long> group, EndpointForm form, String by)
      throws UnknownCommunityException, UnknownChannelException, InvalidEndpointException {
    communities.find(community);
    var kind = ChannelKind.find(channel).orElseThrow(() -> new UnknownChannelException(channel));
    checkGroup(community, kind, group);
    var before = endpoints.find(community, channel, kind.place(group));
    var values = EndpointValues.merged(kind, form, before.map(kept::open).orElse(Map.of()));
    int perMinute = form.perMinute() == null ? kind.perMinute() : form.perMinute();
    int quota = form.quota() == null ? kind.quota() : form.quota();
    var wrong =
        new EndpointCheck(kind, properties.privateHosts()).wrongFields(values, perMinute, quota);
    if (!wrong.isEmpty()) {
      throw new InvalidEndpointException(wrong);
    }
    var row =
        new EndpointRow(
            0,
            community,
            channel,
            kind.place(group),
            form.enabled(),
            kept.shown(kind, values),
            kept.sealed(kind, values),
            perMinute,
            quota,
            kind.period().name(),
            clock.instant(),
            by);
    try {
      if (before.isPresent()) {
        endpoints.update(row);
      } else {
        endpoints.insert(row);
      }
    } catch (DuplicateKeyException e) {
      throw new InvalidEndpointException(
          Map.of(
              "url",
              Wording.of(
                  "同一时刻有人保存了这个渠道，请重新打开后再改",
                  "Somebody saved this channel at this moment; open it again first")));
    }
    long id = endpoints.find(community, channel, kind.place(group)).orElseThrow().id();
    for (int slot = endpoints.countSlots(id); slot < perMinute; slot++) {
      endpoints.insertSlot(id, slot);
    }
  }

  private void checkGroup(CommunityKey community, ChannelKind kind, Optional<Long> group)
      throws InvalidEndpointException {
    if (kind.place() == ChannelKind.Place.GROUP
        && groups.findAll(community).stream().noneMatch(g -> group.equals(Optional.of(g.id())))) {
      throw new InvalidEndpointException(
          Map.of(
              "group",
              Wording.of(
                  "社群里没有这个群，机器人要设在一个群上",
                  "The community has no such group; a robot belongs to a group")));
    }
  }

  private EndpointView view(ChannelKind kind, long place, Optional<EndpointRow> row) {
    Map<String, String> values = row.map(kept::open).orElse(Map.of());
    var left =
        row.map(book::limit)
            .map(limits::findLeft)
            .orElse(new SendingLimits.Left(Optional.empty(), Optional.empty()));
    return new EndpointView(
        kind,
        place == 0 ? Optional.empty() : Optional.of(place),
        kept.isConfigured(kind, values),
        row.map(EndpointRow::enabled).orElse(kind.isReady() || kind == ChannelKind.MAIL),
        EndpointValues.open(kind, values),
        EndpointValues.tails(kind, values),
        row.map(EndpointRow::perMinute).orElse(kind.perMinute()),
        row.map(EndpointRow::quota).orElse(kind.quota()),
        left.thisMinute(),
        kind.isQuotaOfReceiver() ? Optional.empty() : left.thisPeriod());
  }
}
