package io.qunflow.activity;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts over a community's activity, all its groups together. Spans include {@code from} and
 * exclude {@code to}; staff and bots are left out.
 */
@Service
public class ActivityFigures {

  private final ActivityMapper activity;

  ActivityFigures(ActivityMapper activity) {
    this.activity = activity;
  }

  /** Members who wrote at least one message, most messages first, ties by id. */
  @Transactional(readOnly = true)
  public List<MemberActivity> findActiveMembers(CommunityKey community, Instant from, Instant to) {
    return activity.findActiveMembers(community, from, to);
  }

  /** Events of every kind. */
  @Transactional(readOnly = true)
  public long countEvents(CommunityKey community, Instant from, Instant to) {
    return activity.countEvents(community, from, to);
  }

  @Transactional(readOnly = true)
  public long countMessages(CommunityKey community, Instant from, Instant to) {
    return activity.countMessages(community, from, to);
  }

  /** When the last known event happened, by whomever; empty before the first import. */
  @Transactional(readOnly = true)
  public Optional<Instant> lastEventAt(CommunityKey community) {
    return activity.lastEventAt(community);
  }

  /** When a file was taken in last and not taken back since; empty before the first. */
  @Transactional(readOnly = true)
  public Optional<Instant> lastImportAt(CommunityKey community) {
    return activity.lastImportAt(community);
  }
}
