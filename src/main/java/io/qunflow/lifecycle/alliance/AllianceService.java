package io.qunflow.lifecycle.alliance;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Partners, the swaps agreed with them, and the welfare handed to members. */
@Service
public class AllianceService {

  private final AllianceMapper alliances;
  private final AllianceFigures figures;
  private final CommunityService communities;
  private final Clock clock;

  AllianceService(
      AllianceMapper alliances,
      AllianceFigures figures,
      CommunityService communities,
      Clock clock) {
    this.alliances = alliances;
    this.figures = figures;
    this.communities = communities;
    this.clock = clock;
  }

  /** Repeatable: records a company by its name; the last word on it stands (L8.1). */
  @Transactional
  public void recordPartner(CommunityKey community, int cycle, Partner partner) {
    var now = clock.instant();
    if (alliances.updatePartner(community, cycle, partner, now) == 0) {
      alliances.insertPartner(community, cycle, partner, now);
    }
  }

  /**
   * Records a swap with a recorded partner as the community's next one. Earlier ones stay.
   *
   * @param partner name of the partner
   * @return number of the swap, from 1
   * @throws SwapRefusedException if cash is in it or a side gives nothing of value (L8.1); nothing
   *     is recorded then
   */
  @Transactional
  public int recordSwap(CommunityKey community, int cycle, String partner, Swap swap)
      throws SwapRefusedException {
    swap.check();
    int number = alliances.findLatestSwap(community) + 1;
    alliances.insertSwap(community, number, cycle, partner, swap, clock.instant());
    insertItems(community, number, SwapSide.OURS, swap.ours());
    insertItems(community, number, SwapSide.THEIRS, swap.theirs());
    return number;
  }

  private void insertItems(
      CommunityKey community, int number, SwapSide side, List<SwapItem> items) {
    for (int position = 1; position <= items.size(); position++) {
      alliances.insertItem(community, number, side, position, items.get(position - 1));
    }
  }

  /** What was last agreed; empty before the first swap. */
  @Transactional(readOnly = true)
  public Optional<AgreedSwap> findLastSwap(CommunityKey community) {
    int number = alliances.findLatestSwap(community);
    if (number == 0) {
      return Optional.empty();
    }
    return alliances
        .findPartner(community, alliances.findSwapPartner(community, number))
        .map(
            partner ->
                new AgreedSwap(
                    partner,
                    items(community, number, SwapSide.OURS),
                    items(community, number, SwapSide.THEIRS)));
  }

  private List<SwapItem> items(CommunityKey community, int number, SwapSide side) {
    return alliances.findItems(community, number, side).stream().map(SwapItemRow::item).toList();
  }

  /**
   * Records a welfare round of the last swap, with the participation of the four weeks before its
   * day (L8.2).
   *
   * @return number of the round, from 1
   * @throws WelfareRefusedException if its day is in the future, there in the community's time zone
   */
  @Transactional
  public int recordWelfare(CommunityKey community, int cycle, WelfareRound round)
      throws WelfareRefusedException, UnknownCommunityException {
    var zone = ZoneId.of(communities.find(community).timeZone());
    round.checkHandedOutBy(LocalDate.now(clock.withZone(zone)));
    var before =
        figures.measureBefore(community, round.handedOutOn().atStartOfDay(zone).toInstant());
    int number = alliances.findLatestRound(community) + 1;
    int swap = alliances.findLatestSwap(community);
    alliances.insertRound(community, number, swap, cycle, round, before, clock.instant());
    for (int position = 1; position <= round.items().size(); position++) {
      alliances.insertWelfareItem(community, number, position, round.items().get(position - 1));
    }
    return number;
  }
}
