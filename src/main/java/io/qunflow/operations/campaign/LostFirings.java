package io.qunflow.operations.campaign;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends firings whose process is gone, such as ended by an administrator: nobody else will (C3). A
 * firing is started, and ended, in one transaction with its process.
 */
@Component
class LostFirings {

  private static final Logger LOG = LoggerFactory.getLogger(LostFirings.class);
  private static final int MOST = 10_000;

  private final FiringMapper firings;
  private final FiringResults results;
  private final ObjectProvider<CampaignLauncher> launcher;
  private final TransactionTemplate transaction;

  LostFirings(
      FiringMapper firings,
      FiringResults results,
      ObjectProvider<CampaignLauncher> launcher,
      PlatformTransactionManager transactions) {
    this.firings = firings;
    this.results = results;
    this.launcher = launcher;
    transaction = new TransactionTemplate(transactions);
  }

  /** One that fails holds up no other. Repeatable. */
  void end() {
    for (long id : firings.findRunning(MOST)) {
      try {
        transaction.executeWithoutResult(status -> endIfLost(id));
      } catch (RuntimeException e) {
        LOG.error("Could not look after firing {}; it is tried again", id, e);
      }
    }
  }

  private void endIfLost(long id) {
    var found = firings.find(id).map(FiringRow::toFiring).filter(LostFirings::isRunning);
    if (found.isEmpty() || launcher.getObject().isRunning(found.get())) {
      return;
    }
    var held = firings.lock(id).map(FiringRow::toFiring).filter(LostFirings::isRunning);
    if (held.isPresent() && !launcher.getObject().isRunning(held.get())) {
      LOG.warn("The process of firing {} is gone; the firing is ended", id);
      try {
        results.lost(id);
      } catch (UnknownFiringException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static boolean isRunning(CampaignFiring firing) {
    return firing.state() == FiringState.RUNNING;
  }
}
