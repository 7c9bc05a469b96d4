package io.qunflow.activity.format;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/**
 * What a person said about a file.
 *
 * @param zone in which local times of the file are meant
 * @param takenAt when the list of members was taken, where the file does not say
 * @param columns for answers: column name → {@code member}, {@code answered_at} or {@code
 *     fact:<key>}; a column that is not in it is left out
 */
public record ReadSettings(ZoneId zone, Instant takenAt, Map<String, String> columns) {

  public ReadSettings {
    columns = Map.copyOf(columns);
  }

  public static ReadSettings in(ZoneId zone, Instant takenAt) {
    return new ReadSettings(zone, takenAt, Map.of());
  }
}
