package io.qunflow.honour.award;

import io.qunflow.community.CommunityRetired;
import io.qunflow.operations.messaging.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A round ends with its community, also one whose process somebody else called; what is queued
 * about any round is not sent any more.
 */
@Component
class RetiredAwards {

  private static final String BY_ITSELF = "qunflow";

  private final AwardMapper awards;
  private final AwardDesk desk;
  private final Outbox outbox;

  RetiredAwards(AwardMapper awards, AwardDesk desk, Outbox outbox) {
    this.awards = awards;
    this.desk = desk;
    this.outbox = outbox;
  }

  @EventListener
  @Transactional
  void on(CommunityRetired retired) {
    awards
        .findOpen(retired.community())
        .ifPresent(open -> desk.end(open.id(), AwardState.RETIRED, BY_ITSELF));
    for (var round : awards.findLatest(retired.community(), Integer.MAX_VALUE)) {
      outbox.withdrawAll(retired.community(), round.toRound().about());
    }
  }
}
