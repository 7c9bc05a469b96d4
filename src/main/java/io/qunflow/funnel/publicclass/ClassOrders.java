package io.qunflow.funnel.publicclass;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityService;
import io.qunflow.community.Group;
import io.qunflow.community.GroupService;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.GroupLinks;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.LinkTarget;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageOrder;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.operations.messaging.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Orders of messages about a class, each under a key of its own, with its links. */
@Component
class ClassOrders {

  /** Who comes too late reads that it is over, and finds the replay. */
  private static final Duration AFTER_THE_END = Duration.ofDays(30);

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M-d HH:mm");

  private final Outbox outbox;
  private final GroupLinks links;
  private final GroupService groups;
  private final CommunityService communities;
  private final Clock clock;

  ClassOrders(
      Outbox outbox,
      GroupLinks links,
      GroupService groups,
      CommunityService communities,
      Clock clock) {
    this.outbox = outbox;
    this.links = links;
    this.groups = groups;
    this.communities = communities;
    this.clock = clock;
  }

  static String key(PublicClass of, String what) {
    return of.messagesAbout() + ":" + what;
  }

  /** The link for the groups, open until a month after the end. Repeatable. */
  void openLink(PublicClass of) {
    links.open(
        of.community(), GroupLinkPurpose.PUBLIC_CLASS, of.id(), of.endsAt().plus(AFTER_THE_END));
  }

  /**
   * Into the groups, or to each of the members, as the class is told of. Repeatable.
   *
   * @return how many messages are new
   */
  int say(
      PublicClass of,
      String what,
      MessageKind kind,
      MemberSelect members,
      MessageText chinese,
      MessageText english) {
    var order = order(of, what, kind, chinese, english, Map.of());
    return of.toGroups()
        ? outbox.enqueueToGroups(order, groups(of))
        : outbox.enqueue(order, members);
  }

  /**
   * @param more variables of the texts beside title, time, places, about and meeting
   */
  MessageOrder order(
      PublicClass of,
      String what,
      MessageKind kind,
      MessageText chinese,
      MessageText english,
      Map<String, String> more) {
    Map<String, String> values = new HashMap<>(more);
    values.put("title", of.title());
    values.put("time", moment(of, of.startsAt()));
    values.put("places", String.valueOf(of.capacity()));
    values.put("about", of.about());
    values.put("meeting", of.meetingUrl().isEmpty() ? "" : of.meetingUrl() + " ");
    return new MessageOrder(
        key(of, what),
        of.messagesAbout(),
        of.community(),
        kind,
        of.channel(),
        Map.of("zh", chinese, "en", english),
        values,
        Optional.of(
            new LinkTarget(LinkPurpose.PUBLIC_CLASS, of.id(), of.endsAt().plus(AFTER_THE_END))),
        clock.instant());
  }

  /** In words, by the community's clock. */
  String moment(PublicClass of, Instant at) {
    return MOMENT.format(at.atZone(ZoneId.of(community(of).timeZone())));
  }

  private List<Long> groups(PublicClass of) {
    try {
      var all = groups.findAll(of.community());
      var where = all.isEmpty() ? List.of(groups.findDefault(of.community())) : all;
      return where.stream().map(Group::id).toList();
    } catch (UnknownCommunityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Community community(PublicClass of) {
    try {
      return communities.find(of.community());
    } catch (UnknownCommunityException e) {
      throw new IllegalStateException(e);
    }
  }
}
