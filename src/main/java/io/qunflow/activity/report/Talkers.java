package io.qunflow.activity.report;

import java.util.List;

/**
 * Who wrote how much in the period; bots are left out.
 *
 * @param ordinary members other than staff, most messages first
 * @param staff our own people and the owners of groups, most messages first
 */
public record Talkers(List<Talker> ordinary, List<Talker> staff) {

  public long ordinaryMessages() {
    return sum(ordinary);
  }

  public long staffMessages() {
    return sum(staff);
  }

  public long messages() {
    return ordinaryMessages() + staffMessages();
  }

  private static long sum(List<Talker> talkers) {
    return talkers.stream().mapToLong(Talker::messages).sum();
  }
}
