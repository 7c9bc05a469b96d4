package io.qunflow.funnel.publicclass;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Keeps the ends of follow-ups true after their time (P3): who ordered later has ordered, and who
 * was still followed as a lead takes the lead's end. It asks what is so, not what happened.
 */
@Service
public class FollowupLook {

  private static final Logger LOG = LoggerFactory.getLogger(FollowupLook.class);

  /** Orders of after that are of another time. */
  private static final Duration LONGEST = Duration.ofDays(90);

  private final ClassMapper classes;
  private final FollowupEnds ends;
  private final Clock clock;

  FollowupLook(ClassMapper classes, FollowupEnds ends, Clock clock) {
    this.classes = classes;
    this.ends = ends;
    this.clock = clock;
  }

  /** All there are, each by itself. Repeatable. */
  public void look() {
    var since = clock.instant().minus(LONGEST);
    classes.findAllFollowed(since).forEach(of -> each(of, ends::order));
    classes.findUnsettled().forEach(of -> each(of, one -> ends.end(one, one.followupAt())));
  }

  /** Of the classes of an offering: who ordered. Repeatable; within the caller's transaction. */
  public void ordered(long offering) {
    var since = clock.instant().minus(LONGEST);
    classes.findFollowed(offering, since).forEach(ends::order);
  }

  /** One that fails is left to the next look. */
  private void each(PublicClass of, Consumer<PublicClass> deed) {
    try {
      deed.accept(of);
    } catch (RuntimeException e) {
      LOG.warn("The ends of class {} are not settled", of.id(), e);
    }
  }
}
