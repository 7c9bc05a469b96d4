package io.qunflow.operations.campaign;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.UnknownCommunityException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Campaigns as they were written: as of now, and as a firing was started with. */
@Component
class KeptCampaigns {

  private static final Logger LOG = LoggerFactory.getLogger(KeptCampaigns.class);

  private final CampaignMapper campaigns;
  private final CampaignCheck check;
  private final CommunityService communities;

  KeptCampaigns(CampaignMapper campaigns, CampaignCheck check, CommunityService communities) {
    this.campaigns = campaigns;
    this.check = check;
    this.communities = communities;
  }

  @Transactional(readOnly = true)
  public Campaign find(long id) throws UnknownCampaignException {
    return campaigns.find(id).map(this::read).orElseThrow(() -> new UnknownCampaignException(id));
  }

  /**
   * By what a firing works (C3): what was written when it was started, whatever is written since;
   * before that what is written now.
   */
  @Transactional(readOnly = true)
  public Campaign of(CampaignFiring firing) {
    return row(firing.campaign(), firing.revision()).map(this::read).orElseThrow();
  }

  /** The same by firing, each revision read once; without those that cannot be read. */
  @Transactional(readOnly = true)
  public Map<Long, Campaign> ofAll(Collection<CampaignFiring> firings) {
    var read = new HashMap<Written, Optional<Campaign>>();
    var found = new HashMap<Long, Campaign>();
    for (var firing : firings) {
      read.computeIfAbsent(
              new Written(firing.campaign(), firing.revision()),
              one -> row(one.campaign(), one.revision()).flatMap(this::tryRead))
          .ifPresent(campaign -> found.put(firing.id(), campaign));
    }
    return found;
  }

  private record Written(long campaign, Optional<Integer> revision) {}

  private Optional<CampaignRow> row(long campaign, Optional<Integer> revision) {
    return revision
        .flatMap(number -> campaigns.findRevision(campaign, number))
        .or(() -> campaigns.find(campaign));
  }

  /** Empty for one that cannot be read, which must not hold up the others. */
  Optional<Campaign> tryRead(CampaignRow row) {
    try {
      return Optional.of(read(row));
    } catch (IllegalStateException e) {
      LOG.error("Campaign {} was kept as what cannot be read", row.id(), e);
      return Optional.empty();
    }
  }

  /** What it named when it was kept may be gone since; that is found out when it fires. */
  Campaign read(CampaignRow row) {
    CampaignDocument document;
    CampaignPlan plan;
    try {
      document = CampaignDocuments.read(row.definition());
      plan = check.readKept(community(row.community()), document);
    } catch (InvalidCampaignException e) {
      throw new UnreadableCampaignException(row, e);
    }
    return new Campaign(
        row.id(),
        row.community(),
        CampaignState.of(row.state()),
        document,
        plan,
        row.revision(),
        Optional.ofNullable(row.nextAt()),
        Optional.ofNullable(row.endedAs()),
        row.changedAt(),
        row.changedBy());
  }

  boolean isRetired(CommunityKey community) {
    return community(community).state() == CommunityState.RETIRED;
  }

  /** Of a campaign, which always has one. */
  Community community(CommunityKey key) {
    try {
      return communities.find(key);
    } catch (UnknownCommunityException e) {
      throw new IllegalStateException(e);
    }
  }
}
