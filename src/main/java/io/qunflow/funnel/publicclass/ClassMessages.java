package io.qunflow.funnel.publicclass;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityService;
import io.qunflow.community.Group;
import io.qunflow.community.GroupService;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.segment.Segments;
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
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a class says: in the groups or to members, each once, through the outbox (P2). */
@Component
public class ClassMessages {

  /** Who comes too late reads that it is over, and finds the replay. */
  private static final Duration AFTER_THE_END = Duration.ofDays(30);

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M-d HH:mm");

  private final Outbox outbox;
  private final GroupLinks links;
  private final GroupService groups;
  private final CommunityService communities;
  private final Segments segments;
  private final ClassProperties properties;
  private final Clock clock;

  ClassMessages(
      Outbox outbox,
      GroupLinks links,
      GroupService groups,
      CommunityService communities,
      Segments segments,
      ClassProperties properties,
      Clock clock) {
    this.outbox = outbox;
    this.links = links;
    this.groups = groups;
    this.communities = communities;
    this.segments = segments;
    this.properties = properties;
    this.clock = clock;
  }

  /** Makes the link for the groups and asks to register. Repeatable. */
  void invite(PublicClass of) {
    openLink(of);
    var kind = of.toGroups() ? MessageKind.NOTICE : MessageKind.MARKETING;
    say(
        of,
        "invite",
        kind,
        invited(of),
        new MessageText(
            "公开课：{{title}}", "公开课“{{title}}”{{time}}开始，名额 {{places}} 个，先到先得。{{about}}报名：{{link}}"),
        new MessageText(
            "Public class: {{title}}",
            "Public class “{{title}}” begins {{time}}, {{places}} places, first come, first served."
                + " {{about}} Register: {{link}}"));
  }

  /**
   * Reminds who has a place; nobody once it has begun or was called off. Repeatable.
   *
   * @param before how long before the begin
   * @return how many messages are new
   */
  public int remind(PublicClass of, Duration before) {
    if (of.state() != ClassState.OPEN || !clock.instant().isBefore(of.startsAt())) {
      return 0;
    }
    return say(
        of,
        "remind:" + of.startsAt().getEpochSecond() + ":" + before,
        MessageKind.TASK,
        ClassMembers.of(of.id(), "cls_r.state = 'R'"),
        new MessageText(
            "{{title}} 快开始了",
            "您报名的公开课“{{title}}”{{time}}开始。{{meeting}}来不了请在这里退掉，把名额让给候补的人：{{link}}"),
        new MessageText(
            "{{title}} begins soon",
            "The class “{{title}}” begins {{time}}. {{meeting}}If you cannot come, give your place to"
                + " who waits: {{link}}"));
  }

  void tellMoved(PublicClass of) {
    openLink(of);
    say(
        of,
        "moved:" + of.startsAt().getEpochSecond(),
        MessageKind.TASK,
        ClassMembers.of(of.id(), "cls_r.state IN ('R', 'W')"),
        new MessageText("{{title}} 改了时间", "您报名的公开课“{{title}}”改到 {{time}}。来不了请在这里退掉：{{link}}"),
        new MessageText(
            "{{title}} was moved",
            "The class “{{title}}” was moved to {{time}}. If you cannot come, leave here: {{link}}"));
  }

  /** Tells who registered that it will not take place; reminders are not sent. Repeatable. */
  public int tellCalledOff(PublicClass of) {
    outbox.withdraw(key(of, "invite"), Optional.empty());
    return say(
        of,
        "off",
        MessageKind.TASK,
        ClassMembers.of(of.id(), "cls_r.state IN ('R', 'W')"),
        new MessageText("{{title}} 取消了", "很抱歉，公开课“{{title}}”（{{time}}）取消了。再开的时候会告诉您。"),
        new MessageText(
            "{{title}} was called off",
            "We are sorry: the class “{{title}}” ({{time}}) was called off. We will tell you when there"
                + " is another."));
  }

  /** Somebody who waited has a place now. */
  void tellMovedUp(PublicClass of, MemberId member) {
    var order =
        order(
            of,
            "place:" + member.value() + ":" + clock.instant().toEpochMilli(),
            MessageKind.REPLY,
            new MessageText(
                "您排到了：{{title}}", "有人退了，公开课“{{title}}”（{{time}}）有您的名额了。{{meeting}}来不了请退掉：{{link}}"),
            new MessageText(
                "You have a place: {{title}}",
                "Somebody left, so you have a place in “{{title}}” ({{time}}). {{meeting}}If you cannot"
                    + " come, leave here: {{link}}"));
    outbox.enqueue(order, member);
  }

  /** Who left is reminded of nothing. */
  void withdraw(PublicClass of, MemberId member) {
    var only =
        new MemberSelect(
            "SELECT id AS member_id FROM member WHERE id = :clsMember",
            Map.of("clsMember", member.value()));
    for (var what : properties.remindBefore()) {
      outbox.withdraw(
          key(of, "remind:" + of.startsAt().getEpochSecond() + ":" + what), Optional.of(only));
    }
  }

