package io.qunflow.operations.campaign;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is started by the clock (C1): written, looked at, switched on and off. */
@Service
public class Campaigns {

  private final CampaignMapper campaigns;
  private final CampaignCheck check;
  private final CampaignNames names;
  private final KeptCampaigns kept;
  private final CampaignPlanning planning;
  private final CampaignDays days;
  private final CommunityService communities;
  private final Clock clock;

  Campaigns(
      CampaignMapper campaigns,
      CampaignCheck check,
      CampaignNames names,
      KeptCampaigns kept,
      CampaignPlanning planning,
      CampaignDays days,
      CommunityService communities,
      Clock clock) {
    this.campaigns = campaigns;
    this.check = check;
    this.names = names;
    this.kept = kept;
    this.planning = planning;
    this.days = days;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * Keeps a new one; it does not fire before {@link #switchOn}.
   *
   * @return its id
   * @throws InvalidCampaignException names each wrong field
   */
  @Transactional(rollbackFor = Exception.class)
  public long create(CommunityKey community, CampaignDocument document, String by)
      throws UnknownCommunityException, InvalidCampaignException {
    var written = check.read(communities.find(community), document, false);
    var plan = written.plan();
    requireAhead(plan, written.document(), Optional.empty());
    var made = new GeneratedId();
    campaigns.insert(
        made,
        community,
        plan.name(),
        plan.work().what().name(),
        CampaignDocuments.write(written.document()),
        by,
        clock.instant());
    campaigns.insertRevision(made.value());
    return made.value();
  }

  /**
   * Changes one. What was due before is planned as it was written then; what comes is planned anew;
   * what has started goes on as it was.
   *
   * @param revision the one that was read
   * @throws CampaignChangedException if somebody else was first
   */
  @Transactional(rollbackFor = Exception.class)
  public void change(long id, int revision, CampaignDocument document, String by)
      throws UnknownCampaignException, InvalidCampaignException, CampaignChangedException {
    var row = hold(id);
    if (row.revision() != revision) {
      throw new CampaignChangedException(row.changedBy());
    }
    var written = check.read(kept.community(row.community()), document, true);
    var plan = written.plan();
    var before = kept.tryRead(row);
    requireAhead(plan, written.document(), before.map(Campaign::document));
    if (before.isPresent()) {
      planning.plan(id);
    }
    campaigns.update(
        id,
        plan.name(),
        plan.work().what().name(),
        CampaignDocuments.write(written.document()),
        by,
        clock.instant());
    campaigns.insertRevision(id);
    if (CampaignState.of(row.state()) == CampaignState.ON && !kept.isRetired(row.community())) {
      planning.planAnew(id, before.map(Campaign::plan).orElse(plan), plan);
    }
  }

  /**
   * It fires from now on. Repeatable.
   *
   * @throws CampaignRefusedException if nothing is left to fire, or the community is retired
   */
  @Transactional(rollbackFor = Exception.class)
  public void switchOn(long id, String by)
      throws UnknownCampaignException, CampaignRefusedException {
    var row = hold(id);
    if (kept.isRetired(row.community())) {
      throw new CampaignRefusedException(
          Wording.of(
              "社群已经解散，定时活动不能打开", "The community is retired: the campaign cannot be switched on"));
    }
    if (CampaignState.of(row.state()) == CampaignState.ON) {
      return;
    }
    var plan = kept.read(row).plan();
    if (next(plan, clock.instant(), 1).isEmpty()) {
      throw new CampaignRefusedException(
          Wording.of(
              "按现在的时间安排，以后一次也不会发，请先改时间",
              "By its schedule it never fires again; change that first"));
    }
    campaigns.updateState(id, String.valueOf(CampaignState.ON.code()), null, by, clock.instant());
    planning.planAnew(id, plan, plan);
  }

  /** It fires no more; what runs goes on. Repeatable. */
  @Transactional(rollbackFor = Exception.class)
  public void switchOff(long id, String by) throws UnknownCampaignException {
    var row = hold(id);
    if (CampaignState.of(row.state()) == CampaignState.ON) {
      planning.end(id, CampaignState.OFF, null, FiringReason.SWITCHED_OFF, by);
    }
  }

  @Transactional(readOnly = true)
  public Campaign find(long id) throws UnknownCampaignException {
    return kept.find(id);
  }

  /** Those on first, then by name; of one community or of all. */
  @Transactional(readOnly = true)
  public List<Campaign> findAll(Optional<CommunityKey> community) {
    return campaigns.findAll(community.orElse(null)).stream()
        .flatMap(row -> kept.tryRead(row).stream())
        .toList();
  }

  /** Ids of those that cannot be read, and are among no others until they are written anew. */
  @Transactional(readOnly = true)
  public List<Long> findUnreadable(Optional<CommunityKey> community) {
    return campaigns.findAll(community.orElse(null)).stream()
        .filter(row -> kept.tryRead(row).isEmpty())
        .map(CampaignRow::id)
        .toList();
  }

  /** What it may follow, in the order to be offered. */
  public List<MemberEvent> events() {
    return check.events();
  }

  /**
   * What a document would do; nothing is kept.
   *
   * @throws InvalidCampaignException names each wrong field
   */
  @Transactional(readOnly = true)
  public CampaignPlan read(CommunityKey community, CampaignDocument document)
      throws UnknownCommunityException, InvalidCampaignException {
    return check.read(communities.find(community), document, false).plan();
  }

  /** As it can be written elsewhere: it names what it refers to. */
  @Transactional(readOnly = true)
  public CampaignDocument export(Campaign campaign) {
    return names.name(campaign.document());
  }

  /** The next firings of a plan, whether it is on or not (C2). */
  @Transactional(readOnly = true)
  public List<Firing> next(CampaignPlan plan, Instant after, int most) {
    return days.firings(plan).next(after, most);
  }

  /** What is planned for later follows the calendar. */
  @EventListener
  @Transactional
  public void on(CalendarChanged changed) {
    var now = clock.instant();
    var held = new ArrayList<CampaignRow>();
    for (long id : campaigns.findOn()) {
      campaigns
          .lock(id)
          .filter(row -> CampaignState.of(row.state()) == CampaignState.ON)
          .filter(row -> row.nextAt() == null || row.nextAt().isAfter(now))
          .ifPresent(held::add);
    }
    // Only then: who plans holds a campaign first and the scheduler's lock after it.
    for (var row : held) {
      kept.tryRead(row)
          .map(Campaign::plan)
          .ifPresent(plan -> planning.planAnew(row.id(), plan, plan));
    }
  }

  /** What never fires is not written; what is over by now may be changed otherwise. */
  private void requireAhead(
      CampaignPlan plan, CampaignDocument given, Optional<CampaignDocument> before)
      throws InvalidCampaignException {
    var now = clock.instant();
    if (!next(plan, now, 1).isEmpty()) {
      return;
    }
    var faults = Faults.ofWritten();
    if (plan.timing() instanceof Timing.Once once
        && !Firings.moment(once.at(), plan.zone()).isAfter(now)
        && isSet(CampaignDocument::at, given, before)) {
      faults.add("at", Wording.of("这个时间已经过去了", "This time has passed"));
    }
    if (plan.schedule().until().filter(end -> !end.isAfter(now)).isPresent()
        && isSet(CampaignDocument::until, given, before)) {
      faults.add("until", Wording.of("结束时间已经过去了", "Its end has passed"));
    }
    faults.orRefuse();
  }

  private static boolean isSet(
      Function<CampaignDocument, String> field,
      CampaignDocument given,
      Optional<CampaignDocument> before) {
    return before.map(field).filter(same -> same.equals(field.apply(given))).isEmpty();
  }

  private CampaignRow hold(long id) throws UnknownCampaignException {
    return campaigns.lock(id).orElseThrow(() -> new UnknownCampaignException(id));
  }
}
