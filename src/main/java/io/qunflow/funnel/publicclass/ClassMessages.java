package io.qunflow.funnel.publicclass;

import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.membership.segment.Segments;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.operations.messaging.Outbox;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a class says before it takes place: in the groups or to members, each once (P2). */
@Component
public class ClassMessages {

  /** How keys of orders begin. */
  static final String INVITE = "invite";

  static final String PLACE = "place:";

  private static final String IN = "cls_r.state IN ('R', 'W')";

  private static final MessageText CHINESE =
      new MessageText(
          "公开课：{{title}}", "公开课“{{title}}”{{time}}开始，名额 {{places}} 个，先到先得。{{about}}报名：{{link}}");

  private static final MessageText ENGLISH =
      new MessageText(
          "Public class: {{title}}",
          "Public class “{{title}}” begins {{time}}, {{places}} places, first come, first served."
              + " {{about}} Register: {{link}}");

  private final ClassOrders orders;
  private final Outbox outbox;
  private final Segments segments;
  private final ClassProperties properties;
  private final Clock clock;

  ClassMessages(
      ClassOrders orders,
      Outbox outbox,
      Segments segments,
      ClassProperties properties,
      Clock clock) {
    this.orders = orders;
    this.outbox = outbox;
    this.segments = segments;
    this.properties = properties;
    this.clock = clock;
  }

  /** Makes the link for the groups and asks to register. Repeatable. */
  void invite(PublicClass of) {
    orders.openLink(of);
    orders.say(of, INVITE, kind(of), invited(of), CHINESE, ENGLISH);
  }

  /**
   * The same with the time it has since it was moved, to those members and groups who have not got
   * an invitation with another time.
   */
  void inviteAgain(PublicClass of, MemberSelect registered) {
    var order = orders.order(of, INVITE + ":" + of.moves(), kind(of), CHINESE, ENGLISH, Map.of());
    outbox.renew(order, ClassOrders.key(of, INVITE), registered);
  }

  private static MessageKind kind(PublicClass of) {
    return of.toGroups() ? MessageKind.NOTICE : MessageKind.MARKETING;
  }

  /** Tells who registered that it will not take place. Repeatable. */
  public int tellCalledOff(PublicClass of) {
    return orders.say(
        of,
        "off",
        MessageKind.TASK,
        ClassMembers.of(of.id(), IN),
        new MessageText("{{title}} 取消了", "很抱歉，公开课“{{title}}”（{{time}}）取消了。再开的时候会告诉您。"),
        new MessageText(
            "{{title}} was called off",
            "We are sorry: the class “{{title}}” ({{time}}) was called off. We will tell you when there"
                + " is another."));
  }

  /** Tells who registered that there is no class because the community ended. Repeatable. */
  void tellRetired(PublicClass of) {
    orders.say(
        of,
        "off",
        MessageKind.TASK,
        ClassMembers.of(of.id(), IN),
        new MessageText("{{title}} 取消了", "很抱歉，社群停运了，公开课“{{title}}”（{{time}}）不开了。"),
        new MessageText(
            "{{title}} was called off",
            "We are sorry: the community ended, and the class “{{title}}” ({{time}}) does not take"
                + " place."));
  }

  /** Somebody who waited has a place now. */
  void tellMovedUp(PublicClass of, MemberId member) {
    outbox.enqueue(
        orders.order(
            of,
            "%s%d:%d:%d"
                .formatted(PLACE, member.value(), of.moves(), clock.instant().toEpochMilli()),
            MessageKind.REPLY,
            new MessageText(
                "您排到了：{{title}}", "有人退了，公开课“{{title}}”（{{time}}）有您的名额了。{{meeting}}来不了请退掉：{{link}}"),
            new MessageText(
                "You have a place: {{title}}",
                "Somebody left, so you have a place in “{{title}}” ({{time}}). {{meeting}}If you cannot"
                    + " come, leave here: {{link}}"),
            Map.of()),
        member);
  }

  /** Who left has none any more. */
  void withdrawPlace(PublicClass of, MemberId member) {
    outbox.withdrawAll(
        of.community(),
        of.messagesAbout(),
        ClassOrders.key(of, PLACE + member.value() + ":"),
        Optional.empty());
  }

  /** Whatever is still to be sent about it is not sent: invitations, reminders, offers. */
  void withdraw(PublicClass of) {
    outbox.withdrawAll(of.community(), of.messagesAbout());
  }

  /** Everybody but who said lately that such a class is not for them (P3). */
  private MemberSelect invited(PublicClass of) {
    return ClassMembers.notRefusing(
        segments.selectAll(of.community()),
        of.community(),
        clock.instant().minus(properties.leftAloneFor()));
  }
}
