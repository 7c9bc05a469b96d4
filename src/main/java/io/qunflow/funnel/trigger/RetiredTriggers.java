package io.qunflow.funnel.trigger;

import io.qunflow.community.CommunityRetired;
import io.qunflow.operations.messaging.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Replies that wait for a person are taken back when their community is retired. */
@Component
class RetiredTriggers {

  private final TriggerMapper triggers;
  private final Outbox outbox;

  RetiredTriggers(TriggerMapper triggers, Outbox outbox) {
    this.triggers = triggers;
    this.outbox = outbox;
  }

  @EventListener
  @Transactional
  void on(CommunityRetired retired) {
    for (var row : triggers.findAll(retired.community())) {
      outbox.withdrawAll(retired.community(), WordTrigger.about(row.id()));
    }
  }
}