  /** Everybody but who said lately that such a class is not for them (P3). */
  private MemberSelect invited(PublicClass of) {
    var all = segments.selectAll(of.community());
    Map<String, Object> values = new java.util.HashMap<>(all.values());
    values.put("clsCommunity", of.community().value());
    values.put("clsSince", clock.instant().minus(properties.leftAloneFor()).toEpochMilli());
    return new MemberSelect(
        "SELECT cls_all.member_id FROM ("
            + all.sql()
            + ") cls_all WHERE NOT EXISTS (SELECT 1 FROM class_registration cls_n JOIN public_class"
            + " cls_o ON cls_o.id = cls_n.class_id WHERE cls_n.member_id = cls_all.member_id AND"
            + " cls_o.community_key = :clsCommunity AND cls_n.ended_why = '"
            + Followups.NOT_INTERESTED
            + "' AND cls_n.ended_at_ms >= :clsSince)",
        values);
  }

  /** The offer with its deadline, to members who attended. Repeatable. */
  public int offer(PublicClass of, MemberSelect members, java.time.Instant until) {
    return outbox.enqueue(
        offered(
            of,
            "offer",
            until,
            new MessageText(
                "{{title}}：听课的人专享",
                "谢谢您来听“{{title}}”。听过课的人 {{until}} 前下单有优惠，想了解的直接回复我们。回放和资料：{{link}}"),
            new MessageText(
                "{{title}}: for those who came",
                "Thank you for coming to “{{title}}”. Who came can order at the class’s price until"
                    + " {{until}}; just answer us. Replay: {{link}}")),
        members);
  }

  /** The replay and a second chance, to members who registered and did not come. Repeatable. */
  public int replay(PublicClass of, MemberSelect members, java.time.Instant until) {
    return outbox.enqueue(
        offered(
            of,
            "replay",
            until,
            new MessageText(
                "{{title}}：给您留了回放", "您报了“{{title}}”没赶上，回放在这里，{{until}} 前看完也能拿听课的优惠：{{link}}"),
            new MessageText(
                "{{title}}: the replay",
                "You registered for “{{title}}” and could not come. Here is the replay; until {{until}}"
                    + " the class’s price is yours, too: {{link}}")),
        members);
  }

  /** Once more before the offer ends. Repeatable. */
  public int lastCall(PublicClass of, MemberSelect members, java.time.Instant until) {
    return outbox.enqueue(
        offered(
            of,
            "last",
            until,
            new MessageText(
                "{{title}}：优惠快到期了", "“{{title}}”的优惠 {{until}} 到期，之后恢复原价。不需要的话在这里点一下，不再打扰：{{link}}"),
            new MessageText(
                "{{title}}: the offer ends soon",
                "The offer of “{{title}}” ends {{until}}. If it is not for you, say so here and we leave"
                    + " you alone: {{link}}")),
        members);
  }

  private MessageOrder offered(
      PublicClass of,
      String what,
      java.time.Instant until,
      MessageText chinese,
      MessageText english) {
    var order = order(of, what, MessageKind.MARKETING, chinese, english);
    var values = new java.util.HashMap<>(order.values());
    values.put("until", MOMENT.format(until.atZone(ZoneId.of(community(of).timeZone()))));
    return new MessageOrder(
        order.key(),
        order.about(),
        order.community(),
        order.kind(),
        order.channel(),
        order.texts(),
        values,
        order.link(),
        order.notBefore());
  }

  private void openLink(PublicClass of) {
    links.open(
        of.community(), GroupLinkPurpose.PUBLIC_CLASS, of.id(), of.endsAt().plus(AFTER_THE_END));
  }

  private int say(
      PublicClass of,
      String what,
      MessageKind kind,
      MemberSelect members,
      MessageText chinese,
      MessageText english) {
    var order = order(of, what, kind, chinese, english);
    return of.toGroups()
        ? outbox.enqueueToGroups(order, groups(of))
        : outbox.enqueue(order, members);
  }

  private MessageOrder order(
      PublicClass of, String what, MessageKind kind, MessageText chinese, MessageText english) {
    var zone = ZoneId.of(community(of).timeZone());
    return new MessageOrder(
        key(of, what),
        of.messagesAbout(),
        of.community(),
        kind,
        of.channel(),
        Map.of("zh", chinese, "en", english),
        Map.of(
            "title", of.title(),
            "time", MOMENT.format(of.startsAt().atZone(zone)),
            "places", String.valueOf(of.capacity()),
            "about", of.about(),
            "meeting", of.meetingUrl().isEmpty() ? "" : of.meetingUrl() + " "),
        Optional.of(
            new LinkTarget(LinkPurpose.PUBLIC_CLASS, of.id(), of.endsAt().plus(AFTER_THE_END))),
        clock.instant());
  }

  private static String key(PublicClass of, String what) {
    return of.messagesAbout() + ":" + what;
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
