package io.qunflow.process.publicclass;

import io.qunflow.community.CommunityKey;
import io.qunflow.funnel.publicclass.ClassChanges;
import io.qunflow.funnel.publicclass.PublicClasses;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.process.lifecycle.CommunityWork;
import io.qunflow.process.lifecycle.LifecycleVariables;
import org.springframework.stereotype.Component;

/** Classes of a community that is gone, also those whose process went with a funnel. */
@Component
class KeptClasses implements CommunityWork {

  private final PublicClasses classes;
  private final ClassChanges changes;
  private final ClassOffers offers;
  private final ProcessStarter processes;

  KeptClasses(
      PublicClasses classes, ClassChanges changes, ClassOffers offers, ProcessStarter processes) {
    this.classes = classes;
    this.changes = changes;
    this.offers = offers;
    this.processes = processes;
  }

  @Override
  public void end(CommunityKey retired) {
    for (var kept : classes.findKept(retired)) {
      changes.endWithCommunity(kept.id());
      offers.endIfAny(kept);
      if (kept.processKey() != null) {
        processes.end(PublicClassRun.KEY, kept.processKey(), LifecycleVariables.COMMUNITY_RETIRED);
      }
    }
  }
}
