package io.qunflow.funnel.publicclass;

import io.qunflow.community.MemberSelect;
import io.qunflow.operations.messaging.Forecast;
import io.qunflow.operations.messaging.Forecasts;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageOrder;
import io.qunflow.operations.messaging.Outbox;
import io.qunflow.shared.Yuan;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is said after a class by what each did: offer, replay, and once more at the end (P3). */
@Component
public class ClassOfferMessages {

  private static final String OFFER = "offer";
  private static final String REPLAY = "replay";
  private static final String REPLAY_THERE = "replay-there";
  private static final String LAST = "last";

  private final ClassOrders orders;
  private final Outbox outbox;
  private final Forecasts forecasts;
  private final ObjectProvider<ClassPrices> prices;
  private final Clock clock;

  ClassOfferMessages(
      ClassOrders orders,
      Outbox outbox,
      Forecasts forecasts,
      ObjectProvider<ClassPrices> prices,
      Clock clock) {
    this.orders = orders;
    this.outbox = outbox;
    this.forecasts = forecasts;
    this.prices = prices;
    this.clock = clock;
  }

  /** Of the orders of which everybody in the mass part gets one. */
  static Set<String> firstKeys(PublicClass of) {
    return Set.of(ClassOrders.key(of, OFFER), ClassOrders.key(of, REPLAY));
  }

  /** Of everything that is said to the mass part. */
  static Set<String> keys(PublicClass of) {
    return Set.of(
        ClassOrders.key(of, OFFER),
        ClassOrders.key(of, REPLAY),
        ClassOrders.key(of, REPLAY_THERE),
        ClassOrders.key(of, LAST));
  }

  /** What of it is still to be sent to them is not. */
  void withdraw(PublicClass of, MemberSelect members) {
    withdraw(of, Optional.of(members));
  }

  /**
   * @param only empty for everybody
   */
  void withdraw(PublicClass of, Optional<MemberSelect> only) {
    keys(of).forEach(key -> outbox.withdraw(key, only));
  }

  /** What names a price names one that holds no longer. */
  void endPrice(PublicClass of) {
    keys(of).forEach(key -> outbox.endAt(key, clock.instant()));
  }

  /** The offer to who did not get it, also if it was withdrawn from them. */
  void offerAgain(PublicClass of, MemberSelect members) {
    offer(of, members);
    outbox.restore(offer(of), members);
  }

  /** What would become of an offer just now. */
  Forecast forecast(PublicClass of, MemberSelect members) {
    return forecasts.of(offer(of), members, clock.instant());
  }

  /** Thanks, and the price of these days with its deadline, to who attended. Repeatable. */
  public int offer(PublicClass of, MemberSelect members) {
    return outbox.enqueue(offer(of), members);
  }

  /** The replay and a second chance, to members who registered and did not come. Repeatable. */
  public int replay(PublicClass of, MemberSelect members) {
    var price = reduced(of);
    boolean there = !of.replayUrl().isEmpty();
    return outbox.enqueue(
        order(of, REPLAY, price, ClassOfferTexts.replay(there, price.isPresent())), members);
  }

  /** Of the order by which the absent were told of a replay, or that there will be one. */
  static String replayKey(PublicClass of) {
    return ClassOrders.key(of, REPLAY);
  }

  /** That there is a replay by now, to who was told that there would be one. Repeatable. */
  int replayThere(PublicClass of, MemberSelect members) {
    var price = reduced(of);
    return outbox.enqueue(
        order(of, REPLAY_THERE, price, ClassOfferTexts.replay(true, price.isPresent())), members);
  }

  /** Once more before the follow-up ends. Repeatable. */
  public int lastCall(PublicClass of, MemberSelect members) {
    var price = reduced(of);
    return outbox.enqueue(
        order(of, LAST, price, ClassOfferTexts.lastCall(price.isPresent())), members);
  }

  private MessageOrder offer(PublicClass of) {
    var price = reduced(of);
    return order(of, OFFER, price, ClassOfferTexts.offer(price.isPresent()));
  }

  private Optional<ClassPrices.Reduced> reduced(PublicClass of) {
    return prices.stream()
        .flatMap(known -> known.findReduced(of, clock.instant()).stream())
        .findFirst();
  }

  private MessageOrder order(
      PublicClass of, String what, Optional<ClassPrices.Reduced> price, ClassOfferTexts texts) {
    var more =
        price
            .map(
                one ->
                    Map.of(
                        "offering", one.offering(),
                        "amount", Yuan.of(one.minor()),
                        "list", Yuan.of(one.listMinor()),
                        "until", orders.moment(of, one.until())))
            .orElse(Map.of());
    var order =
        orders.order(of, what, MessageKind.MARKETING, texts.chinese(), texts.english(), more);
    return price.map(one -> order.until(one.until())).orElse(order);
  }
}
