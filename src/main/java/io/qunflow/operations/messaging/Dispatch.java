package io.qunflow.operations.messaging;

import io.qunflow.community.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what is due on a channel, decides on each, and leases what may go: one transaction. */
@Component
class Dispatch {

  private static final List<Integer> PRIORITIES =
      Arrays.stream(MessageKind.values())
          .map(MessageKind::priority)
          .distinct()
          .sorted(Comparator.reverseOrder())
          .toList();

  private final DispatchMapper messages;
  private final OrderMapper orders;
  private final SendingCheck check;
  private final Filling filling;
  private final KnownVisitors visitors;
  private final Clock clock;

  Dispatch(
      DispatchMapper messages,
      OrderMapper orders,
      SendingCheck check,
      Filling filling,
      KnownVisitors visitors,
      Clock clock) {
    this.messages = messages;
    this.orders = orders;
    this.check = check;
    this.filling = filling;
    this.visitors = visitors;
    this.clock = clock;
  }

  /** How long one try may take before it is in doubt. */
  static Duration tryLease(NetworkChannel channel) {
    return channel.timeout().multipliedBy(3).plusSeconds(1);
  }

  /** Takes at most so many, the most urgent first. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  Claim claim(NetworkChannel channel, int most) {
    var now = clock.instant();
    var ids = lockDue(channel, most, now);
    var lease = UUID.randomUUID().toString();
    var going = going(channel, ids, now);
    if (going.isEmpty()) {
      return new Claim(lease, List.of(), ids.size());
    }
    messages.lease(ids(going), lease, tryLease(channel).multipliedBy(2).toMillis());
    return new Claim(lease, filling.fill(channel, going, now), ids.size());
  }

  /**
   * What a page of ours shows is delivered by that.
   *
   * @return how many messages were looked at; 0: none is due
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  int deliverHere(Channel channel, int most) {
    var now = clock.instant();
    var ids = lockDue(channel, most, now);
    var going = going(channel, ids, now);
    if (!going.isEmpty()) {
      messages.deliverHere(ids(going), now);
    }
    return ids.size();
  }

  private List<Long> lockDue(Channel channel, int most, Instant now) {
    var ids = new ArrayList<Long>();
    for (int priority : PRIORITIES) {
      if (ids.size() < most) {
        ids.addAll(messages.lockDue(channel.key(), priority, now, most - ids.size()));
      }
    }
    return ids;
  }

  /** Those that may go; what does not is settled or waits. */
  private List<Candidate> going(Channel channel, List<Long> ids, Instant now) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var verdicts = check.judge(channel, countable(candidates(ids)), now);
    settle(verdicts);
    return verdicts.keySet().stream().filter(c -> isSend(verdicts.get(c))).toList();
  }

  /** In the order of their urgency. */
  List<Candidate> candidates(Collection<Long> ids) {
    Map<Long, CandidateRow> rows =
        messages.findCandidates(ids).stream()
            .collect(Collectors.toMap(CandidateRow::id, Function.identity()));
    var orderIds = rows.values().stream().map(CandidateRow::orderId).collect(Collectors.toSet());
    Map<Long, OrderContent> contents =
        orders.findAll(orderIds).stream()
            .map(OrderContent::new)
            .collect(Collectors.toMap(OrderContent::id, Function.identity()));
    var known =
        visitors.find(
            rows.values().stream()
                .filter(CandidateRow::isToVisitor)
                .map(row -> contents.get(row.orderId()).about())
                .collect(Collectors.toSet()));
    return ids.stream()
        .map(rows::get)
        .map(
            row -> {
              var order = contents.get(row.orderId());
              return new Candidate(
                  row,
                  order,
                  row.isToVisitor()
                      ? Optional.ofNullable(known.get(order.about()))
                      : Optional.empty());
            })
        .toList();
  }

  /**
   * Two channels that count a member's week at once would each see room for one more; so the member
   * is counted by one at a time, and what another counts now waits for the next look.
   */
  private List<Candidate> countable(List<Candidate> candidates) {
    var members =
        candidates.stream()
            .filter(c -> c.order().kind().isCapped())
            .map(Candidate::member)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    if (members.isEmpty()) {
      return candidates;
    }
    Set<MemberId> locked = messages.lockMembers(members);
    return candidates.stream()
        .filter(
            c ->
                c.member().isEmpty()
                    || !c.order().kind().isCapped()
                    || locked.contains(c.member().get()))
        .toList();
  }

  /** Writes down what does not go, the same for many in one statement. */
  void settle(Map<Candidate, Verdict> verdicts) {
    var now = clock.instant();
    Map<Verdict, List<Long>> same = new HashMap<>();
    verdicts.forEach(
        (candidate, verdict) ->
            same.computeIfAbsent(verdict, v -> new ArrayList<>()).add(candidate.id()));
    same.forEach(
        (verdict, ids) -> {
          if (verdict instanceof Verdict.Wait wait) {
            messages.postpone(ids, wait.reason(), wait.until());
          } else if (verdict instanceof Verdict.Suppress suppress) {
            messages.settle(ids, "X", suppress.reason(), now);
          } else if (verdict instanceof Verdict.Fail fail) {
            messages.settle(ids, "F", fail.reason(), now);
          }
        });
  }

  static boolean isSend(Verdict verdict) {
    return verdict instanceof Verdict.Send;
  }

  private static List<Long> ids(List<Candidate> candidates) {
    return candidates.stream().map(Candidate::id).toList();
  }
}
