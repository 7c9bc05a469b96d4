package io.qunflow.operations.messaging;

import java.time.Instant;

/** What becomes of a message that is due. */
sealed interface Verdict {

  record Send() implements Verdict {}

  /** It stays queued. */
  record Wait(String reason, Instant until) implements Verdict {}

  /** It is not sent, on purpose. */
  record Suppress(String reason) implements Verdict {}

  /** It cannot be sent. */
  record Fail(String reason) implements Verdict {}
}
