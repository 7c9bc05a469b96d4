package io.qunflow.operations.messaging;

import io.qunflow.community.MemberId;
import java.util.List;
import java.util.Map;

/**
 * What would become of messages at a moment.
 *
 * @param receivers how many were looked at; their parts add up to it
 * @param more how many receivers there are besides, whom nobody looked at
 * @param sent how many would go at once
 * @param waiting how many would go later, by reason
 * @param suppressed how many would not be sent on purpose, by reason
 * @param failed how many could not be sent, by reason
 * @param some members of each reason, at most twenty
 */
public record Forecast(
    int receivers,
    int more,
    int sent,
    Map<String, Integer> waiting,
    Map<String, Integer> suppressed,
    Map<String, Integer> failed,
    Map<String, List<MemberId>> some) {

  /** Of those looked at the ones that would be sent, now or later. */
  public int reached() {
    return sent + waiting.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many would be sent at most: of those whom nobody looked at, everybody. */
  public int reachedAtMost() {
    return reached() + more;
  }
}
