package io.qunflow.web.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Reads a {@link Moment} in ISO 8601; a number is none. */
class MomentReader extends StdScalarDeserializer<Moment> {

  private static final long serialVersionUID = 1L;
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9999;

  MomentReader() {
    super(Moment.class);
  }

  @Override
  public Moment deserialize(JsonParser json, DeserializationContext context) throws IOException {
    var text = json.getValueAsString();
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      context.reportWrongTokenException(Moment.class, JsonToken.VALUE_STRING, "no moment");
    }
    try {
      var read =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text.strip(), OffsetDateTime::from, LocalDateTime::from);
      var moment =
          read instanceof OffsetDateTime exact
              ? new Moment(exact.toLocalDateTime(), exact.getOffset())
              : new Moment((LocalDateTime) read, null);
      if (moment.time().getYear() >= FIRST_YEAR && moment.time().getYear() < LAST_YEAR) {
        return moment;
      }
    } catch (DateTimeException e) {
      return (Moment) context.handleWeirdStringValue(Moment.class, text, "no moment");
    }
    return (Moment) context.handleWeirdStringValue(Moment.class, text, "out of range");
  }
}
