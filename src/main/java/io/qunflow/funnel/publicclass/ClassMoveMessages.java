package io.qunflow.funnel.publicclass;

import io.qunflow.community.MemberId;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.operations.messaging.Outbox;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What is said when a class moves (P2). Nothing that names the old time is sent any more: who was
 * not invited yet, or not told of their place, hears it with the new time; and everybody who
 * registered hears that it moved.
 */
@Component
class ClassMoveMessages {

  private static final String MOVED = "moved:";

  private static final String IN = "cls_r.state IN ('R', 'W')";

  private final ClassOrders orders;
  private final ClassMessages messages;
  private final RegistrationMapper registrations;
  private final Outbox outbox;

  ClassMoveMessages(
      ClassOrders orders, ClassMessages messages, RegistrationMapper registrations, Outbox outbox) {
    this.orders = orders;
    this.messages = messages;
    this.registrations = registrations;
    this.outbox = outbox;
  }

  /**
   * What is still to be sent with the time it has by now is not sent.
   *
   * @return who does not know yet that they have a place
   */
  List<MemberId> withdraw(PublicClass before) {
    var promoted =
        outbox.findQueued(
            before.community(),
            before.messagesAbout(),
            ClassOrders.key(before, ClassMessages.PLACE));
    for (var what : List.of(ClassMessages.INVITE, ClassMessages.PLACE, MOVED)) {
      outbox.withdrawAll(
          before.community(),
          before.messagesAbout(),
          ClassOrders.key(before, what),
          Optional.empty());
    }
    return promoted;
  }

  /** Each move is told. */
  void tell(PublicClass after, List<MemberId> promoted) {
    orders.openLink(after);
    promoted.stream()
        .filter(one -> hasPlace(after, one))
        .forEach(one -> messages.tellMovedUp(after, one));
    messages.inviteAgain(after, ClassMembers.of(after.id(), IN));
    orders.say(
        after,
        MOVED + after.moves(),
        MessageKind.TASK,
        ClassMembers.of(after.id(), IN),
        new MessageText("{{title}} 改了时间", "您报名的公开课“{{title}}”改到 {{time}}。来不了请在这里退掉：{{link}}"),
        new MessageText(
            "{{title}} was moved",
            "The class “{{title}}” was moved to {{time}}. If you cannot come, leave here: {{link}}"));
  }

  private boolean hasPlace(PublicClass of, MemberId member) {
    return registrations
        .find(of.id(), member)
        .filter(mine -> mine.state() == PlaceState.REGISTERED)
        .isPresent();
  }
}
