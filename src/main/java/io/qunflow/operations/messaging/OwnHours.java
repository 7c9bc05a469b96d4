package io.qunflow.operations.messaging;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The hours of their own that messages keep to, whoever set them. */
@Service
public class OwnHours {

  private final ObjectProvider<SendingHours> hours;

  OwnHours(ObjectProvider<SendingHours> hours) {
    this.hours = hours;
  }

  /** When it is over, if it is quiet for these messages now: the latest that anybody says. */
  public Optional<Instant> quietUntil(String about, String orderKey, Instant now) {
    return hours.stream()
        .flatMap(one -> one.quietUntil(about, orderKey, now).stream())
        .max(Comparator.naturalOrder());
  }
}
