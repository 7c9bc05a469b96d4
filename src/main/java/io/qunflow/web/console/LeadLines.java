package io.qunflow.web.console;

import io.qunflow.community.AccountMask;
import io.qunflow.funnel.lead.Lead;
import io.qunflow.funnel.lead.LeadEntry;
import io.qunflow.funnel.lead.Leads;
import io.qunflow.funnel.lead.RelationStage;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Leads in words. */
@Component
class LeadLines {

  private final Leads leads;
  private final Words words;
  private final Clock clock;

  LeadLines(Leads leads, Words words, Clock clock) {
    this.leads = leads;
    this.words = words;
    this.clock = clock;
  }

  /**
   * @param missing facts of the portrait, in one line; empty if none is
   */
  record Card(Lead of, String who, Due due, boolean late, String missing) {}

  record Column(RelationStage stage, List<Card> cards) {}

  record Entry(String what, String note, String by) {}

  List<Column> board(List<Lead> open, ZoneId zone) {
    var cards = open.stream().map(one -> card(one, zone)).toList();
    return Arrays.stream(RelationStage.values())
        .map(
            stage ->
                new Column(
                    stage, cards.stream().filter(card -> card.of().stage() == stage).toList()))
        .toList();
  }

  Card card(Lead of, ZoneId zone) {
    return new Card(
        of,
        who(of),
        words.due(of.nextAt(), zone),
        of.isOpen() && of.nextAt().isBefore(clock.instant()),
        leads.findMissingFacts(of).stream()
            .map(key -> words.sayOr("fact." + key, key))
            .collect(Collectors.joining(words.say("leads.and"))));
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
