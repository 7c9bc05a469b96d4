package io.qunflow.funnel.lead;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.community.UnknownMemberException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members with shown interest and companies that ask, each followed by a person (A4, P3, P4). */
@Service
@Transactional(rollbackFor = Exception.class)
public class Leads {

  private static final String FIRST_ACTION = "联系一次，问清需要什么";
  private static final String BY_ITSELF = "";
  private static final LocalTime WORK_BEGINS = LocalTime.of(9, 0);

  private final LeadMapper leads;
  private final CommunityService communities;
  private final ObjectProvider<LeadProcess> process;
  private final ObjectProvider<PortraitFacts> portraits;
  private final LeadProperties properties;
  private final Clock clock;

  Leads(
      LeadMapper leads,
      CommunityService communities,
      ObjectProvider<LeadProcess> process,
      ObjectProvider<PortraitFacts> portraits,
      LeadProperties properties,
      Clock clock) {
    this.leads = leads;
    this.communities = communities;
    this.process = process;
    this.portraits = portraits;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * Opens a lead and its process. While one of this kind is open for the same, what they showed is
   * added to that one.
   *
   * @param by account of the person who says so
   * @return the lead, new or not
   */
  public Lead open(NewLead given, String by)
      throws InvalidLeadException, UnknownCommunityException, UnknownMemberException {
    return open(given, by, FIRST_ACTION, clock.instant().plus(properties.firstActionWithin()));
  }

  /**
   * The same with what is to be done first and until when; that holds for one that is open, too.
   *
   * @param action 1 to 500 characters
   */
  public Lead open(NewLead given, String by, String action, Instant due)
      throws InvalidLeadException, UnknownCommunityException, UnknownMemberException {
    LeadCheck.check(given);
    communities.find(given.community());
    if (given.member() != null
        && leads.findCommunity(given.member()).filter(given.community()::equals).isEmpty()) {
      throw new UnknownMemberException(given.member());
    }
    var now = clock.instant();
    var open = leads.findOpen(openKey(given));
    if (open.isPresent()) {
      var known = get(open.get());
      leads.insertEntry(known.id(), LeadStep.WORKED, known.stage(), given.interest(), by, now);
      if (due.isBefore(known.nextAt())) {
        leads.updateNext(known.id(), action, due, silence(known));
        process.getObject().changed(get(known.id()));
      }
      return get(known.id());
    }
    var made = new LeadMapper.Made();
    leads.insert(
        made,
        given,
        given.kind() == LeadKind.PERSON ? "P" : "C",
        openKey(given),
        given.owner().isEmpty() ? by : given.owner(),
        action,
        due,
        due.plus(properties.silentAfter()),
        now);
    leads.insertEntry(made.id, LeadStep.OPENED, RelationStage.STRANGER, given.interest(), by, now);
    process.getObject().start(get(made.id));
    return get(made.id);
  }

  @Transactional(readOnly = true)
  public Lead find(long id) throws UnknownLeadException {
    return leads.find(id).orElseThrow(() -> new UnknownLeadException(id));
  }

  /**
   * @throws UnknownLeadException if there is none, or it is of another community
   */
  @Transactional(readOnly = true)
  public Lead find(CommunityKey community, long id) throws UnknownLeadException {
    return leads
        .find(id)
        .filter(found -> found.community().equals(community))
        .orElseThrow(() -> new UnknownLeadException(id));
  }

  /**
   * Open ones by when their next action is due; ended ones latest first.
   *
   * @param page from 0
   */
  @Transactional(readOnly = true)
  public List<Lead> findPage(CommunityKey community, boolean open, int page, int size) {
    return leads.findPage(community, open, (long) page * size, size);
  }

  /** What happened, in order. */
  @Transactional(readOnly = true)
  public List<LeadEntry> findEntries(long id) {
    return leads.findEntries(id);
  }

  /** Facts of the customer portrait that are missing; none for a company without a member (F6). */
  @Transactional(readOnly = true)
  public List<String> findMissingFacts(Lead of) {
    if (of.member() == null) {
      return List.of();
    }
    var portrait =
        Optional.ofNullable(portraits.getIfAvailable())
            .filter(known -> of.offering() != null)
            .flatMap(known -> known.findMissing(of.community(), of.offering(), of.member()));
    if (portrait.isPresent()) {
      return portrait.get();
    }
    var known = leads.findFactKeys(of.member());
    return properties.mustHave().stream().filter(key -> !known.contains(key)).toList();
  }

  /** What came of an action within its task, and what is next. */
  public void work(long id, LeadWork work, String by)
      throws UnknownLeadException, LeadEndedException, InvalidLeadException {
    var open = held(id);
    var zone = zone(open);
    LeadCheck.check(work, LocalDate.now(clock.withZone(zone)));
    leads.updateStage(id, work.stage());
    var due = work.nextDay().atTime(WORK_BEGINS).atZone(zone).toInstant();
    leads.updateNext(id, work.nextAction().strip(), due, due.plus(properties.silentAfter()));
    leads.insertEntry(id, LeadStep.WORKED, work.stage(), work.note().strip(), by, clock.instant());
    if (work.handTo() != null && !work.handTo().isBlank()) {
      hand(open, work.handTo().strip(), by);
    }
  }

  /** The relation is further, or less far; says by what one sees it. */
  public void move(long id, RelationStage stage, String evidence, String by)
      throws UnknownLeadException, LeadEndedException, InvalidLeadException {
    LeadCheck.evidence(evidence);
    var open = held(id);
    leads.updateStage(id, stage);
    leads.updateNext(id, open.nextAction(), open.nextAt(), silence(open));
    leads.insertEntry(id, LeadStep.STAGE, stage, evidence.strip(), by, clock.instant());
    process.getObject().changed(get(id));
  }

  /** Another operator follows from now on. */
  public void handOver(long id, String to, String by)
      throws UnknownLeadException, LeadEndedException, InvalidLeadException {
    LeadCheck.owner(to);
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

  /** Nothing happened for too long. Repeatable. */
  public void endSilent(long id) throws UnknownLeadException {
    var found = find(id);
    if (found.isOpen()) {
      leads.end(id, LeadState.SILENT, null, clock.instant());
      leads.insertEntry(id, LeadStep.ENDED, found.stage(), "", BY_ITSELF, clock.instant());
    }
  }

  /** Members with a lead about the offering; staff and bots left out. */
  public MemberSelect interested(long offering) {
    return interested(offering, Instant.EPOCH, Instant.ofEpochMilli(Long.MAX_VALUE));
  }

  /** Those whose lead was opened from one moment until before the other. */
  public MemberSelect interested(long offering, Instant from, Instant to) {
    return new MemberSelect(
        "SELECT DISTINCT led_l.member_id FROM lead_file led_l WHERE led_l.offering_id ="
            + " :ledOffering AND led_l.member_id IS NOT NULL AND led_l.opened_at_ms >= :ledFrom AND"
            + " led_l.opened_at_ms < :ledTo AND NOT EXISTS (SELECT 1 FROM account led_a WHERE"
            + " led_a.member_id = led_l.member_id AND (led_a.staff = TRUE OR led_a.bot = TRUE))",
        Map.of(
            "ledOffering", offering, "ledFrom", from.toEpochMilli(), "ledTo", to.toEpochMilli()));
  }

  /** How many do not buy for which reason, most first (P4). */
  @Transactional(readOnly = true)
  public Map<NotBuying, Integer> countReasons(CommunityKey community) {
    var counts = new TreeMap<NotBuying, Integer>();
    leads
        .countReasons(community)
        .forEach(row -> NotBuying.of(row.reason()).ifPresent(why -> counts.put(why, row.leads())));
    return counts;
  }

  private void hand(Lead open, String to, String by) {
    leads.updateOwner(open.id(), to);
    leads.insertEntry(
        open.id(),
        LeadStep.HANDED,
        get(open.id()).stage(),
        open.owner() + " → " + to,
        by,
        clock.instant());
  }

  /** Something happened: it is not silent before the usual time has passed again. */
  private Instant silence(Lead open) {
    var from = open.nextAt().isAfter(clock.instant()) ? open.nextAt() : clock.instant();
    return from.plus(properties.silentAfter());
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

  private static String openKey(NewLead of) {
    var who =
        of.member() == null
            ? of.community() + "/" + hash(of.company())
            : String.valueOf(of.member().value());
    return of.kind() + ":" + who + ":" + (of.offering() == null ? 0 : of.offering());
  }

  private static String hash(String company) {
    return java.util
        .UUID
        .nameUUIDFromBytes(company.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .toString();
  }
}
