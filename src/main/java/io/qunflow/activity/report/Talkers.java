package io.qunflow.activity.report;

import java.util.List;
import java.util.Set;

/**
 * Who wrote how much in the period; bots are left out.
 *
 * @param all most messages first
 * @param owners nicknames of the groups' owners
 */
public record Talkers(List<Talker> all, Set<String> owners) {

  /** Members other than our own people. */
  public List<Talker> ordinary() {
    return all.stream().filter(t -> !t.staff()).toList();
  }

  /** Owners and our own people: nobody is to talk alone (A3). An owner is a member all the same. */
  public List<Talker> leading() {
    return all.stream().filter(t -> t.staff() || owners.contains(t.nickname())).toList();
  }

  public long ordinaryMessages() {
    return sum(ordinary());
  }

  public long leadingMessages() {
    return sum(leading());
  }

  public long messages() {
    return sum(all);
  }

  private static long sum(List<Talker> talkers) {
    return talkers.stream().mapToLong(Talker::messages).sum();
  }
}
