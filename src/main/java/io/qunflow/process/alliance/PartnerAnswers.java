package io.qunflow.process.alliance;

import io.qunflow.lifecycle.alliance.Partner;
import io.qunflow.lifecycle.alliance.PartnerRelation;
import io.qunflow.process.engine.StepContext;
import java.util.Locale;

/** The answers of choose-partner.form as a partner, and back. */
final class PartnerAnswers {

  private PartnerAnswers() {}

  static Partner partner(StepContext step) {
    return new Partner(
        step.get(CommunityAlliance.PARTNER_NAME),
        step.get(CommunityAlliance.PARTNER_BUSINESS),
        PartnerRelation.valueOf(
            step.get(CommunityAlliance.PARTNER_RELATION).toUpperCase(Locale.ROOT)),
        step.get(CommunityAlliance.PARTNER_CONTACT));
  }

  static String answer(PartnerRelation relation) {
    return relation.name().toLowerCase(Locale.ROOT);
  }
}
