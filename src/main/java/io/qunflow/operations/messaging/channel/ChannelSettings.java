package io.qunflow.operations.messaging.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.Group;
import io.qunflow.community.GroupService;
import io.qunflow.community.MemberId;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.operations.messaging.Endpoint;
import io.qunflow.operations.messaging.Endpoints;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What communities set up for their channels: addresses, secrets, how much may go out. */
@Service
public class ChannelSettings implements Endpoints {

  private static final Logger LOG = LoggerFactory.getLogger(ChannelSettings.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHOWN_OF_A_SECRET = 4;

  private final EndpointMapper endpoints;
  private final SendingLimits limits;
  private final SecretBox box;
  private final CommunityService communities;
  private final GroupService groups;
  private final ObjectProvider<JavaMailSender> mail;
  private final ChannelProperties properties;
  private final Clock clock;

  ChannelSettings(
      EndpointMapper endpoints,
      SendingLimits limits,
      SecretBox box,
      CommunityService communities,
      GroupService groups,
      ObjectProvider<JavaMailSender> mail,
      ChannelProperties properties,
      Clock clock) {
    this.endpoints = endpoints;
    this.limits = limits;
    this.box = box;
    this.communities = communities;
    this.groups = groups;
    this.mail = mail;
    this.properties = properties;
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
    var row = endpoints.find(community, channel, place(kind.get(), group));
    var values = row.map(this::values).orElse(Map.of());
    if (!row.map(EndpointRow::enabled).orElse(true) || !isConfigured(kind.get(), values)) {
      return Optional.empty();
    }
    var settings = new HashMap<>(values);
    row.ifPresent(r -> EndpointLimit.write(limit(r), settings));
    return Optional.of(new Endpoint(values.getOrDefault("url", ""), settings));
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
          .anyMatch(group -> find(channel, community, Optional.of(group.id())).isPresent());
    }
    return find(channel, community, Optional.empty()).isPresent();
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
    var before = endpoints.find(community, channel, place(kind, group));
    var values = merged(kind, form, before.map(this::values).orElse(Map.of()));
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
            place(kind, group),
            form.enabled(),
            write(part(kind, values, false)),
            box.seal(write(part(kind, values, true))),
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
    long id = endpoints.find(community, channel, place(kind, group)).orElseThrow().id();
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
    var values = row.map(this::values).orElse(Map.of());
    var secrets = new TreeMap<String, String>();
    part(kind, values, true).forEach((field, value) -> secrets.put(field, tail(value)));
    var left =
        row.map(this::limit)
            .map(limits::findLeft)
            .orElse(new SendingLimits.Left(Optional.empty(), Optional.empty()));
    return new EndpointView(
        kind,
        place == 0 ? Optional.empty() : Optional.of(place),
        isConfigured(kind, values),
        row.map(EndpointRow::enabled).orElse(kind.isReady() || kind == ChannelKind.MAIL),
        part(kind, values, false),
        secrets,
        row.map(EndpointRow::perMinute).orElse(kind.perMinute()),
        row.map(EndpointRow::quota).orElse(kind.quota()),
        left.thisMinute(),
        kind.isQuotaOfReceiver() ? Optional.empty() : left.thisPeriod());
  }

  private boolean isConfigured(ChannelKind kind, Map<String, String> values) {
    if (kind == ChannelKind.MAIL) {
      return mail.getIfAvailable() != null
          && !(properties.mailFrom().isEmpty() && values.getOrDefault("from", "").isEmpty());
    }
    return kind.isReady() || !values.getOrDefault("url", "").isEmpty();
  }

  private SendingLimits.Limit limit(EndpointRow row) {
    return new SendingLimits.Limit(
        row.id(),
        row.perMinute(),
        row.quota(),
        QuotaPeriod.valueOf(row.quotaPeriod()),
        zone(row.community()));
  }

  private ZoneId zone(CommunityKey community) {
    try {
      Community found = communities.find(community);
      return ZoneId.of(found.timeZone());
    } catch (UnknownCommunityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long place(ChannelKind kind, Optional<Long> group) {
    return kind.place() == ChannelKind.Place.GROUP ? group.orElse(0L) : 0;
  }

  /** What was typed over what is kept; a secret that was left empty stays. */
  private static Map<String, String> merged(
      ChannelKind kind, EndpointForm form, Map<String, String> before) {
    var values = new TreeMap<String, String>();
    for (var field : kind.fields()) {
      var typed = form.values().getOrDefault(field.name(), "").strip();
      var value = typed.isEmpty() && field.secret() ? before.getOrDefault(field.name(), "") : typed;
      if (value.isEmpty() && !field.choices().isEmpty()) {
        value = field.choices().get(0);
      }
      if (!value.isEmpty()) {
        values.put(field.name(), value);
      }
    }
    return values;
  }

  private static Map<String, String> part(
      ChannelKind kind, Map<String, String> values, boolean secret) {
    var part = new TreeMap<String, String>();
    kind.fields().stream()
        .filter(field -> field.secret() == secret && values.containsKey(field.name()))
        .forEach(field -> part.put(field.name(), values.get(field.name())));
    return part;
  }

  /** Without its secrets if their key is not the one they were sealed with: it is as not set up. */
  private Map<String, String> values(EndpointRow row) {
    var values = new HashMap<>(read(row.settings()));
    try {
      values.putAll(read(box.open(row.secrets())));
    } catch (IllegalStateException e) {
      LOG.error("Channel {} of {} is off: {}", row.channel(), row.community(), e.getMessage());
    }
    return values;
  }

  private static String tail(String secret) {
    return secret.length() < 3 * SHOWN_OF_A_SECRET
        ? "…"
        : "…" + secret.substring(secret.length() - SHOWN_OF_A_SECRET);
  }

  private static String write(Map<String, String> values) {
    try {
      return JSON.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> read(String json) {
    try {
      return JSON.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
