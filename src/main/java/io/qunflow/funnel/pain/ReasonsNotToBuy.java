package io.qunflow.funnel.pain;

import io.qunflow.shared.Wording;
import java.util.List;

/** Port: why people do not buy an offering, as follow-up and leads tell it; feeds F3 (P4). */
public interface ReasonsNotToBuy {

  /**
   * @param word as REST says it: {@code price}
   * @param people who gave it; everybody counts once, with the latest reason
   */
  record Reason(String word, Wording title, int people) {}

  /**
   * @param offerings ids
   * @return most first; empty while nobody said so
   */
  List<Reason> find(List<Long> offerings);
}
