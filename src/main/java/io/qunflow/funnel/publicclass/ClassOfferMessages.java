package io.qunflow.funnel.publicclass;

import io.qunflow.community.MemberSelect;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.operations.messaging.Outbox;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is said after a class by what each did: offer, replay, and once more at the end (P3). */
@Component
public class ClassOfferMessages {

  private final ClassOrders orders;
  private final Outbox outbox;

  ClassOfferMessages(ClassOrders orders, Outbox outbox) {
    this.orders = orders;
    this.outbox = outbox;
  }

  /** The offer with its deadline, to members who attended. Repeatable. */
  public int offer(PublicClass of, MemberSelect members, Instant until) {
    return send(
        of,
        "offer",
        members,
        until,
        new MessageText(
            "{{title}}：听课的人专享",
            "谢谢您来听“{{title}}”。听过课的人 {{until}} 前下单有优惠，想了解的直接回复我们。回放和资料：{{link}}"),
        new MessageText(
            "{{title}}: for those who came",
            "Thank you for coming to “{{title}}”. Who came can order at the class’s price until"
                + " {{until}}; just answer us. Replay: {{link}}"));
  }

  /** The replay and a second chance, to members who registered and did not come. Repeatable. */
  public int replay(PublicClass of, MemberSelect members, Instant until) {
    return send(
        of,
        "replay",
        members,
        until,
        new MessageText(
            "{{title}}：给您留了回放", "您报了“{{title}}”没赶上，回放在这里，{{until}} 前看完也能拿听课的优惠：{{link}}"),
        new MessageText(
            "{{title}}: the replay",
            "You registered for “{{title}}” and could not come. Here is the replay; until {{until}}"
                + " the class’s price is yours, too: {{link}}"));
  }

  /** Once more before the offer ends. Repeatable. */
  public int lastCall(PublicClass of, MemberSelect members, Instant until) {
    return send(
        of,
        "last",
        members,
        until,
        new MessageText(
            "{{title}}：优惠快到期了", "“{{title}}”的优惠 {{until}} 到期，之后恢复原价。不需要的话在这里点一下，不再打扰：{{link}}"),
        new MessageText(
            "{{title}}: the offer ends soon",
            "The offer of “{{title}}” ends {{until}}. If it is not for you, say so here and we leave"
                + " you alone: {{link}}"));
  }

  private int send(
      PublicClass of,
      String what,
      MemberSelect members,
      Instant until,
      MessageText chinese,
      MessageText english) {
    var more = Map.of("until", orders.moment(of, until));
    return outbox.enqueue(
        orders.order(of, what, MessageKind.MARKETING, chinese, english, more), members);
  }
}
