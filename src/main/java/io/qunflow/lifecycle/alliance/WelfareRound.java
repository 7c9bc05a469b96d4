package io.qunflow.lifecycle.alliance;

import io.qunflow.shared.Wording;
import java.time.LocalDate;
import java.util.List;

/**
 * What a partner gave, handed to members (L8.2).
 *
 * @param handedOutOn local day
 * @param note how members took it, may be empty
 */
public record WelfareRound(
    List<WelfareItem> items, LocalDate handedOutOn, int handedToMembers, String note) {

  public WelfareRound {
    items = List.copyOf(items);
  }

  /**
   * A round that is still to come has no "before" to be measured (L8.2).
   *
   * @throws WelfareRefusedException if the day is after {@code today}
   */
  void checkHandedOutBy(LocalDate today) throws WelfareRefusedException {
    if (handedOutOn.isAfter(today)) {
      throw new WelfareRefusedException(
          Wording.of(
              "发放日 %s 还没有到（今天是 %s）。请发完再登记，或改正日期。",
              "The day of handing out, %s, has not come (today is %s). Record it afterwards, or correct the day.",
              handedOutOn,
              today));
    }
  }
}
