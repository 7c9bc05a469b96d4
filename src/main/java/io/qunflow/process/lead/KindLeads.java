package io.qunflow.process.lead;

import io.qunflow.funnel.lead.LeadCommunityRetiredException;
import io.qunflow.funnel.lead.LeadKind;
import io.qunflow.funnel.lead.Leads;
import io.qunflow.funnel.lead.NewLead;
import io.qunflow.membership.kind.KindStated;
import io.qunflow.shared.BusinessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is there to learn is followed as a lead, and so is interest of a company (A4). */
@Component
class KindLeads {

  private static final Logger LOG = LoggerFactory.getLogger(KindLeads.class);

  private final Leads leads;

  KindLeads(Leads leads) {
    this.leads = leads;
  }

  @EventListener
  void on(KindStated stated) {
    if (!stated.treatment().isLead()) {
      return;
    }
    boolean corporate = stated.given().corporate();
    var lead =
        new NewLead(
            stated.community(),
            corporate ? LeadKind.CORPORATE : LeadKind.PERSON,
            stated.member(),
            "",
            null,
            stated.given().kind().title() + (corporate ? "，所在的公司也有意" : ""),
            stated.by());
    try {
      leads.open(lead, stated.by());
    } catch (LeadCommunityRetiredException e) {
      LOG.info("Nobody is followed in community {}: it was retired", stated.community());
    } catch (BusinessException e) {
      throw new IllegalStateException(e);
    }
  }
}
