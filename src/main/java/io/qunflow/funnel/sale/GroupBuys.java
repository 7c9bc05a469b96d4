package io.qunflow.funnel.sale;

import io.qunflow.community.CommunityKey;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.offering.PriceUnderFloorException;
import io.qunflow.funnel.offering.UnknownOfferingException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Buying together from the plan to the end (F4). Who joins does so by an order that names the
 * group; a group is complete by paid orders only. Refunds are made by people and reported.
 */
@Service
public class GroupBuys {

  private final GroupBuyMapper groups;
  private final Offerings offerings;
  private final ObjectProvider<GroupBuyProcess> process;
  private final SaleProperties properties;
  private final Clock clock;

  GroupBuys(
      GroupBuyMapper groups,
      Offerings offerings,
      ObjectProvider<GroupBuyProcess> process,
      SaleProperties properties,
      Clock clock) {
    this.groups = groups;
    this.offerings = offerings;
    this.process = process;
    this.properties = properties;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public GroupBuy find(long id) throws UnknownGroupBuyException {
    return groups
        .find(id, properties.heldSince(clock.instant()))
        .orElseThrow(() -> new UnknownGroupBuyException(id));
  }

  @Transactional(readOnly = true)
  public GroupBuy find(CommunityKey community, long id) throws UnknownGroupBuyException {
    var found = find(id);
    if (!found.community().equals(community)) {
      throw new UnknownGroupBuyException(id);
    }
    return found;
  }

  /** The latest first, at most 100. */
  @Transactional(readOnly = true)
  public List<GroupBuy> findAll(CommunityKey community, Optional<Long> offering) {
    return groups.findAll(
        community, offering.orElse(null), properties.heldSince(clock.instant()), 100);
  }

  /**
   * Plans a group buy and starts the process in which a second person looks at it.
   *
   * @throws PriceUnderFloorException naming the floor
   * @throws InvalidGroupBuyException naming each wrong field
   */
  @Transactional(rollbackFor = Exception.class)
  public GroupBuy plan(NewGroupBuy given, String by)
      throws UnknownOfferingException, InvalidGroupBuyException, PriceUnderFloorException {
    var offering = checked(given);
    PriceUnderFloorException.check(offering.terms(), given.priceMinor());
    var planned = insert(given, offering, by);
    process.getObject().start(planned);
    return planned;
  }

  /**
   * Writes a plan down for a process that runs; whether its price covers the floor is for the
   * decision to say.
   */
  @Transactional
  public GroupBuy draft(NewGroupBuy given, String by)
      throws UnknownOfferingException, InvalidGroupBuyException {
    return insert(given, checked(given), by);
  }

  /** Changes a plan nobody opened. */
  @Transactional
  public GroupBuy redraft(long id, NewGroupBuy given, String by)
      throws UnknownOfferingException, InvalidGroupBuyException, UnknownGroupBuyException {
    find(given.community(), id);
    var offering = checked(given);
    groups.update(id, given, offering.id(), by);
    return find(id);
  }

  /**
   * Orders may name it from now on. Repeatable.
   *
   * @param businessKey of the process that waits for it
   * @throws GroupBuyRefusedException if its price is under the floor of this moment, no cheaper any
   *     more, its deadline is over, or it was dropped
   */
  @Transactional
  public GroupBuy open(long id, String businessKey, String by)
      throws UnknownGroupBuyException, UnknownOfferingException, GroupBuyRefusedException {
    groups.lock(id);
    var offering = offerings.lock(find(id).offering());
    var planned = find(id);
    if (planned.state() == GroupBuyState.PLANNED || planned.state() == GroupBuyState.DROPPED) {
      GroupBuyRefusedException.check(planned, offering, clock.instant());
      groups.open(id, businessKey, by, clock.instant());
    }
    return find(id);
  }

  /** A plan that is not wanted any more. Repeatable. */
  @Transactional
  public void drop(long id) {
    groups.drop(id);
  }

  /** When it is settled: so long after its deadline that what was paid before that is heard of. */
  public Instant settlesAt(GroupBuy group) {
    return group.endsAt().plus(properties.grace());
  }

  /** It is time to settle it: complete if enough were paid in time, else failed. Repeatable. */
  @Transactional
  public GroupBuy settle(long id) throws UnknownGroupBuyException {
    groups.lock(id);
    var group = find(id);
    groups.close(
        id,
        group.paid() >= group.needed() ? GroupBuyState.COMPLETE : GroupBuyState.FAILED,
        clock.instant());
    return find(id);
  }

  /**
   * @throws GroupRefundsOpenException as long as money of a failed group is not refunded
   */
  @Transactional(readOnly = true)
  public void checkRefunded(long id) throws UnknownGroupBuyException, GroupRefundsOpenException {
    var group = find(id);
    if (group.toRefund() > 0) {
      throw new GroupRefundsOpenException(group.toRefund());
    }
  }

  private Offering checked(NewGroupBuy given)
      throws UnknownOfferingException, InvalidGroupBuyException {
    var offering = offerings.find(given.community(), given.offering());
    var wrong = GroupCheck.errors(given, offering, clock.instant());
    if (!wrong.isEmpty()) {
      throw new InvalidGroupBuyException(wrong);
    }
    return offering;
  }

  private GroupBuy insert(NewGroupBuy given, Offering offering, String by) {
    var made = new GroupBuyMapper.Made();
    groups.insert(made, given, offering.id(), by, clock.instant());
    return groups.find(made.id, properties.heldSince(clock.instant())).orElseThrow();
  }
}
