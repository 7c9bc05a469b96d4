package io.qunflow.activity.format;

import java.time.Instant;
import java.util.Map;

/**
 * What one member answered elsewhere.
 *
 * @param line where the row begins, from 1
 * @param member account or nickname
 * @param answeredAt null where the file does not say
 * @param facts fact key → answer, none of them blank
 */
public record FoundAnswer(long line, String member, Instant answeredAt, Map<String, String> facts) {

  public FoundAnswer {
    facts = Map.copyOf(facts);
  }
}
