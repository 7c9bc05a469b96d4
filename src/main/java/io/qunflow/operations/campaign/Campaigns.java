package io.qunflow.operations.campaign;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is started by the clock (C1): written, looked at, switched on and off. */
@Service
public class Campaigns {

  private final CampaignMapper campaigns;
  private final FiringMapper firings;
  private final CampaignCheck check;
  private final CommunityService communities;
  private final WorkCalendars calendars;
  private final CampaignTriggers triggers;
  private final Clock clock;

  Campaigns(
      CampaignMapper campaigns,
      FiringMapper firings,
      CampaignCheck check,
      CommunityService communities,
      WorkCalendars calendars,
      CampaignTriggers triggers,
      Clock clock) {
    this.campaigns = campaigns;
    this.firings = firings;
    this.check = check;
    this.communities = communities;
    this.calendars = calendars;
    this.triggers = triggers;
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
    var plan = check.read(communities.find(community), document);
    var made = new GeneratedId();
    campaigns.insert(
        made,
        community,
        plan.name(),
        plan.work().what().name(),
        CampaignDocuments.write(document),
        by,
        clock.instant());
    return made.value();
  }

  /**
   * Changes one. What is planned and was not started yet is planned anew; what runs goes on as it
   * was.
   */
  @Transactional(rollbackFor = Exception.class)
  public void change(long id, CampaignDocument document, String by)
      throws UnknownCampaignException, InvalidCampaignException {
    var row = hold(id);
    var plan = check.read(community(row.community()), document);
    campaigns.update(
        id,
        plan.name(),
        plan.work().what().name(),
        CampaignDocuments.write(document),
        by,
        clock.instant());
    if (CampaignState.of(row.state()) == CampaignState.ON) {
      schedule(id, plan);
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
    if (community(row.community()).state() == CommunityState.RETIRED) {
      throw new CampaignRefusedException(
          Wording.of(
              "社群已经解散，定时活动不能打开", "The community is retired: the campaign cannot be switched on"));
    }
    if (CampaignState.of(row.state()) == CampaignState.ON) {
      return;
    }
    var plan = campaign(row).plan();
    if (next(plan, clock.instant(), 1).isEmpty()) {
      throw new CampaignRefusedException(
          Wording.of(
              "按现在的时间安排，以后一次也不会发，请先改时间",
              "By its schedule it never fires again; change that first"));
    }
    campaigns.updateState(id, state(CampaignState.ON), null, by, clock.instant());
    schedule(id, plan);
  }

  /** It fires no more; what runs goes on. Repeatable. */
  @Transactional(rollbackFor = Exception.class)
  public void switchOff(long id, String by) throws UnknownCampaignException {
    var row = hold(id);
    if (CampaignState.of(row.state()) == CampaignState.ON) {
      end(id, CampaignState.OFF, null, FiringReason.SWITCHED_OFF, by);
    }
  }

  @Transactional(readOnly = true)
  public Campaign find(long id) throws UnknownCampaignException {
    return campaigns
        .find(id)
        .map(this::campaign)
        .orElseThrow(() -> new UnknownCampaignException(id));
  }

  /** Those on first, then by name; of one community or of all. */
  @Transactional(readOnly = true)
  public List<Campaign> findAll(Optional<CommunityKey> community) {
    return campaigns.findAll(community.orElse(null)).stream().map(this::campaign).toList();
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
    return check.read(communities.find(community), document);
  }

  /** The next firings of a plan, whether it is on or not (C2). */
  @Transactional(readOnly = true)
  public List<Firing> next(CampaignPlan plan, Instant after, int most) {
    return new Firings(plan.schedule(), calendars.find()).next(after, most);
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
    held.forEach(row -> schedule(row.id(), campaign(row).plan()));
  }

  /** Over or off, with nothing planned. */
  void end(long id, CampaignState state, String endedAs, String missedAs, String by) {
    var now = clock.instant();
    campaigns.updateState(id, state(state), endedAs, by, now);
    firings.updateMissed(id, missedAs, now);
    triggers.remove(id);
  }

  Campaign campaign(CampaignRow row) {
    var document = CampaignDocuments.kept(row.definition());
    return new Campaign(
        row.id(),
        row.community(),
        CampaignState.of(row.state()),
        document,
        plan(row, document),
        row.revision(),
        Optional.ofNullable(row.nextAt()),
        Optional.ofNullable(row.endedAs()),
        row.changedAt(),
        row.changedBy());
  }

  /** Its next firing after now, if any; else it is over. */
  private void schedule(long id, CampaignPlan plan) {
    var next = next(plan, clock.instant(), 1);
    if (next.isEmpty()) {
      end(id, CampaignState.OVER, null, FiringReason.OVER, "system");
      return;
    }
    campaigns.updateNext(id, next.get(0).at(), null);
    triggers.set(id, next.get(0).at());
  }

  /** What it named when it was kept may be gone since; that is found out when it fires. */
  private CampaignPlan plan(CampaignRow row, CampaignDocument document) {
    try {
      return check.readKept(community(row.community()), document);
    } catch (InvalidCampaignException e) {
      throw new IllegalStateException("Campaign " + row.id() + " was kept wrong", e);
    }
  }

  private CampaignRow hold(long id) throws UnknownCampaignException {
    return campaigns.lock(id).orElseThrow(() -> new UnknownCampaignException(id));
  }

  private Community community(CommunityKey key) {
    try {
      return communities.find(key);
    } catch (UnknownCommunityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String state(CampaignState state) {
    return String.valueOf(state.code());
  }
}
