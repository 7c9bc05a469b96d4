package io.qunflow.process.wave;

import io.qunflow.community.MemberSelect;
import io.qunflow.membership.segment.Segments;
import io.qunflow.membership.segment.UnknownSegmentException;
import org.springframework.stereotype.Component;

/** Who meets the condition of a message of a wave: whoever is in its segment when it is sent. */
@Component
class WaveConditions {

  private final Segments segments;

  WaveConditions(Segments segments) {
    this.segments = segments;
  }

  /** Segments are retired, never deleted, so that a wave on its way can still ask them. */
  MemberSelect select(long segment) {
    try {
      return segments.select(segment);
    } catch (UnknownSegmentException e) {
      throw new IllegalStateException(e);
    }
  }
}
