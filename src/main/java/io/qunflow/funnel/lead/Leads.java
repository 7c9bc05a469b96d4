package io.qunflow.funnel.lead;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.community.UnknownMemberException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members with shown interest and companies that ask, each followed by a person (A4, P3, P4). */
@Service
@Transactional(rollbackFor = Exception.class)
public class Leads {

  private static final String FIRST_ACTION = "联系一次，问清需要什么";

  private final LeadMapper leads;
  private final CommunityService communities;
  private final ObjectProvider<LeadProcess> process;
  private final ObjectProvider<LeadOfferings> offerings;
  private final ObjectProvider<LeadOwners> people;
  private final LeadProperties properties;
  private final Clock clock;

  Leads(
      LeadMapper leads,
      CommunityService communities,
      ObjectProvider<LeadProcess> process,
      ObjectProvider<LeadOfferings> offerings,
      ObjectProvider<LeadOwners> people,
      LeadProperties properties,
      Clock clock) {
    this.leads = leads;
    this.communities = communities;
    this.process = process;
    this.offerings = offerings;
    this.people = people;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * Opens a lead and its process. While one of this kind is open for the same, what they showed is
   * added to that one.
   *
   * @param by account of the person who says so
   * @return the lead, new or not
   * @throws InvalidLeadException names each wrong field, also an offering of another community
   * @throws LeadCommunityRetiredException nothing was written: a caller's transaction holds
   */
  @Transactional(rollbackFor = Exception.class, noRollbackFor = LeadCommunityRetiredException.class)
  public Lead open(NewLead given, String by)
      throws InvalidLeadException,
          UnknownCommunityException,
          LeadCommunityRetiredException,
          UnknownMemberException {
    return open(given, by, FIRST_ACTION, clock.instant().plus(properties.firstActionWithin()));
  }

  /**
   * The same with what is to be done first and until when; that holds for one that is open, too.
   *
   * @param action 1 to 500 characters
   */
  @Transactional(rollbackFor = Exception.class, noRollbackFor = LeadCommunityRetiredException.class)
  public Lead open(NewLead given, String by, String action, Instant due)
      throws InvalidLeadException,
          UnknownCommunityException,
          LeadCommunityRetiredException,
          UnknownMemberException {
    LeadCheck.check(given);
    if (communities.find(given.community()).state() == CommunityState.RETIRED) {
      throw new LeadCommunityRetiredException();
    }
    LeadCheck.offering(
        given.offering() == null
            || offerings.getObject().isOffered(given.community(), given.offering()));
    if (!given.owner().isEmpty() && !given.owner().equals(by)) {
      LeadCheck.owner("owner", given.owner(), people.getObject());
    }
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
        leads.updateNext(known.id(), action, due, properties.silence(known.nextAt(), now));
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

  /** Companies' enquiries about an offering, latest first, at most 100. */
  @Transactional(readOnly = true)
  public List<Lead> findCorporate(CommunityKey community, long offering) {
    return leads.findCorporate(community, offering);
  }

  /** What happened, in order. */
  @Transactional(readOnly = true)
  public List<LeadEntry> findEntries(long id) {
    return leads.findEntries(id);
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

  /**
   * Why members do not buy, by whom they are by now, each once with the latest; staff and bots left
   * out (P4).
   *
   * @param offering only of leads about it; empty: of all of the community
   * @param since ended then or later
   */
  @Transactional(readOnly = true)
  public Map<MemberId, NotBuying> findReasons(
      CommunityKey community, Optional<Long> offering, Instant since) {
    Map<MemberId, NotBuying> reasons = new LinkedHashMap<>();
    findRefusals(community, offering, since)
        .forEach((member, refusal) -> reasons.put(member, refusal.why()));
    return reasons;
  }

  /** The same with whether it is for now, or for good. */
  @Transactional(readOnly = true)
  public Map<MemberId, Refusal> findRefusals(
      CommunityKey community, Optional<Long> offering, Instant since) {
    Map<MemberId, Refusal> refusals = new LinkedHashMap<>();
    for (var row : leads.findReasons(community, offering.orElse(null), since)) {
      NotBuying.of(row.reason())
          .ifPresent(why -> refusals.put(row.member(), new Refusal(row.state(), why)));
    }
    return refusals;
  }

  /**
   * Members with an open lead, by whom they are by now.
   *
   * @param offering only of leads about it; empty: of all of the community
   */
  @Transactional(readOnly = true)
  public Set<MemberId> findFollowed(CommunityKey community, Optional<Long> offering) {
    return Set.copyOf(leads.findFollowed(community, offering.orElse(null)));
  }

  /** Open leads of a community, in the order in which they were opened. */
  @Transactional(readOnly = true)
  public List<Long> findOpen(CommunityKey community) {
    return leads.findAllOpen(community);
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
