package io.qunflow.funnel.promotion;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityRetired;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.offering.PriceUnderFloorException;
import io.qunflow.funnel.offering.UnknownOfferingException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Price cuts from the plan to the end (F3). Whatever way leads here, nothing under the floor is
 * published.
 */
@Service
public class Promotions {

  private static final String BY_ITSELF = "system";

  private final PromotionMapper promotions;
  private final Offerings offerings;
  private final ObjectProvider<PromotionProcess> process;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Promotions(
      PromotionMapper promotions,
      Offerings offerings,
      ObjectProvider<PromotionProcess> process,
      ApplicationEventPublisher events,
      Clock clock) {
    this.promotions = promotions;
    this.offerings = offerings;
    this.process = process;
    this.events = events;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Promotion find(long id) throws UnknownPromotionException {
    return promotions.find(id).orElseThrow(() -> new UnknownPromotionException(id));
  }

  @Transactional(readOnly = true)
  public Promotion find(CommunityKey community, long id) throws UnknownPromotionException {
    var found = find(id);
    if (!found.community().equals(community)) {
      throw new UnknownPromotionException(id);
    }
    return found;
  }

  /** The latest first, at most 100. */
  @Transactional(readOnly = true)
  public List<Promotion> findAll(long offering) {
    return promotions.findAll(offering, 100);
  }

  /**
   * Plans a price cut and starts the process in which a second person looks at it.
   *
   * @throws PriceUnderFloorException naming the floor
   * @throws InvalidPromotionException naming each wrong field
   */
  @Transactional(rollbackFor = Exception.class)
  public Promotion plan(NewPromotion given, String by)
      throws UnknownOfferingException, InvalidPromotionException, PriceUnderFloorException {
    var offering = offerings.find(given.community(), given.offering());
    check(given, offering);
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
  public Promotion draft(NewPromotion given, String by)
      throws UnknownOfferingException, InvalidPromotionException {
    var offering = offerings.find(given.community(), given.offering());
    check(given, offering);
    return insert(given, offering, by);
  }

  /** Changes a plan nobody published. */
  @Transactional
  public Promotion redraft(long id, NewPromotion given, String by)
      throws UnknownOfferingException, InvalidPromotionException, UnknownPromotionException {
    find(given.community(), id);
    var offering = offerings.find(given.community(), given.offering());
    check(given, offering);
    promotions.update(id, tidy(given), offering.id(), startsAt(given), by);
    return find(id);
  }

  /**
   * From the later of now and its start everybody pays this price. Repeatable.
   *
   * @throws PromotionRefusedException if its price is under the floor of this moment, no price cut
   *     any more, its deadline is over, or it was dropped
   */
  @Transactional
  public Promotion publish(long id, String by)
      throws UnknownPromotionException, UnknownOfferingException, PromotionRefusedException {
    var offering = offerings.lock(find(id).offering());
    var planned = find(id);
    if (planned.state() == PromotionState.PUBLISHED) {
      return planned;
    }
    var now = clock.instant();
    PromotionRefusedException.check(planned, offering, now);
    promotions.publish(id, by, now);
    return find(id);
  }

  /** A plan that is not wanted any more; a published one stays. Repeatable. */
  @Transactional
  public void drop(long id) {
    promotions.drop(id);
  }

  /** Ends a published price now. Repeatable. */
  @Transactional(rollbackFor = Exception.class)
  public void withdraw(CommunityKey community, long id, String by)
      throws UnknownPromotionException {
    var ended = find(community, id);
    promotions.withdraw(id, by, clock.instant());
    events.publishEvent(new PriceWithdrawn(ended.offering()));
  }

  /** What is planned is dropped and every price is back: a retired community sells nothing. */
  @EventListener
  @Transactional
  public void end(CommunityRetired retired) {
    promotions.dropAll(retired.community());
    promotions.withdrawAll(retired.community(), BY_ITSELF, clock.instant());
  }

  private void check(NewPromotion given, Offering offering) throws InvalidPromotionException {
    var wrong = PromotionCheck.errors(given, offering, clock.instant());
    if (!wrong.isEmpty()) {
      throw new InvalidPromotionException(wrong);
    }
  }

  private Promotion insert(NewPromotion given, Offering offering, String by) {
    var made = new PromotionMapper.Made();
    promotions.insert(made, tidy(given), offering.id(), startsAt(given), by, clock.instant());
    return promotions.find(made.id).orElseThrow();
  }

  private Instant startsAt(NewPromotion given) {
    return given.startsAt() == null ? clock.instant() : given.startsAt();
  }

  private static NewPromotion tidy(NewPromotion given) {
    return new NewPromotion(
        given.community(),
        given.offering(),
        given.priceMinor(),
        given.startsAt(),
        given.endsAt(),
        given.reason().strip());
  }
}
