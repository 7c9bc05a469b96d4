package io.qunflow.operations.messaging;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.membership.consent.ConsentPurpose;
import io.qunflow.membership.consent.Consents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whether messages of one channel may go now: asked at the moment of sending, for many at once.
 * What the member may not be sent comes before what only has to wait, and a message that is not
 * sent for another reason does not use up the member's week.
 */
@Component
class SendingCheck {

  static final Duration WEEK = Duration.ofDays(7);

  /**
   * A pause has no end of its own: {@link SendingPause#resume} makes what waits due. What was just
   * looked at then finds out by itself.
   */
  static final Duration PAUSE = Duration.ofMinutes(15);

  private final Consents consents;
  private final PauseMapper pauses;
  private final SendingRules rules;
  private final DispatchMapper messages;
  private final Reach reach;
  private final OwnHours hours;

  SendingCheck(
      Consents consents,
      PauseMapper pauses,
      SendingRules rules,
      DispatchMapper messages,
      Reach reach,
      OwnHours hours) {
    this.hours = hours;
    this.consents = consents;
    this.pauses = pauses;
    this.rules = rules;
    this.messages = messages;
    this.reach = reach;
  }

  /** A verdict for each, in their order. */
  Map<Candidate, Verdict> judge(Channel channel, List<Candidate> candidates, Instant now) {
    var verdicts = new LinkedHashMap<Candidate, Verdict>();
    if (candidates.isEmpty()) {
      return verdicts;
    }
    var communities =
        candidates.stream().map(c -> c.order().community()).collect(Collectors.toSet());
    var known =
        new Known(
            pauses.findPaused(communities),
            rules.find(communities),
            withoutConsent(candidates),
            consents.findOptedOut(channel.key(), members(candidates)),
            reach.find(channel, candidates),
            sentInAWeek(candidates, now),
            ownQuiet(candidates, now),
            complete(candidates));
    for (var candidate : candidates) {
      verdicts.put(candidate, known.judge(channel, candidate, now));
    }
    return verdicts;
  }

  private record Known(
      Set<CommunityKey> paused,
      Map<CommunityKey, SendingRule> rules,
      Map<ConsentPurpose, Set<MemberId>> withoutConsent,
      Set<MemberId> optedOut,
      Reach.Reached reached,
      Map<MemberId, Integer> sent,
      Map<Long, Instant> ownQuiet,
      Set<Long> complete) {

    Verdict judge(Channel channel, Candidate candidate, Instant now) {
      var order = candidate.order();
      var member = candidate.member();
      if (order.isExpired(now)) {
        return new Verdict.Suppress(MessageReason.EXPIRED);
      }
      if (member.isPresent() && !order.kind().isAnswer()) {
        if (withoutConsent.getOrDefault(order.kind().purpose(), Set.of()).contains(member.get())) {
          return new Verdict.Suppress(MessageReason.NO_CONSENT);
        }
        if (optedOut.contains(member.get())) {
          return new Verdict.Suppress(MessageReason.OPTED_OUT);
        }
      }
      if (!complete.contains(order.id())) {
        return new Verdict.Fail(MessageReason.BAD_TEMPLATE);
      }
      if (member.isEmpty()
          && order.link().filter(link -> Filling.purpose(link.purpose()).isEmpty()).isPresent()) {
        return new Verdict.Fail(MessageReason.NO_GROUP_LINK);
      }
      if (paused.contains(order.community())) {
        return new Verdict.Wait(MessageReason.PAUSED, now.plus(PAUSE));
      }
      var missing = reached.missing(candidate);
      if (missing.isPresent()) {
        return missing.get();
      }
      var rule = rules.get(order.community());
      if (channel.delivery() != Delivery.HERE && !order.kind().isAnswer()) {
        var quietUntil = rule.quiet().endAfter(now, order.zone());
        var until = quietUntil.or(() -> Optional.ofNullable(ownQuiet.get(order.id())));
        if (until.isPresent()) {
          return new Verdict.Wait(MessageReason.QUIET_HOURS, until.get());
        }
      }
      if (member.isPresent() && order.kind().isCapped()) {
        if (sent.merge(member.get(), 1, Integer::sum) > rule.mostPerWeek()) {
          return new Verdict.Suppress(MessageReason.FREQUENCY);
        }
      }
      return new Verdict.Send();
    }
  }

  private static Set<MemberId> members(List<Candidate> candidates) {
    return candidates.stream()
        .map(Candidate::member)
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  /** By order; of those that have hours of their own. */
  private Map<Long, Instant> ownQuiet(List<Candidate> candidates, Instant now) {
    var quiet = new HashMap<Long, Instant>();
    candidates.stream()
        .map(Candidate::order)
        .distinct()
        .filter(order -> !order.kind().isAnswer())
        .forEach(
            order ->
                hours
                    .quietUntil(order.about(), order.key(), now)
                    .ifPresent(until -> quiet.put(order.id(), until)));
    return quiet;
  }

  private static Set<Long> complete(List<Candidate> candidates) {
    return candidates.stream()
        .map(Candidate::order)
        .distinct()
        .filter(OrderContent::isComplete)
        .map(OrderContent::id)
        .collect(Collectors.toSet());
  }

  private Map<ConsentPurpose, Set<MemberId>> withoutConsent(List<Candidate> candidates) {
    Map<ConsentPurpose, Set<MemberId>> asked = new EnumMap<>(ConsentPurpose.class);
    for (var candidate : candidates) {
      candidate
          .member()
          .ifPresent(
              member ->
                  asked
                      .computeIfAbsent(candidate.order().kind().purpose(), p -> new HashSet<>())
                      .add(member));
    }
    asked.replaceAll(consents::findWithout);
    return asked;
  }

  private Map<MemberId, Integer> sentInAWeek(List<Candidate> candidates, Instant now) {
    var capped = candidates.stream().filter(c -> c.order().kind().isCapped()).toList();
    var counts = new HashMap<MemberId, Integer>();
    var members = members(capped);
    if (!members.isEmpty()) {
      var kinds = new ArrayList<String>();
      for (var kind : MessageKind.values()) {
        if (kind.isCapped()) {
          kinds.add(kind.name());
        }
      }
      messages
          .countSent(members, kinds, now.minus(WEEK))
          .forEach(count -> counts.put(count.member(), count.sent()));
    }
    return counts;
  }
}
