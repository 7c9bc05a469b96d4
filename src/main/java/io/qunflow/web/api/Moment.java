package io.qunflow.web.api;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A moment in a body: exactly, or by a clock whose zone is known only when the body was read.
 *
 * @param offset empty, that is null, where the clock of a zone is meant
 */
@JsonDeserialize(using = MomentReader.class)
@Schema(type = "string", format = "date-time", description = Moment.WORDS, example = Moment.EXAMPLE)
record Moment(LocalDateTime time, ZoneOffset offset) {

  static final String WORDS =
      "A moment, either with Z or an offset (2026-11-29T12:00:00Z, 2026-11-29T20:00+08:00), or"
          + " without (2026-11-29T20:00): then by the clock of the community's zone. Anything else"
          + " is refused with 422 INVALID_TIME.";
  static final String EXAMPLE = "2026-11-29T20:00:00+08:00";

  /** Null for null. */
  static Instant at(Moment given, ZoneId zone) {
    return given == null ? null : given.at(zone);
  }

  Instant at(ZoneId zone) {
    return offset == null ? time.atZone(zone).toInstant() : time.toInstant(offset);
  }
}
