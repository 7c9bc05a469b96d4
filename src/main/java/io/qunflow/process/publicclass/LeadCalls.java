package io.qunflow.process.publicclass;

import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.funnel.lead.LeadKind;
import io.qunflow.funnel.lead.LeadState;
import io.qunflow.funnel.lead.Leads;
import io.qunflow.funnel.lead.NewLead;
import io.qunflow.funnel.publicclass.CallDesk;
import io.qunflow.funnel.publicclass.PublicClass;
import io.qunflow.shared.BusinessException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A call is a lead with its own task; what came of it is how the lead ended (P3, P4). */
@Component
class LeadCalls implements CallDesk {

  private static final int MOST_WORDS = 400;

  private final Leads leads;
  private final CommunityService communities;
  private final CallOperators operators;
  private final Clock clock;

  LeadCalls(Leads leads, CommunityService communities, CallOperators operators, Clock clock) {
    this.leads = leads;
    this.communities = communities;
    this.operators = operators;
    this.clock = clock;
  }

  @Override
  public void call(PublicClass held, MemberId member, String why, String by) {
    var asked = why.length() > MOST_WORDS ? why.substring(0, MOST_WORDS) : why;
    var owner = operators.isOperator(by) ? by : "";
    var interest = "听了公开课“%s”，还问：%s".formatted(held.title(), asked);
    try {
      leads.open(
          new NewLead(
              held.community(), LeadKind.PERSON, member, "", held.offering(), interest, owner),
          owner,
          "打电话，回答课上的问题",
          endOfDay(held));
    } catch (BusinessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Calls are made the same day. */
  private Instant endOfDay(PublicClass held) throws BusinessException {
    var zone = ZoneId.of(communities.find(held.community()).timeZone());
    return LocalDate.now(clock.withZone(zone))
        .atTime(LocalTime.of(23, 59))
        .atZone(zone)
        .toInstant();
  }

  @Override
  public List<String> findCallers() {
    return operators.findAll();
  }

  @Override
  public boolean isOperator(String account) {
    return operators.isOperator(account);
  }

  @Override
  public Set<MemberId> findFollowed(PublicClass held) {
    return leads.findFollowed(held.community(), Optional.ofNullable(held.offering()));
  }

  @Override
  public Map<MemberId, Refusal> findRefusals(PublicClass held, Instant since) {
    var refusals = new HashMap<MemberId, Refusal>();
    leads
        .findRefusals(held.community(), Optional.ofNullable(held.offering()), since)
        .forEach(
            (member, no) ->
                refusals.put(member, new Refusal(no.why().word(), no.as() == LeadState.LOST)));
    return refusals;
  }
}
