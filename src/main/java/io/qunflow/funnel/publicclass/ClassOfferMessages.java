package io.qunflow.funnel.publicclass;

import io.qunflow.community.MemberSelect;
import io.qunflow.operations.messaging.Forecast;
import io.qunflow.operations.messaging.Forecasts;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageOrder;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.operations.messaging.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is said after a class by what each did: offer, replay, and once more at the end (P3). */
@Component
public class ClassOfferMessages {

  private static final String OFFER = "offer";
  private static final String REPLAY = "replay";
  private static final String LAST = "last";

  private static final MessageText CHINESE =
      new MessageText(
          "{{title}}：听课的人专享", "谢谢您来听“{{title}}”。听过课的人 {{until}} 前下单有优惠，想了解的直接回复我们。回放和资料：{{link}}");

  private static final MessageText ENGLISH =
      new MessageText(
          "{{title}}: for those who came",
          "Thank you for coming to “{{title}}”. Who came can order at the class’s price until"
              + " {{until}}; just answer us. Replay: {{link}}");

  private final ClassOrders orders;
  private final Outbox outbox;
  private final Forecasts forecasts;
  private final Clock clock;

  ClassOfferMessages(ClassOrders orders, Outbox outbox, Forecasts forecasts, Clock clock) {
    this.orders = orders;
    this.outbox = outbox;
    this.forecasts = forecasts;
    this.clock = clock;
  }

  /** Of the orders of which everybody in the mass part gets one. */
  static Set<String> firstKeys(PublicClass of) {
    return Set.of(ClassOrders.key(of, OFFER), ClassOrders.key(of, REPLAY));
  }

  /** Of everything that is said to the mass part. */
  static Set<String> keys(PublicClass of) {
    return Set.of(
        ClassOrders.key(of, OFFER), ClassOrders.key(of, REPLAY), ClassOrders.key(of, LAST));
  }

  /** What of it is still to be sent to them is not. */
  void withdraw(PublicClass of, MemberSelect members) {
    keys(of).forEach(key -> outbox.withdraw(key, Optional.of(members)));
  }

  /** The offer to who did not get it, also if it was withdrawn from them. */
  void offerAgain(PublicClass of, MemberSelect members, Instant until) {
    offer(of, members, until);
    outbox.restore(order(of, OFFER, until, CHINESE, ENGLISH), members);
  }

  /** What would become of an offer just now. */
  Forecast forecast(PublicClass of, MemberSelect members) {
    var now = clock.instant();
    return forecasts.of(order(of, OFFER, now, CHINESE, ENGLISH), members, now);
  }

  /** The offer with its deadline, to members who attended. Repeatable. */
  public int offer(PublicClass of, MemberSelect members, Instant until) {
    return send(of, OFFER, members, until, CHINESE, ENGLISH);
  }

  /** The replay and a second chance, to members who registered and did not come. Repeatable. */
  public int replay(PublicClass of, MemberSelect members, Instant until) {
    return send(
        of,
        REPLAY,
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
        LAST,
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
    return outbox.enqueue(order(of, what, until, chinese, english), members);
  }

  private MessageOrder order(
      PublicClass of, String what, Instant until, MessageText chinese, MessageText english) {
    var more = Map.of("until", orders.moment(of, until));
    return orders.order(of, what, MessageKind.MARKETING, chinese, english, more);
  }
}
