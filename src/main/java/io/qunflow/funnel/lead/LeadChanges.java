package io.qunflow.funnel.lead;

import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to an open lead: worked on, moved by evidence, handed over, ended by somebody's
 * word, by a paid order, by silence, or with its community (A4, P3, P4, F4).
 */
@Service
@Transactional(rollbackFor = Exception.class)
public class LeadChanges {

  private static final String BY_ITSELF = "";
  private static final LocalTime WORK_BEGINS = LocalTime.of(9, 0);

  private final LeadMapper leads;
  private final CommunityService communities;
  private final ObjectProvider<LeadProcess> process;
  private final ObjectProvider<LeadOwners> people;
  private final ObjectProvider<LeadOrders> orders;
  private final LeadProperties properties;
  private final Clock clock;

  LeadChanges(
      LeadMapper leads,
      CommunityService communities,
      ObjectProvider<LeadProcess> process,
      ObjectProvider<LeadOwners> people,
      ObjectProvider<LeadOrders> orders,
      LeadProperties properties,
      Clock clock) {
    this.leads = leads;
    this.communities = communities;
    this.process = process;
    this.people = people;
    this.orders = orders;
    this.properties = properties;
    this.clock = clock;
  }

  /** What came of an action within its task, and what is next; one of nobody is theirs by it. */
  public void work(long id, LeadWork work, String by)
      throws UnknownLeadException, LeadEndedException, InvalidLeadException {
    var open = held(id);
    var zone = zone(open);
    LeadCheck.check(work, LocalDate.now(clock.withZone(zone)));
    boolean handed = work.handTo() != null && !work.handTo().isBlank();
    if (handed) {
      LeadCheck.owner("handTo", work.handTo(), people.getObject());
    }
    leads.updateStage(id, work.stage());
    var due = work.nextDay().atTime(WORK_BEGINS).atZone(zone).toInstant();
    leads.updateNext(id, work.nextAction().strip(), due, due.plus(properties.silentAfter()));
    leads.insertEntry(id, LeadStep.WORKED, work.stage(), work.note().strip(), by, clock.instant());
    if (handed) {
      hand(open, work.handTo().strip(), by);
    } else if (open.owner().isEmpty()) {
      leads.updateOwner(id, by);
    }
  }

  /** The relation is further, or less far; says by what one sees it. */
  public void move(long id, RelationStage stage, String evidence, String by)
      throws UnknownLeadException, LeadEndedException, InvalidLeadException {
    LeadCheck.evidence(evidence);
    var open = held(id);
    var now = clock.instant();
    leads.updateStage(id, stage);
    leads.updateNext(id, open.nextAction(), open.nextAt(), properties.silence(open.nextAt(), now));
    leads.insertEntry(id, LeadStep.STAGE, stage, evidence.strip(), by, now);
    process.getObject().changed(get(id));
  }

  /**
   * Another operator follows from now on.
   *
   * @throws InvalidLeadException also if nobody has that account
   */
  public void handOver(long id, String to, String by)
      throws UnknownLeadException, LeadEndedException, InvalidLeadException {
    LeadCheck.owner("handTo", to, people.getObject());
    hand(held(id), to.strip(), by);
    process.getObject().changed(get(id));
  }

  /**
   * Ends it by a person's word.
   *
   * @param why null only for {@link LeadState#WON}
   */
  public void end(long id, LeadState as, NotBuying why, String note, String by)
      throws UnknownLeadException, LeadEndedException, InvalidLeadException {
    close(id, as, why, note, by);
    process.getObject().changed(get(id));
  }

  /** The same from within its task. */
  public void close(long id, LeadState as, NotBuying why, String note, String by)
      throws UnknownLeadException, LeadEndedException, InvalidLeadException {
    LeadCheck.ending(as, why, note);
    var open = held(id);
    var reason = as == LeadState.WON ? null : why.word();
    leads.end(id, as, reason, clock.instant());
    leads.insertEntry(id, LeadStep.ENDED, open.stage(), note.strip(), by, clock.instant());
  }

  /** Their order is paid: the order is the evidence. Repeatable. */
  public void win(LeadOrders.Bought by) throws UnknownLeadException {
    leads.lock(by.lead()).orElseThrow(() -> new UnknownLeadException(by.lead()));
    if (closeWon(by)) {
      process.getObject().changed(get(by.lead()));
    }
  }

  /**
   * Nothing happened for too long, from within its process. Who ordered is not silent: a paid order
   * wins the lead, and one that is not paid yet is asked after. Repeatable.
   *
   * @return whether there is such an order
   */
  public boolean endSilent(long id) throws UnknownLeadException {
    leads.lock(id).orElseThrow(() -> new UnknownLeadException(id));
    var known = orders.getIfAvailable();
    var bought = known == null ? Optional.<LeadOrders.Bought>empty() : known.find(id);
    if (bought.isEmpty()) {
      endByItself(id, LeadState.SILENT);
    } else if (bought.get().paid()) {
      closeWon(bought.get());
    } else {
      askAfter(bought.get());
    }
    return bought.isPresent();
  }

  private boolean closeWon(LeadOrders.Bought by) {
    var now = clock.instant();
    if (leads.win(by.lead(), by.order(), now) == 0) {
      return false;
    }
    var stage = get(by.lead()).stage();
    leads.insertEntry(
        by.lead(), LeadStep.ENDED, stage, "订单 %s 付清了".formatted(by.number()), BY_ITSELF, now);
    return true;
  }

  private void askAfter(LeadOrders.Bought open) {
    var lead = get(open.lead());
    var now = clock.instant();
    var what = "订单 %s 还没付款：问清还要不要，不要就把订单取消".formatted(open.number());
    leads.updateNext(lead.id(), what, now, now.plus(properties.silentAfter()));
    leads.insertEntry(lead.id(), LeadStep.WORKED, lead.stage(), what, BY_ITSELF, now);
  }

  /** Its community was retired. Repeatable. */
  public void endWithCommunity(long id) throws UnknownLeadException {
    endByItself(id, LeadState.RETIRED);
  }

  private void endByItself(long id, LeadState as) throws UnknownLeadException {
    var found = leads.find(id).orElseThrow(() -> new UnknownLeadException(id));
    if (leads.end(id, as, null, clock.instant()) > 0) {
      leads.insertEntry(id, LeadStep.ENDED, found.stage(), "", BY_ITSELF, clock.instant());
    }
  }

  private void hand(Lead open, String to, String by) {
    leads.updateOwner(open.id(), to);
    var words = open.owner() + " → " + to;
    leads.insertEntry(
        open.id(), LeadStep.HANDED, get(open.id()).stage(), words, by, clock.instant());
  }

  private Lead held(long id) throws UnknownLeadException, LeadEndedException {
    leads.lock(id).orElseThrow(() -> new UnknownLeadException(id));
    var found = get(id);
    if (!found.isOpen()) {
      throw new LeadEndedException();
    }
    return found;
  }

  private ZoneId zone(Lead of) {
    try {
      return ZoneId.of(communities.find(of.community()).timeZone());
    } catch (UnknownCommunityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Lead get(long id) {
    return leads.find(id).orElseThrow();
  }
}
