package io.qunflow.funnel.publicclass;

import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.operations.messaging.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Reminders before a class; each move of the class has its own, so that moving it there and back
 * swallows none (P2).
 */
@Component
public class ClassReminders {

  /** How their keys begin, in earlier versions too. */
  private static final String REMINDERS = "remind:";

  private static final MessageText CHINESE =
      new MessageText(
          "{{title}} 快开始了", "您报名的公开课“{{title}}”{{time}}开始。{{meeting}}来不了请在这里退掉，把名额让给候补的人：{{link}}");

  private static final MessageText ENGLISH =
      new MessageText(
          "{{title}} begins soon",
          "The class “{{title}}” begins {{time}}. {{meeting}}If you cannot come, give your place to"
              + " who waits: {{link}}");

  private final ClassOrders orders;
  private final Outbox outbox;
  private final ClassProperties properties;
  private final Clock clock;

  ClassReminders(ClassOrders orders, Outbox outbox, ClassProperties properties, Clock clock) {
    this.orders = orders;
    this.outbox = outbox;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * Reminds who has a place; nobody once it has begun or was called off. An earlier reminder that
   * was not sent by now is not sent any more. Repeatable.
   *
   * @param before how long before the begin
   * @return how many messages are new
   */
  public int remind(PublicClass of, Duration before) {
    if (of.state() != ClassState.OPEN || !clock.instant().isBefore(of.startsAt())) {
      return 0;
    }
    properties.remindBefore().stream()
        .filter(earlier -> earlier.compareTo(before) > 0)
        .forEach(
            earlier -> outbox.withdraw(ClassOrders.key(of, what(of, earlier)), Optional.empty()));
    var having = ClassMembers.of(of.id(), "cls_r.state = 'R'");
    return orders.say(of, what(of, before), MessageKind.TASK, having, CHINESE, ENGLISH);
  }

  /** Nobody is reminded any more of the time the class has by now. */
  void withdraw(PublicClass of) {
    withdraw(of, Optional.empty());
  }

  /** Who left is reminded of nothing. */
  void withdraw(PublicClass of, MemberId member) {
    var only =
        new MemberSelect(
            "SELECT id AS member_id FROM member WHERE id = :clsMember",
            Map.of("clsMember", member.value()));
    withdraw(of, Optional.of(only));
  }

  private void withdraw(PublicClass of, Optional<MemberSelect> only) {
    outbox.withdrawAll(of.community(), of.messagesAbout(), ClassOrders.key(of, REMINDERS), only);
  }

  private static String what(PublicClass of, Duration before) {
    return REMINDERS + of.moves() + ":" + before;
  }
}
