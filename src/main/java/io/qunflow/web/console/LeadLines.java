package io.qunflow.web.console;

import io.qunflow.community.AccountMask;
import io.qunflow.community.Community;
import io.qunflow.funnel.lead.Lead;
import io.qunflow.funnel.lead.LeadEntry;
import io.qunflow.funnel.lead.LeadPortraits;
import io.qunflow.funnel.lead.RelationStage;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.sale.Orders;
import io.qunflow.funnel.sale.SaleOrder;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Leads in words. */
@Component
class LeadLines {

  private final LeadPortraits portraits;
  private final Offerings offerings;
  private final Orders orders;
  private final Words words;
  private final Clock clock;

  LeadLines(LeadPortraits portraits, Offerings offerings, Orders orders, Words words, Clock clock) {
    this.portraits = portraits;
    this.offerings = offerings;
    this.orders = orders;
    this.words = words;
    this.clock = clock;
  }

  /**
   * @param offering name of what they want; empty if nothing in particular
   * @param missing facts of the portrait, in one line; empty if none is
   * @param won the order by which it was won; null where it was not
   */
  record Card(
      Lead of, String who, String offering, Due due, boolean late, String missing, Won won) {}

  /**
   * @param refunded whether all that was paid was given back since
   */
  record Won(long order, String number, boolean refunded) {

    static Won of(SaleOrder order) {
      return new Won(order.id(), order.source() + " " + order.externalId(), order.netMinor() <= 0);
    }
  }

  record Column(RelationStage stage, List<Card> cards) {}

  record Entry(String what, String note, String by) {}

  List<Column> board(Community community, List<Lead> open) {
    var cards = cards(community, open);
    return Arrays.stream(RelationStage.values())
        .map(
            stage ->
                new Column(
                    stage, cards.stream().filter(card -> card.of().stage() == stage).toList()))
        .toList();
  }

  /** What is looked up is looked up once for all of them. */
  List<Card> cards(Community community, List<Lead> many) {
    var zone = ZoneId.of(community.timeZone());
    var missing = portraits.findMissing(community.key(), many);
    var names =
        offerings.findAll(community.key()).stream()
            .collect(Collectors.toMap(Offering::id, Offering::name));
    var won =
        orders.findAll(many.stream().map(Lead::order).filter(Objects::nonNull).toList()).stream()
            .collect(Collectors.toMap(SaleOrder::id, Won::of));
    return many.stream()
        .map(
            one ->
                new Card(
                    one,
                    who(one),
                    one.offering() == null ? "" : names.getOrDefault(one.offering(), ""),
                    words.due(one.nextAt(), zone),
                    one.isOpen() && one.nextAt().isBefore(clock.instant()),
                    facts(missing.getOrDefault(one.id(), List.of())),
                    one.order() == null ? null : won.get(one.order())))
        .toList();
  }

  private String facts(List<String> keys) {
    return keys.stream()
        .map(key -> words.sayOr("factKey." + key, key))
        .collect(Collectors.joining(words.say("leads.and")));
  }

  List<Entry> entries(List<LeadEntry> all, ZoneId zone) {
    return all.stream()
        .map(
            one ->
                new Entry(
                    words.say("leads.step." + one.step())
                        + " · "
                        + words.say("leads.stage." + one.stage()),
                    AccountMask.maskText(one.note()),
                    one.doneBy().isEmpty()
                        ? words.exactly(one.doneAt(), zone)
                        : words.say("leads.by", one.doneBy(), words.exactly(one.doneAt(), zone))))
        .toList();
  }

  private String who(Lead of) {
    var nickname = of.nickname() == null ? "" : AccountMask.maskNickname(of.nickname());
    if (of.company().isEmpty()) {
      return nickname;
    }
    return nickname.isEmpty() ? of.company() : of.company() + " · " + nickname;
  }
}
