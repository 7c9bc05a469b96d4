package io.qunflow.operations.checkin;

import io.qunflow.community.Group;
import io.qunflow.community.GroupService;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.operations.link.GroupLink;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.GroupLinks;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.LinkTarget;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageOrder;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.operations.messaging.Outbox;
import io.qunflow.operations.messaging.template.Templates;
import io.qunflow.operations.messaging.template.UnknownTemplateException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a check-in says in the groups or to members, once each day; its link for the groups. */
@Component
class CheckinInvitations {

  /** Who comes too late reads when it closed, instead of that there is no such link. */
  static final Duration AFTER_THE_END = Duration.ofDays(14);

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M-d HH:mm");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Outbox outbox;
  private final GroupLinks links;
  private final Templates templates;
  private final GroupService groups;
  private final InvitationMapper personal;

  CheckinInvitations(
      Outbox outbox,
      GroupLinks links,
      Templates templates,
      GroupService groups,
      InvitationMapper personal) {
    this.outbox = outbox;
    this.links = links;
    this.templates = templates;
    this.groups = groups;
    this.personal = personal;
  }

  /**
   * Opens the link; what is posted into groups is queued for every day, what goes to each member is
   * written when the day is near.
   */
  void prepare(Checkin checkin, ZoneId zone) throws UnknownCommunityException {
    link(checkin, checkin.endsAt().plus(AFTER_THE_END));
    if (!checkin.toGroups()) {
      personal.insertAll(checkin.id(), checkin.days());
      return;
    }
    var texts = texts(checkin);
    var groups = groups(checkin);
    for (var day : checkin.days()) {
      outbox.enqueueToGroups(order(checkin, day, texts, zone), groups);
    }
  }

  /**
   * Queues the invitation of a day to these members. Repeatable.
   *
   * @return how many are new
   */
  int write(Checkin checkin, CheckinDay day, ZoneId zone, MemberSelect members) {
    return outbox.enqueue(order(checkin, day, texts(checkin), zone), members);
  }

  /** Whoever writes invitations in this moment is waited for, and writes no more. */
  void hold(Checkin checkin) {
    personal.lockAll(checkin.id());
  }

  void takeBack(Checkin checkin) {
    checkin.days().forEach(day -> outbox.withdraw(key(checkin, day), Optional.empty()));
  }

  private GroupLink link(Checkin checkin, Instant until) {
    return links.open(checkin.community(), GroupLinkPurpose.CHECK_IN, checkin.id(), until);
  }

  private List<Long> groups(Checkin checkin) throws UnknownCommunityException {
    var all = groups.findAll(checkin.community());
    var where = all.isEmpty() ? List.of(groups.findDefault(checkin.community())) : all;
    return where.stream().map(Group::id).toList();
  }

  /** What is posted into a group after the day has closed is of no use to anybody. */
  private static MessageOrder order(
      Checkin checkin, CheckinDay day, Map<String, MessageText> texts, ZoneId zone) {
    var until = checkin.toGroups() ? day.closesAt() : day.closesAt().plus(AFTER_THE_END);
    return new MessageOrder(
        key(checkin, day),
        checkin.about(),
        checkin.community(),
        MessageKind.NOTICE,
        checkin.channel(),
        texts,
        Map.of("title", checkin.title(), "detail", checkin.text(), "time", window(day, zone)),
        Optional.of(new LinkTarget(LinkPurpose.CHECK_IN, checkin.id(), until)),
        day.opensAt());
  }

  private static String window(CheckinDay day, ZoneId zone) {
    var from = day.opensAt().atZone(zone);
    var until = day.closesAt().atZone(zone);
    var sameDay = from.toLocalDate().equals(until.toLocalDate());
    return MOMENT.format(from) + "–" + (sameDay ? TIME : MOMENT).format(until);
  }

  private static String key(Checkin checkin, CheckinDay day) {
    return checkin.about() + ":day:" + day.number();
  }

  private Map<String, MessageText> texts(Checkin checkin) {
    var key = checkin.toGroups() ? "check-in-post" : "check-in-invite";
    try {
      return templates.find(checkin.community(), key).texts();
    } catch (UnknownTemplateException e) {
      throw new IllegalStateException("The product ships no template " + key, e);
    }
  }
}
