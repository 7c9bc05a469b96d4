package io.qunflow.activity;

import java.io.IOException;
import java.util.Optional;

/** The lines of an activity file in either format; those it cannot read go to its errors. */
interface EventSource {

  /** The next readable line, empty at the end. */
  Optional<RawEvent> next() throws IOException;
}
