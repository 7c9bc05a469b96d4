package io.qunflow.activity.report;

import io.qunflow.activity.report.ReportMapper.Replies;
import io.qunflow.community.MemberId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Chooses the strongest ties, so that a picture of them can still be read. */
final class TieChoice {

  static final int MOST_TIES = 60;

  /** More heads than these do not fit a picture. */
  static final int MOST_PEOPLE = 40;

  private static final Comparator<Tie> STRONGEST =
      Comparator.comparingLong(Tie::replies)
          .reversed()
          .thenComparingLong(tie -> tie.a().value())
          .thenComparingLong(tie -> tie.b().value());

  private TieChoice() {}

  /** Ties with somebody who wrote nothing in the period are left out. */
  static Ties of(List<Replies> replies, Talkers talkers) {
    Map<MemberId, Talker> people =
        talkers.all().stream().collect(Collectors.toMap(Talker::member, Function.identity()));
    var all = new HashMap<Set<MemberId>, Tie>();
    for (var reply : replies) {
      if (people.containsKey(reply.answerer()) && people.containsKey(reply.asker())) {
        all.merge(Set.of(reply.answerer(), reply.asker()), tie(reply), TieChoice::joined);
      }
    }
    var shown = new java.util.ArrayList<Tie>();
    var heads = new HashSet<MemberId>();
    for (var tie : all.values().stream().sorted(STRONGEST).toList()) {
      int added = (heads.contains(tie.a()) ? 0 : 1) + (heads.contains(tie.b()) ? 0 : 1);
      if (shown.size() < MOST_TIES && heads.size() + added <= MOST_PEOPLE) {
        shown.add(tie);
        heads.add(tie.a());
        heads.add(tie.b());
      }
    }
    return new Ties(
        heads.stream()
            .map(people::get)
            .sorted(
                Comparator.comparingLong(Talker::messages)
                    .reversed()
                    .thenComparingLong(t -> t.member().value()))
            .toList(),
        List.copyOf(shown),
        all.size());
  }

  /** The member with the lower id comes first, so that both ways meet. */
  private static Tie tie(Replies replies) {
    return replies.answerer().value() < replies.asker().value()
        ? new Tie(replies.answerer(), replies.asker(), replies.replies(), 0)
        : new Tie(replies.asker(), replies.answerer(), 0, replies.replies());
  }

  private static Tie joined(Tie one, Tie other) {
    return new Tie(one.a(), one.b(), one.there() + other.there(), one.back() + other.back());
  }
}
