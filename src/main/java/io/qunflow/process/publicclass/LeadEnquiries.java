package io.qunflow.process.publicclass;

import io.qunflow.community.MemberId;
import io.qunflow.funnel.lead.LeadKind;
import io.qunflow.funnel.lead.Leads;
import io.qunflow.funnel.lead.NewLead;
import io.qunflow.funnel.publicclass.EnquiryDesk;
import io.qunflow.funnel.publicclass.PublicClass;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** An enquiry is a lead that the customer opened (F4, P4). */
@Component
class LeadEnquiries implements EnquiryDesk {

  private static final String THEMSELVES = "";

  private final Leads leads;
  private final CallOperators operators;

  LeadEnquiries(Leads leads, CallOperators operators) {
    this.leads = leads;
    this.operators = operators;
  }

  @Override
  public void ask(PublicClass about, MemberId member, String said, String company)
      throws BusinessException {
    var owner = operators.isOperator(about.runBy()) ? about.runBy() : THEMSELVES;
    var kind = company.isBlank() ? LeadKind.PERSON : LeadKind.CORPORATE;
    var interest = said.isBlank() ? "" : "从公开课“%s”的页面来问：%s".formatted(about.title(), said.strip());
    leads.open(
        new NewLead(about.community(), kind, member, company, about.offering(), interest, owner),
        THEMSELVES);
  }
}
