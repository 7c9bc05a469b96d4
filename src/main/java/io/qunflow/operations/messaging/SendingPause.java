package io.qunflow.operations.messaging;

import io.qunflow.community.CommunityKey;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether all automatic sending of a community waits (A8). Only a person resumes it. */
@Service
public class SendingPause {

  private static final int MOST_WHY = 500;

  private final PauseMapper pauses;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SendingPause(PauseMapper pauses, ApplicationEventPublisher events, Clock clock) {
    this.pauses = pauses;
    this.events = events;
    this.clock = clock;
  }

  /**
   * From now on nothing of the community is handed over; it stays queued, also on the daily sheet.
   * What is on its way arrives. Repeatable: the first reason stays.
   *
   * @param why at most 500 characters
   */
  @Transactional
  public void pause(CommunityKey community, String why, String by) {
    if (why.length() > MOST_WHY) {
      throw new IllegalArgumentException("A reason has at most 500 characters");
    }
    if (isPaused(community)) {
      return;
    }
    try {
      pauses.insert(community, why, by, clock.instant());
    } catch (DuplicateKeyException e) {
      // Somebody else was first by a moment: it is paused.
      return;
    }
  }

  /** What waited goes on, in the order of its priority. Repeatable. */
  @Transactional
  public void resume(CommunityKey community, String by) {
    end(community, null, by);
  }

  /** As the other, but a pause that was made for another reason holds. */
  @Transactional
  public void resume(CommunityKey community, String why, String by) {
    end(community, why, by);
  }

  private void end(CommunityKey community, String why, String by) {
    if (pauses.end(community, why, by, clock.instant()) > 0) {
      pauses.requeue(community, clock.instant());
      pauses
          .findChannels(community)
          .forEach(channel -> events.publishEvent(new MessagesQueued(channel)));
    }
  }

  @Transactional(readOnly = true)
  public boolean isPaused(CommunityKey community) {
    return pauses.find(community).isPresent();
  }

  /** The pause that holds now. */
  @Transactional(readOnly = true)
  public Optional<Pause> find(CommunityKey community) {
    return pauses.find(community);
  }

  /** The last 20, latest first, with the one that holds. */
  @Transactional(readOnly = true)
  public List<Pause> findAll(CommunityKey community) {
    return pauses.findAll(community);
  }
}
