package io.qunflow.funnel.lead;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;

/**
 * Somebody showed interest.
 *
 * @param member null only for a company nobody of the community belongs to
 * @param company of a company's enquiry; may be empty where a member asked
 * @param offering id of what they want; null if nothing in particular
 * @param interest what they said or did: the evidence; 1 to 500 characters
 * @param owner account of the operator who follows; who opens it if empty
 */
public record NewLead(
    CommunityKey community,
    LeadKind kind,
    MemberId member,
    String company,
    Long offering,
    String interest,
    String owner) {

  public NewLead {
    company = company == null ? "" : company.strip();
    interest = interest == null ? "" : interest.strip();
    owner = owner == null ? "" : owner.strip();
  }
}
