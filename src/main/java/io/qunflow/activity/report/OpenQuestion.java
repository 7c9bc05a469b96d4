package io.qunflow.activity.report;

import io.qunflow.community.MemberId;
import java.time.Duration;
import java.time.Instant;

/**
 * A question nobody else has answered directly. Its text is read by {@link QuestionTexts} only.
 *
 * @param event id of the message
 * @param group name of the group
 * @param waiting from the question to the last known event of its group
 */
public record OpenQuestion(
    long event, MemberId member, String nickname, String group, Instant askedAt, Duration waiting) {

  private static final Duration IN_TIME = Duration.ofHours(24);

  /** Whether its 24 hours are not over yet, as far as is known. */
  public boolean isFresh() {
    return waiting.compareTo(IN_TIME) <= 0;
  }
}
