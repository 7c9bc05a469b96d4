package io.qunflow.operations.campaign;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What fired, was missed or runs. */
@Service
@Transactional(readOnly = true)
public class CampaignHistory {

  private final FiringMapper firings;

  CampaignHistory(FiringMapper firings) {
    this.firings = firings;
  }

  public CampaignFiring find(long firing) throws UnknownFiringException {
    return firings
        .find(firing)
        .map(FiringRow::toFiring)
        .orElseThrow(() -> new UnknownFiringException(firing));
  }

  /** Latest first. */
  public List<CampaignFiring> findPage(long campaign, int page, int size) {
    return firings.findPage(campaign, (long) page * size, size).stream()
        .map(FiringRow::toFiring)
        .toList();
  }

  public int count(long campaign) {
    return firings.count(campaign);
  }

  /** The last firing of each campaign that had one, by campaign. */
  public Map<Long, CampaignFiring> findLast(Collection<Long> campaigns) {
    var last = new HashMap<Long, CampaignFiring>();
    if (!campaigns.isEmpty()) {
      firings.findLast(campaigns).forEach(row -> last.put(row.campaign(), row.toFiring()));
    }
    return last;
  }

  /** Planned from one moment to before another, in order, at most so many. */
  public List<CampaignFiring> findBetween(
      Optional<CommunityKey> community, Instant from, Instant until, int most) {
    return firings.findBetween(community.orElse(null), from, until, most).stream()
        .map(FiringRow::toFiring)
        .toList();
  }
}
