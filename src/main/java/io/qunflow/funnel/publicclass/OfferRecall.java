package io.qunflow.funnel.publicclass;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what is queued after a class, be it on the daily sheet, where it would be wrong by the
 * time it is sent: for who has bought, and for everybody once the follow-up is over (P3, F3). What
 * has left has left.
 */
@Service
@Transactional
public class OfferRecall {

  /** Nothing is followed up for longer. */
  private static final Duration LONGEST = Duration.ofDays(90);

  private final ClassMapper classes;
  private final FollowupEnds ends;
  private final ClassOfferMessages messages;
  private final Clock clock;

  OfferRecall(ClassMapper classes, FollowupEnds ends, ClassOfferMessages messages, Clock clock) {
    this.classes = classes;
    this.ends = ends;
    this.messages = messages;
    this.clock = clock;
  }

  /** Of the classes of an offering: from whoever bought it by now. Repeatable. */
  public void bought(long offering) {
    classes
        .findFollowed(offering, clock.instant().minus(LONGEST))
        .forEach(of -> messages.withdraw(of, Optional.of(ends.bought(of))));
  }

  /** The price that was offered was withdrawn: nobody is told of it any more. Repeatable. */
  public void priceEnded(long offering) {
    classes.findFollowed(offering, clock.instant().minus(LONGEST)).forEach(messages::endPrice);
  }

  /** The follow-up of a class is over: from everybody. Repeatable. */
  public void over(PublicClass of) {
    messages.withdraw(of, Optional.empty());
  }
}
