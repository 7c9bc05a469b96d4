package io.qunflow.operations.wave;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * What came of waves, for lists of many: of those that have ended it is read, only of those on
 * their way the members are counted.
 */
@Service
public class WaveOutcomes {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final WaveMapper waves;
  private final Progress progress;

  WaveOutcomes(WaveMapper waves, Progress progress) {
    this.waves = waves;
    this.progress = progress;
  }

  /**
   * A wave's state and what has come of it.
   *
   * @param ended empty before it is known what became of everybody
   */
  public record Result(WaveState state, WaveOutcome outcome, Optional<Instant> ended) {}

  /** By wave; without those that there are not. */
  public Map<Long, Result> find(Collection<Long> ids) {
    var found = new HashMap<Long, Result>();
    if (!ids.isEmpty()) {
      waves
          .findOutcomes(ids)
          .forEach(
              row ->
                  found.put(
                      row.wave(),
                      new Result(
                          WaveState.of(row.state()),
                          outcome(row),
                          Optional.ofNullable(row.endedAt()))));
    }
    return found;
  }

  static String write(WaveOutcome outcome) {
    try {
      return JSON.writeValueAsString(outcome);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private WaveOutcome outcome(OutcomeRow row) {
    if (row.outcome() == null) {
      return WaveOutcome.of(progress.of(waves.find(row.wave()).orElseThrow()));
    }
    try {
      return JSON.readValue(row.outcome(), WaveOutcome.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not the outcome of a wave: " + row.wave(), e);
    }
  }
}
