package io.qunflow.lifecycle.health;

import io.qunflow.shared.Wording;
import java.time.LocalDate;

/**
 * The work that answers a judgement (L7.4).
 *
 * @param remedy {@code topic_round, re_inventory, clean_up, award_round}
 * @param responsible who does it
 * @param dueOn local day by which it is done
 */
public record PlannedRemedy(String remedy, String work, String responsible, LocalDate dueOn) {

  /**
   * @throws RemedyRefusedException if the day lies before {@code today}
   */
  void checkDueFrom(LocalDate today) throws RemedyRefusedException {
    if (dueOn.isBefore(today)) {
      throw new RemedyRefusedException(
          Wording.of(
              "期限 %s 已经过了（今天是 %s）。请写一个还来得及的日子。",
              "The day due, %s, has passed (today is %s). Write a day that can still be kept.",
              dueOn,
              today));
    }
  }
}
