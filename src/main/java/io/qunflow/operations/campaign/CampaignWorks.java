package io.qunflow.operations.campaign;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts what firings are for, where that is a process of its own (C1). */
@Service
public class CampaignWorks {

  private static final MemberSelect NOBODY =
      new MemberSelect("SELECT id AS member_id FROM member WHERE 1 = 0", Map.of());

  private final ObjectProvider<CampaignStarter> starters;
  private final CampaignRuns runs;
  private final FiringResults results;
  private final StartAttempts attempts;

  CampaignWorks(
      ObjectProvider<CampaignStarter> starters,
      CampaignRuns runs,
      FiringResults results,
      StartAttempts attempts) {
    this.attempts = attempts;
    this.starters = starters;
    this.runs = runs;
    this.results = results;
  }

  /**
   * Starts it and writes down what was started.
   *
   * @throws FiringRefusedException if it cannot be started now; the firing says why
   */
  @Transactional
  public StartedWork start(long firing) throws UnknownFiringException, FiringRefusedException {
    var run = runs.find(firing);
    var campaign = runs.campaignOf(run);
    var work = campaign.plan().work();
    var starter = starter(work);
    var hindrance =
        starter.refusal(run.community(), work).or(() -> starter.hindrance(run.community(), work));
    if (hindrance.isPresent()) {
      throw results.refuse(firing, FiringReason.NOT_NOW, hindrance.get());
    }
    try {
      var audience = work.reachesMembers() ? runs.audienceOf(campaign, run) : NOBODY;
      var started = attempts.attempt(() -> starter.start(campaign, run, audience));
      results.started(firing, started);
      return started;
    } catch (FiringRefusedException e) {
      throw e;
    } catch (BusinessException e) {
      throw results.refuse(firing, FiringReason.NOT_NOW, e.wording());
    }
  }

  /** Why it could not be started just now; empty if it could, or needs no start of its own. */
  public Optional<Wording> hindrance(CommunityKey community, CampaignWork work) {
    return of(work).flatMap(starter -> starter.hindrance(community, work));
  }

  /** Who gets what by it, where it is started by a starter. */
  public List<Wording> outlook(CommunityKey community, CampaignWork work, int people) {
    return of(work).stream()
        .flatMap(
            starter ->
                Stream.concat(
                    Stream.of(starter.outlook(work, people)),
                    starter.outlook(community, work).stream()))
        .toList();
  }

  /** Who of an audience would hear of it as of now. */
  MemberSelect receivers(CommunityKey community, CampaignPlan plan, MemberSelect audience) {
    return of(plan.work())
        .map(starter -> starter.receivers(community, plan, audience))
        .orElse(audience);
  }

  /** The same of its n-th message, from 1. */
  MemberSelect receivers(
      CommunityKey community, CampaignPlan plan, MemberSelect audience, int message) {
    return of(plan.work())
        .map(starter -> starter.receivers(community, plan, audience, message))
        .orElse(audience);
  }

  private CampaignStarter starter(CampaignWork work) {
    return of(work).orElseThrow(() -> new IllegalStateException("Nothing starts " + work.what()));
  }

  private Optional<CampaignStarter> of(CampaignWork work) {
    return starters.stream().filter(one -> one.kind() == work.what()).findFirst();
  }
}
