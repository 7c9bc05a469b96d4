package io.qunflow.membership.moderation;

import io.qunflow.membership.role.OpposerConfirmed;
import io.qunflow.shared.BusinessException;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A confirmed opposer has a case at once, in the same transaction (A3). */
@Component
class ConfirmedOpposers {

  private final ModerationCases cases;

  ConfirmedOpposers(ModerationCases cases) {
    this.cases = cases;
  }

  @EventListener
  void on(OpposerConfirmed confirmed) throws BusinessException {
    cases.open(
        new NewCase(
            confirmed.community(),
            confirmed.member(),
            CaseKind.OPPOSING,
            confirmed.reason(),
            false),
        confirmed.by());
  }
}
